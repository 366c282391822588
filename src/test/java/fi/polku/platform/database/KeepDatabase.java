package fi.polku.platform.database;

import fi.polku.Polku;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Keeps the database as this commit makes it, for the next commit's test to start on. Not a test of
 * anything, and so without a test's name: {@code ./polku keep} runs it before the commit that adds
 * a migration.
 */
class KeepDatabase {
    @Test
    @DisplayName("keeps a small region as this commit fills it")
    void keep(@TempDir Path folder) throws Exception {
        try (ConfigurableApplicationContext application =
                new SpringApplicationBuilder(Polku.class)
                        .run(
                                "--server.port=0",
                                "--polku.data-dir=" + folder,
                                "--polku.demo.one-in=1000",
                                "--polku.now=2026-03-10T09:42:00")) {
            var server = application.getBean(DatabaseConfiguration.Server.class);
            KeptDatabase.write(
                    server.owner(), Path.of("src/test/resources").resolve("kept/region.zip"));
        }
    }
}
