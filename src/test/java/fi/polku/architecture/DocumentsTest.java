package fi.polku.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.Polku;
import fi.polku.testing.WrittenFile;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

@DisplayName("The documents")
class DocumentsTest {
    /** Used by nearly all: their arrows would hide the others. */
    private static final List<String> GROUND = List.of("kernel", "time", "platform");

    @Test
    @DisplayName("show the modules as they are")
    void moduleDiagram() {
        var modules = ApplicationModules.of(Polku.class);
        var lines = new TreeSet<String>();
        for (ApplicationModule module : modules) {
            String from = module.getIdentifier().toString();
            if (GROUND.contains(from)) {
                continue;
            }
            lines.add("  " + from);
            module.getDependencies(modules, DependencyDepth.IMMEDIATE).stream()
                    .map(d -> d.getTargetModule().getIdentifier().toString())
                    .filter(to -> !to.equals(from) && !GROUND.contains(to))
                    .forEach(to -> lines.add("  " + from + " --> " + to));
        }
        String diagram = "```mermaid\nflowchart TD\n" + String.join("\n", lines) + "\n```\n";
        assertThat(WrittenFile.part("ARCHITECTURE.md", "modules", diagram)).isTrue();
    }
}
