package fi.polku.platform.database;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.polku.Polku;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.deadline.ClockKeeping;
import fi.polku.platform.seal.LogProofs;
import fi.polku.platform.seal.Proof;
import fi.polku.platform.seal.Sealer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Data lives on: what an earlier commit filled is there, whole, under the code of this one. */
@DisplayName("A database that an earlier commit filled")
class PreviousDatabaseIT {
    @Test
    @DisplayName("is brought up to date with every row in it, and every door opens onto it")
    void startsOnIt(@TempDir Path folder) throws Exception {
        Map<String, Long> before;
        try (var server = EmbeddedServer.start(folder);
                var zip = getClass().getResourceAsStream("/kept/region.zip")) {
            before = KeptDatabase.read(server.owner(), zip);
        }
        assertThat(before.get("client")).isGreaterThan(200);
        assertThat(before.get("path")).isGreaterThan(5);

        try (var application =
                new SpringApplicationBuilder(Polku.class)
                        .run(
                                "--server.port=0",
                                "--polku.data-dir=" + folder,
                                "--polku.now=2026-03-11T09:00:00")) {
            var server = application.getBean(DatabaseConfiguration.Server.class);
            assertThat(KeptDatabase.count(server.owner(), before.keySet()))
                    .allSatisfy((table, rows) ->
                            assertThat(rows).as(table).isGreaterThanOrEqualTo(before.get(table)));
            assertThat(
                            application
                                    .getBean(ClockKeeping.class)
                                    .recount(Actor.system())
                                    .differences())
                    .as("due days that today's rules would count differently")
                    .isEmpty();
            assertThat(sealed(application))
                    .as("rows of before there were seals, each sealed")
                    .isGreaterThanOrEqualTo(
                            before.get("journal_entry")
                                    + before.get("journal_attachment")
                                    + before.get("access_log"));
            everyDoorOpens(application.getBean(Accounts.class), mvc(application));
        }
    }

    /** Seals what the earlier commit wrote and proves it; says how many rows there are. */
    private static long sealed(org.springframework.context.ApplicationContext application) {
        Proof proof;
        // The nightly work seals too: whatever it holds now is sealed by it.
        do {
            application.getBean(Sealer.class).seal();
            proof = application.getBean(LogProofs.class).all(null);
        } while (proof.waiting() > 0 && proof.whole());
        assertThat(proof.fault()).isNull();
        return proof.rows();
    }

    private static MockMvc mvc(org.springframework.context.ApplicationContext application) {
        return MockMvcBuilders.webAppContextSetup((WebApplicationContext) application)
                .apply(springSecurity())
                .build();
    }

    private static void everyDoorOpens(Accounts accounts, MockMvc mvc) throws Exception {
        var people = accounts.demonstration();
        assertThat(people).extracting(a -> a.actor().mainRole()).contains(Role.CLIENT, Role.LEAD);
        for (var person : people) {
            var answer = mvc.perform(get(person.home()).with(as(person))).andReturn().getResponse();
            assertThat(answer.getStatus())
                    .as(person.name() + " at " + person.home())
                    .isEqualTo(200);
        }
    }
}
