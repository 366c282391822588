package fi.polku.decision.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Relationships;
import fi.polku.client.Clients;
import fi.polku.decision.ApplicationId;
import fi.polku.decision.ApplicationView;
import fi.polku.decision.DecisionWorld;
import fi.polku.decision.Decisions;
import fi.polku.decision.Initiations;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.organization.Organizations;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Applications in the database")
class ApplicationQueriesIT extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired ApplicationQueries queries;
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

    @Autowired Organizations organizations;

    private static RecordHeader header(Organizations organizations) {
        return new RecordHeader(
                Register.SOCIAL_WELFARE,
                ServiceTask.IAKKAAT,
                organizations.organiser(),
                DecisionWorld.UNIT,
                null,
                "PROFESSIONAL",
                RecordStatus.FINAL);
    }

    @Test
    @DisplayName("are read by those who may, are taken back once, and know that they are decided")
    void life() {
        var matter = world.matter(inka, client, ServiceTask.IAKKAAT, TODAY.atTime(8, 0));
        var id = new ApplicationId(Ids.next());
        queries.insert(
                id,
                matter,
                client,
                "KOTIHOITO",
                "Tarvitsen apua.",
                ApplicationView.Way.WORKER,
                TODAY,
                header(organizations),
                NOW);
        var self = world.self(client).actor();
        var stranger = world.self(world.client(LocalDate.of(1980, 1, 1), TODAY)).actor();
        assertThat(queries.list(self, client, NOW))
                .extracting(ApplicationView::id)
                .containsExactly(id);
        assertThat(queries.list(stranger, client, NOW)).isEmpty();
        assertThat(queries.find(self, id, NOW)).map(ApplicationView::decided).contains(false);
        var draft =
                decisions.draft(inka.actor(), matter, id, DecisionWorld.draft(TODAY, "KOTIHOITO"));
        assertThat(queries.find(self, id, NOW)).map(ApplicationView::decided).contains(false);
        decisions.sign(inka.actor(), draft, 1);
        assertThat(queries.find(self, id, NOW)).map(ApplicationView::decided).contains(true);
        assertThat(queries.withdraw(id, NOW)).isTrue();
        assertThat(queries.withdraw(id, NOW)).isFalse();
    }
}
