package fi.polku.path.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.path.PathId;
import fi.polku.path.PathOutcome;
import fi.polku.path.internal.PathWriteQueries.Locked;
import fi.polku.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A path as it is written")
class PathWriteQueriesIT extends PathTest {
    @Autowired PathWriteQueries queries;
    @Autowired PathQueries reads;

    @Test
    @DisplayName("is locked with the number of its last edit")
    void locked() {
        PathId path = started(client);
        transaction.executeWithoutResult(t ->
                assertThat(queries.getForUpdate(path))
                        .contains(new Locked(path, client, 1, null, false)));
        assertThat(queries.getForUpdate(new PathId(Ids.next()))).isEmpty();
    }

    @Test
    @DisplayName("keeps the edit's number and moment, and ends once")
    void editedAndEnded() {
        PathId path = started(client);
        Instant later = NOW.plus(Duration.ofHours(1));
        queries.saveEdit(path, 7, later);
        assertThat(reads.find(path).orElseThrow())
                .extracting(r -> r.editNo(), r -> r.changedAt())
                .containsExactly(7, later);
        LocalDate before = now.today().minusDays(3);
        queries.saveEnd(path, PathOutcome.GOAL_REACHED, "Ei muuta.", before, later);
        queries.saveEnd(path, PathOutcome.CLIENT_ENDED, "Toisin.", now.today(), NOW);
        var ended = reads.find(path).orElseThrow();
        assertThat(ended.outcome()).isEqualTo(PathOutcome.GOAL_REACHED);
        assertThat(ended.endedAt()).isEqualTo(later);
        assertThat(ended.toOn()).as("never before it began").isEqualTo(ended.fromOn());
    }
}
