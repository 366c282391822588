package fi.polku.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Emergencies.Opening;
import fi.polku.access.EmergencyReason;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Openings in an emergency on the database")
class EmergencyQueriesIT extends DatabaseTest {
    @Autowired EmergencyQueries queries;

    private final AccountId nurse = new AccountId(Ids.next());
    private final ClientId client = new ClientId(Ids.next());

    @Test
    @DisplayName("one is current for its account, its client and its time, the end not included")
    void current() {
        Opening opening = opening(NOW);
        queries.insert(opening);
        assertThat(queries.find(opening.id())).contains(opening);
        assertThat(queries.findCurrent(nurse, client, NOW)).contains(opening);
        assertThat(queries.findCurrent(nurse, client, NOW.plusSeconds(59))).contains(opening);
        assertThat(queries.findCurrent(nurse, client, NOW.plusSeconds(60))).isEmpty();
        assertThat(queries.findCurrent(nurse, client, NOW.minusMillis(1))).isEmpty();
        assertThat(queries.findCurrent(nurse, new ClientId(Ids.next()), NOW)).isEmpty();
        assertThat(queries.findCurrent(new AccountId(Ids.next()), client, NOW)).isEmpty();
    }

    @Test
    @DisplayName("the longest waiting is reviewed first, and a review is written once")
    void review() {
        Opening late = opening(NOW.minusSeconds(10));
        Opening early = opening(NOW.minusSeconds(20));
        queries.insert(late);
        queries.insert(early);
        assertThat(queries.listUnreviewed(10_000)).containsSubsequence(early, late);
        var officer = new AccountId(Ids.next());
        transaction.executeWithoutResult(t -> {
            assertThat(queries.findForUpdate(early.id())).contains(early);
            queries.saveReview(early.id(), officer, false, "Ei perustetta.", NOW);
        });
        queries.saveReview(early.id(), nurse, true, "Toinen kerta.", NOW.plusSeconds(1));
        assertThat(queries.listUnreviewed(10_000)).contains(late).doesNotContain(early);
        assertThat(queries.listReviewed(10_000))
                .filteredOn(o -> o.id().equals(early.id()))
                .singleElement()
                .satisfies(o -> {
                    assertThat(o.reviewedBy()).isEqualTo(officer);
                    assertThat(o.justified()).isFalse();
                    assertThat(o.reviewWords()).isEqualTo("Ei perustetta.");
                    assertThat(o.reviewedAt()).isEqualTo(NOW);
                });
    }

    private Opening opening(Instant from) {
        return new Opening(
                Ids.next(),
                client,
                nurse,
                new UnitId(Ids.next()),
                EmergencyReason.LIFE_OR_HEALTH,
                "Tajuton, lääkitys selvitettävä.",
                from,
                from.plusSeconds(60),
                null,
                null,
                null,
                null);
    }
}
