package fi.polku.decision.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Relationships;
import fi.polku.assessment.MatterId;
import fi.polku.client.Clients;
import fi.polku.decision.CorrectionGround;
import fi.polku.decision.DecisionId;
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

@DisplayName("Decisions in the database")
class DecisionQueriesIT extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired DecisionQueries queries;
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
    @DisplayName("are saved and signed by the revision that was read, and by no other")
    void revisions() {
        var matter = world.matter(inka, client, ServiceTask.IAKKAAT, TODAY.atTime(8, 0));
        var draft = DecisionWorld.draft(TODAY, "KOTIHOITO");
        var id = decisions.draft(inka.actor(), matter, null, draft);
        assertThat(queries.save(id, 2, draft)).isFalse();
        assertThat(queries.save(id, 1, draft)).isTrue();
        assertThat(sign(id, 1)).isFalse();
        assertThat(sign(id, 2)).isTrue();
        assertThat(sign(id, 2)).isFalse();
        assertThat(queries.save(id, 2, draft)).isFalse();
        var found = queries.find(inka.actor(), id, NOW).orElseThrow();
        assertThat(found.isInForce()).isTrue();
        assertThat(queries.list(inka.actor(), client, NOW)).containsExactly(found);
        assertThat(queries.versions(inka.actor(), id, NOW)).containsExactly(found);
        assertThat(
                        transaction.<Boolean>execute(
                                t -> queries.findForUpdate(inka.actor(), id, NOW).isPresent()))
                .isTrue();
    }

    private boolean sign(DecisionId id, int revision) {
        return queries.sign(
                id, revision, false, DecisionWorld.INKA, null, "PROFESSIONAL", TODAY, NOW);
    }

    @Test
    @DisplayName("have one successor each")
    void successor() {
        var matter = world.matter(inka, client, ServiceTask.IAKKAAT, TODAY.atTime(8, 0));
        var draft = DecisionWorld.draft(TODAY, "KOTIHOITO");
        var id = world.signed(inka, matter, draft);
        assertThat(follow(id, matter)).isTrue();
        assertThat(follow(id, matter)).isFalse();
    }

    private boolean follow(DecisionId id, MatterId matter) {
        var next = new DecisionId(Ids.next());
        return queries.insert(
                new DecisionQueries.Place(
                        next,
                        id,
                        client,
                        matter,
                        null,
                        false,
                        id,
                        CorrectionGround.WRITING_ERROR,
                        "Virhe."),
                DecisionWorld.draft(TODAY, "KOTIHOITO"),
                new RecordHeader(
                        Register.SOCIAL_WELFARE,
                        ServiceTask.IAKKAAT,
                        organizations.organiser(),
                        DecisionWorld.UNIT,
                        null,
                        "PROFESSIONAL",
                        RecordStatus.DRAFT),
                NOW);
    }

    @Autowired Organizations organizations;
}
