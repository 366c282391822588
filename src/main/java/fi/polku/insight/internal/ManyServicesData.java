package fi.polku.insight.internal;

import fi.polku.insight.domain.ManyServicesDefinition;
import fi.polku.insight.domain.UnitCosts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The area's definition of the group and the unit costs, read from their files. */
@Component
class ManyServicesData {
    private final List<ManyServicesDefinition> definitions;
    private final UnitCosts costs;

    ManyServicesData() {
        definitions = definitions(text("insight/many-services.json"));
        costs = UnitCosts.read(text("insight/unit-costs.csv"));
    }

    ManyServicesDefinition on(LocalDate day) {
        return ManyServicesDefinition.on(definitions, day);
    }

    UnitCosts costs() {
        return costs;
    }

    private static List<ManyServicesDefinition> definitions(String json) {
        JsonNode root = JsonMapper.builder().build().readTree(json);
        return StreamSupport.stream(root.spliterator(), false)
                .map(n ->
                        new ManyServicesDefinition(
                                LocalDate.parse(n.path("fromOn").asString()),
                                n.path("months").asInt(),
                                n.path("topShare").asInt(),
                                n.path("professions").asInt(),
                                n.path("serviceTasks").asInt(),
                                n.path("emergencies").asInt(),
                                n.path("leastShown").asInt(),
                                n.path("status").asString()))
                .toList();
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
