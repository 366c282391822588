package fi.polku.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.deadline.T3;
import fi.polku.insight.QueueBookId;
import fi.polku.insight.internal.QueueBookQueries.QueueBookRow;
import fi.polku.platform.Ids;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DisplayName("Queue books")
@Transactional
class QueueBookQueriesIT extends InsightTest {
    @Autowired QueueBookQueries queries;

    @Test
    @DisplayName("are listed with those still kept first, then the newest")
    void order() {
        QueueBookId old = begin("NURSE", 90);
        queries.end(old, TODAY.minusDays(60), null, NOW);
        QueueBookId later = begin("NURSE", 50);
        queries.end(later, TODAY.minusDays(10), null, NOW);
        QueueBookId kept = begin("NURSE", 5);
        assertThat(queries.list(100))
                .filteredOn(b -> b.unitId().equals(unit))
                .extracting(QueueBookRow::id)
                .containsExactly(kept, later, old);
        assertThat(queries.list(1)).hasSize(1);
    }

    @Test
    @DisplayName("are one at a time for a group, and an ended one is not ended again")
    void once() {
        QueueBookId kept = begin("NURSE", 5);
        assertThat(
                        queries.insert(
                                new QueueBookId(Ids.next()),
                                new T3.Group(unit, "NURSE"),
                                TODAY,
                                "Syy",
                                null,
                                NOW))
                .isFalse();
        queries.end(kept, TODAY.minusDays(1), null, NOW);
        queries.end(kept, TODAY, null, NOW);
        assertThat(queries.find(kept))
                .contains(
                        new QueueBookRow(
                                kept,
                                unit,
                                "NURSE",
                                TODAY.minusDays(5),
                                TODAY.minusDays(1),
                                "Syy"));
        assertThat(queries.find(new QueueBookId(Ids.next()))).isEmpty();
    }

    private QueueBookId begin(String profession, int daysAgo) {
        var id = new QueueBookId(Ids.next());
        assertThat(
                        queries.insert(
                                id,
                                new T3.Group(unit, profession),
                                TODAY.minusDays(daysAgo),
                                "Syy",
                                null,
                                NOW))
                .isTrue();
        return id;
    }
}
