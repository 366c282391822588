package fi.polku.path.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.polku.path.DiffLine;
import fi.polku.path.PathId;
import fi.polku.path.StepId;
import fi.polku.platform.Ids;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Changes of a plan")
class PathChangeQueriesIT extends PathTest {
    @Autowired PathChangeQueries queries;

    @Test
    @DisplayName(
            "are told after the edit that somebody saw, in their order, a goal's without a step")
    void afterAnEdit() {
        PathId path = started(client);
        StepId step = step(path, 1);
        insert(path, step, DiffLine.Kind.SKIPPED, 2, "Ei tarvita.");
        insert(path, null, DiffLine.Kind.GOAL, 3, "Uusi tavoite.");
        insert(path, step, DiffLine.Kind.RESTORED, 4, "Tarvitaan.");
        assertThat(queries.listChanges(path, 0))
                .extracting(c -> c.reason())
                .containsExactly("Ei tarvita.", "Uusi tavoite.", "Tarvitaan.");
        assertThat(queries.listChanges(path, 2))
                .extracting(c -> c.kind(), c -> c.stepId(), c -> c.title() == null)
                .containsExactly(tuple("GOAL", null, true), tuple("RESTORED", step.value(), false));
        assertThat(queries.listChanges(path, 4)).isEmpty();
    }

    private void insert(PathId path, StepId step, DiffLine.Kind kind, int editNo, String reason) {
        queries.insertChange(
                Ids.next(), path, step, kind, editNo, null, null, reason, null, null, NOW);
    }
}
