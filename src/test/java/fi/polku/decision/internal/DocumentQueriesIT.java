package fi.polku.decision.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Relationships;
import fi.polku.client.Clients;
import fi.polku.decision.CorrectionGround;
import fi.polku.decision.DecisionWorld;
import fi.polku.decision.Decisions;
import fi.polku.decision.Initiations;
import fi.polku.decision.domain.Structure;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ServiceTask;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Documents in the database")
class DocumentQueriesIT extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired DocumentQueries queries;
    @Autowired Clients clients;
    @Autowired Accounts accounts;
    @Autowired Relationships relationships;
    @Autowired Initiations initiations;
    @Autowired Decisions decisions;

    private DecisionWorld world;
    private Account inka;
    private ClientId client;

    @BeforeEach
    void people() {
        world = new DecisionWorld(clients, accounts, relationships, initiations, decisions);
        inka = world.inka();
        client = world.client(LocalDate.of(1941, 5, 2), TODAY);
    }

    @Test
    @DisplayName("are kept as they were made, a correction pointing at what it corrects")
    void life() {
        var matter = world.matter(inka, client, ServiceTask.IAKKAAT, TODAY.atTime(8, 0));
        assertThat(queries.find(matter.value(), "INITIATION")).isPresent();
        var id = world.signed(inka, matter, DecisionWorld.draft(TODAY, "KOTIHOITO"));
        var next = decisions.correct(inka.actor(), id, CorrectionGround.WRITING_ERROR, "Virhe.");
        assertThat(queries.find(next.value(), "DECISION")).isEmpty();
        decisions.sign(inka.actor(), next, 1);
        var old = queries.find(id.value(), "DECISION").orElseThrow();
        var its = queries.find(next.value(), "DECISION").orElseThrow();
        assertThat(its.content().value()).contains("WRITING_ERROR");
        assertThat(old.content().value()).doesNotContain("WRITING_ERROR");
        assertThat(
                        jdbc.sql("SELECT d.corrects_id FROM document d WHERE d.id = :id")
                                .param("id", its.id())
                                .query(UUID.class)
                                .single())
                .isEqualTo(old.id());
    }

    @Test
    @DisplayName("are checked field by field against their structure")
    void structure() {
        var structure = Structure.newest("APPLICATION");
        assertThat(structure.faults(Map.of("words", 3, "nonsense", "x", "receivedOn", "eilen")))
                .contains(
                        "nonsense: unknown",
                        "words: not TEXT",
                        "receivedOn: not DAY",
                        "service: missing",
                        "clientName: missing");
    }
}
