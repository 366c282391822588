package fi.polku.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.CareTask;
import fi.polku.access.CareTasks.Given;
import fi.polku.access.domain.UseRules;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Work tasks and the rules of use on the database")
class CareTaskQueriesIT extends DatabaseTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Autowired CareTaskQueries queries;

    private final ProfessionalId professional = new ProfessionalId(Ids.next());
    private final UnitId unit = new UnitId(Ids.next());

    @Test
    @DisplayName("the rules written are those of the file, written twice or not")
    void rules() {
        transaction.executeWithoutResult(status -> {
            queries.lockRules();
            queries.saveRules(UseRules.all(), NOW);
            assertThat(rulesWritten()).isEqualTo(UseRules.all().size());
            var half = UseRules.all().subList(0, UseRules.all().size() / 2);
            queries.deleteOtherRules(half);
            assertThat(rulesWritten()).isEqualTo(half.size());
            queries.saveRules(UseRules.all(), NOW);
            assertThat(rulesWritten()).isEqualTo(UseRules.all().size());
            status.setRollbackOnly();
        });
    }

    @Test
    @DisplayName("a task is read back on the days it is in force, and given twice it is one")
    void inForce() {
        Given given =
                new Given(
                        professional,
                        CareTask.S2,
                        List.of(ServiceTask.LAPSIPERHEET, ServiceTask.VAMMAISPALVELUT),
                        List.of(unit),
                        new ProfessionalId(Ids.next()),
                        JANUARY,
                        MARCH);
        queries.insert(List.of(given, given), NOW);
        queries.insert(List.of(given), NOW);
        assertThat(queries.list(professional, JANUARY)).containsExactly(given);
        assertThat(queries.list(professional, MARCH)).containsExactly(given);
        assertThat(queries.list(professional, JANUARY.minusDays(1))).isEmpty();
        assertThat(queries.list(professional, MARCH.plusDays(1))).isEmpty();
    }

    @Test
    @DisplayName("a package that no longer gives a task ends it, and leaves what a person gave")
    void ended() {
        Given kept = open(CareTask.H1);
        Given dropped = open(CareTask.H2);
        Given byHand = open(CareTask.H3);
        queries.insert(List.of(kept, dropped, byHand), NOW);
        jdbc.sql(
                        """
                        UPDATE care_task
                        SET created_by = :somebody
                        WHERE professional_id = :professional
                          AND task = 'H3'
                        """)
                .param("somebody", Ids.next())
                .param("professional", professional.value())
                .update();
        queries.endOthers(List.of(professional), List.of(kept), MARCH);
        assertThat(queries.list(professional, MARCH.plusDays(1))).containsExactly(kept, byHand);
        assertThat(queries.list(professional, MARCH))
                .containsExactly(kept, until(dropped, MARCH), byHand);
    }

    private int rulesWritten() {
        return jdbc.sql("SELECT count(*) FROM use_rule").query(Integer.class).single();
    }

    private Given open(CareTask task) {
        return new Given(
                professional,
                task,
                List.of(ServiceTask.LAPSIPERHEET),
                List.of(unit),
                null,
                JANUARY,
                null);
    }

    private static Given until(Given given, @Nullable LocalDate day) {
        return new Given(
                given.professional(),
                given.task(),
                given.serviceTasks(),
                given.units(),
                given.supervisor(),
                given.fromOn(),
                day);
    }
}
