package fi.polku.decision.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Relationships;
import fi.polku.client.Clients;
import fi.polku.decision.ClientRelationshipId;
import fi.polku.decision.ClientRelationshipView;
import fi.polku.decision.DecisionWorld;
import fi.polku.decision.Decisions;
import fi.polku.decision.Initiations;
import fi.polku.decision.NewClientRelationship;
import fi.polku.decision.RelationshipEnd;
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

@DisplayName("Client relationships in the database")
class ClientRelationshipQueriesIT extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired ClientRelationshipQueries queries;
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
    @DisplayName("are open once in a service task, end once, and are read by those who may")
    void life() {
        var first = new ClientRelationshipId(Ids.next());
        var its =
                new NewClientRelationship(
                        client, ServiceTask.IAKKAAT, DecisionWorld.UNIT, DecisionWorld.INKA, TODAY);
        assertThat(queries.insert(first, its, false, header(organizations), NOW)).isTrue();
        assertThat(
                        queries.insert(
                                new ClientRelationshipId(Ids.next()),
                                its,
                                false,
                                header(organizations),
                                NOW))
                .isFalse();
        assertThat(queries.end(first, RelationshipEnd.MOVED_AWAY, TODAY)).isTrue();
        assertThat(queries.end(first, RelationshipEnd.DIED, TODAY)).isFalse();
        assertThat(queries.list(inka.actor(), client, NOW))
                .extracting(ClientRelationshipView::id)
                .containsExactly(first);
        assertThat(queries.find(inka.actor(), first, NOW))
                .map(ClientRelationshipView::endGround)
                .contains(RelationshipEnd.MOVED_AWAY);
        var stranger = world.self(world.client(LocalDate.of(1980, 1, 1), TODAY)).actor();
        assertThat(queries.find(stranger, first, NOW)).isEmpty();
        assertThat(queries.list(stranger, client, NOW)).isEmpty();
    }
}
