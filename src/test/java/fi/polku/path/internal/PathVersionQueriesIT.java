package fi.polku.path.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.polku.path.GoalId;
import fi.polku.path.PathId;
import fi.polku.path.internal.PathStepQueries.StepRow;
import fi.polku.platform.Ids;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Versions sent to the client")
class PathVersionQueriesIT extends PathTest {
    @Autowired PathVersionQueries queries;
    @Autowired PathStepQueries stepQueries;
    @Autowired PathGoalQueries goalQueries;

    @Test
    @DisplayName("keep the plan as it was: a later edit does not change them")
    void keptAsTheyWere() {
        PathId path = sent();
        StepRow first = stepQueries.listSteps(List.of(path), true).getFirst();
        stepQueries.savePlan(first.id(), first.plannedOn().plusDays(10), null, null);
        queries.insertVersion(path, 2, "Siirto.", 2, null, null, NOW);
        assertThat(queries.listPlans(path, 1, 2))
                .filteredOn(p -> p.id().equals(first.id()))
                .extracting(p -> p.number(), p -> p.plannedOn())
                .containsExactly(
                        tuple(1, first.plannedOn()), tuple(2, first.plannedOn().plusDays(10)));
        assertThat(queries.listPlans(path, 2, 2)).extracting(p -> p.number()).containsOnly(2);
    }

    @Test
    @DisplayName("hold the goals of their time, not those replaced before")
    void goals() {
        PathId path = sent();
        var old = queries.listPlanGoals(path, 1, 1).getFirst();
        goalQueries.replaceGoal(path, new GoalId(old.id()), NOW);
        GoalId by = goalQueries.insertGoal(path, 1, SECOND, null, NOW);
        queries.insertVersion(path, 2, "Uusi tavoite.", 2, null, null, NOW);
        assertThat(queries.listPlanGoals(path, 1, 2))
                .extracting(g -> g.number(), g -> g.id())
                .containsExactly(tuple(1, old.id()), tuple(2, by.value()));
    }

    @Test
    @DisplayName("are accepted once, but something else may be asked of them many times")
    void answers() {
        PathId path = sent();
        assertThat(answer(path, "CHANGE_ASKED", "Toisin.")).isTrue();
        assertThat(answer(path, "CHANGE_ASKED", "Vielä toisin.")).isTrue();
        assertThat(answer(path, "ACCEPTED", null)).isTrue();
        assertThat(answer(path, "ACCEPTED", null)).isFalse();
    }

    private boolean answer(PathId path, String answer, String words) {
        return queries.insertAnswer(Ids.next(), path, 1, answer, words, "SELF", null, NOW);
    }
}
