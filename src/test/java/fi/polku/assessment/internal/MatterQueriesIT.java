package fi.polku.assessment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Relationships;
import fi.polku.assessment.MatterEnd;
import fi.polku.assessment.MatterOrigin;
import fi.polku.assessment.MatterView;
import fi.polku.client.Clients;
import fi.polku.decision.DecisionWorld;
import fi.polku.decision.Decisions;
import fi.polku.decision.Initiations;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ServiceTask;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Matters in the database")
class MatterQueriesIT extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired MatterQueries queries;
    @Autowired Clients clients;
    @Autowired Accounts accounts;
    @Autowired Relationships relationships;
    @Autowired Initiations initiations;
    @Autowired Decisions decisions;

    @Test
    @DisplayName("are assessed and closed once, and read by those who may")
    void life() {
        var world = new DecisionWorld(clients, accounts, relationships, initiations, decisions);
        Account inka = world.inka();
        ClientId client = world.client(LocalDate.of(1941, 5, 2), TODAY);
        var matter = world.matter(inka, client, ServiceTask.IAKKAAT, TODAY.atTime(8, 0));
        assertThat(queries.findMatter(matter))
                .map(MatterView::origin)
                .contains(MatterOrigin.WORKER_NOTICE);
        assertThat(queries.listMatters(client)).hasSize(1);
        assertThat(queries.listMatters(inka.actor(), client, NOW)).hasSize(1);
        var stranger = world.self(world.client(LocalDate.of(1980, 1, 1), TODAY)).actor();
        assertThat(queries.findMatter(stranger, matter, NOW)).isEmpty();
        assertThat(queries.listMatters(stranger, client, NOW)).isEmpty();
        assertThat(queries.assessed(matter, NOW)).isTrue();
        assertThat(queries.assessed(matter, NOW)).isFalse();
        UUID relationship = Ids.next();
        queries.place(matter, relationship);
        assertThat(queries.findMatter(inka.actor(), matter, NOW))
                .map(MatterView::clientRelationshipId)
                .contains(relationship);
        assertThat(queries.closeMatter(matter, MatterEnd.DECIDED, NOW)).contains(client);
        assertThat(queries.closeMatter(matter, MatterEnd.DECIDED, NOW)).isEmpty();
    }
}
