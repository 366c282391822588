package fi.polku.decision.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Relationships;
import fi.polku.client.Clients;
import fi.polku.decision.DecisionItem;
import fi.polku.decision.DecisionStory.Implementation;
import fi.polku.decision.DecisionStory.Notice;
import fi.polku.decision.DecisionWorld;
import fi.polku.decision.Decisions;
import fi.polku.decision.ImplementationKind;
import fi.polku.decision.Initiations;
import fi.polku.decision.NoticeWay;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ServiceTask;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("What belongs to a decision, in the database,")
class DecisionLifeQueriesIT extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired DecisionLifeQueries queries;
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
    @DisplayName("keeps its order, and is that of every version")
    void life() {
        var matter = world.matter(inka, client, ServiceTask.IAKKAAT, TODAY.atTime(8, 0));
        var id = world.signed(inka, matter, DecisionWorld.draft(TODAY, "KOTIHOITO"));
        queries.replaceItems(
                id,
                List.of(
                        new DecisionItem("TUKIPALVELUT", true, "ateriat", TODAY, null),
                        new DecisionItem("LIIKKUMINEN", false, null, null, null)),
                null,
                NOW);
        assertThat(queries.items(id))
                .extracting(DecisionItem::service)
                .containsExactly("TUKIPALVELUT", "LIIKKUMINEN");
        queries.insertNotice(Ids.next(), id, NoticeWay.POST, TODAY.plusDays(1), null, NOW);
        queries.insertNotice(Ids.next(), id, NoticeWay.HANDED, TODAY, null, NOW);
        assertThat(queries.notices(id))
                .extracting(Notice::way)
                .containsExactly(NoticeWay.HANDED, NoticeWay.POST);
        queries.insertImplementation(
                Ids.next(),
                id,
                new Implementation("TUKIPALVELUT", ImplementationKind.STARTED, TODAY, "Alkoi."),
                null,
                NOW);
        assertThat(queries.implementations(id))
                .extracting(Implementation::words)
                .containsExactly("Alkoi.");
    }
}
