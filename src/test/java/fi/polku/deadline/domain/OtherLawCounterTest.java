package fi.polku.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Explanation.LimitUnit;
import fi.polku.deadline.OtherLaw.Cell;
import fi.polku.deadline.OtherLaw.Figures;
import fi.polku.deadline.OtherLaw.ForEveryone;
import fi.polku.deadline.OtherLaw.InForceOn;
import fi.polku.deadline.OtherLaw.Outcome;
import fi.polku.deadline.OtherLaw.Rule;
import fi.polku.time.FinnishCalendar;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assessed on Tuesday 10 March 2026, unless said otherwise. */
@DisplayName("The last day by another law")
class OtherLawCounterTest {
    private static final OtherLawCounter COUNTER = new OtherLawCounter(FinnishCalendar.INSTANCE);
    private static final LocalDate ON = LocalDate.parse("2026-03-10");
    private static final LocalDate TODAY = LocalDate.parse("2026-07-01");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    an adult by the law of 2024: 14 days,        2024-12-31, 40,   2026-03-24
                    an adult by the law of 2023: 14 days,        2023-09-01, 40,   2026-03-24
                    an adult by the law before: three months,    2023-08-31, 40,   2026-06-10
                    an adult by the law of today: three months,  2025-01-01, 40,   2026-06-10
                    a youth by the law before: three months,     2023-08-31, 20,   2026-06-10
                    a youth by the law of today: 14 days,        2026-03-10, 20,   2026-03-24
                    of an unknown age as a youth,                2026-03-10,   ,   2026-03-24
                    """)
    void generations(String name, LocalDate inForceOn, Integer age, LocalDate expected) {
        assertThat(dueOn(new InForceOn(inForceOn), new DeadlineFacts(Map.of(), age)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1} for everyone")
    @CsvSource({
        "14, DAYS, 2026-03-24",
        "0, DAYS, 2026-03-10",
        "7, WORKING_DAYS, 2026-03-19",
        "3, WEEKS, 2026-03-31",
        "1, MONTHS, 2026-04-10"
    })
    void everyone(int length, LimitUnit unit, LocalDate expected) {
        assertThat(dueOn(new ForEveryone(length, unit), DeadlineFacts.none().age(80)))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("is none, when the other law gives the case no maximum time")
    void none() {
        assertThat(
                        dueOn(
                                new InForceOn(LocalDate.parse("2025-01-01")),
                                DeadlineFacts.none().age(40).with("carePlanEvent", true)))
                .isNull();
        assertThat(
                        COUNTER.dueOn(
                                new InForceOn(LocalDate.parse("2025-04-30")),
                                DeadlineFamily.THERAPY_START,
                                ON,
                                ON.atTime(9, 0),
                                ON,
                                DeadlineFacts.none().age(20)))
                .as("the therapy guarantee was not yet in force")
                .isEmpty();
    }

    @Test
    @DisplayName("is counted from the case's own assessment, when the limit runs from it")
    void ownAssessment() {
        // A doctor for an adult: three months from the assessment, which was on the day of contact.
        assertThat(
                        COUNTER.dueOn(
                                new InForceOn(LocalDate.parse("2025-01-01")),
                                DeadlineFamily.PHC_DOCTOR,
                                LocalDate.parse("2024-12-30"),
                                LocalDate.parse("2025-01-20").atTime(9, 0),
                                LocalDate.parse("2025-01-20"),
                                DeadlineFacts.none().age(40)))
                .contains(LocalDate.parse("2025-03-30"));
    }

    @Test
    @DisplayName("judges each clock twice by the same events")
    void tally() {
        var tally = new Tally(5);
        LocalDate due = LocalDate.parse("2026-03-24");
        LocalDate other = LocalDate.parse("2026-06-10");
        add(tally, due, other, LocalDate.parse("2026-03-24"), false);
        add(tally, due, other, LocalDate.parse("2026-03-25"), false);
        add(tally, due, other, LocalDate.parse("2026-06-11"), false);
        add(tally, due, LocalDate.parse("2026-07-01"), null, false);
        add(tally, due, null, LocalDate.parse("2026-03-20"), false);
        add(tally, due, other, null, true);
        assertThat(tally.cell())
                .isEqualTo(
                        new Cell(
                                new Figures(
                                        6,
                                        new Outcome(2, 3, 0, 1, 0),
                                        new Outcome(2, 1, 1, 1, 1))));
        assertThat(new Outcome(2, 1, 1, 1, 1).keptShare()).isEqualTo(2 / 3.0);
    }

    @Test
    @DisplayName("is not told of fewer than five people, however many their clocks")
    void few() {
        var tally = new Tally(5);
        for (int person = 0; person < 4; person++) {
            UUID id = new UUID(1, person);
            for (int i = 0; i < 10; i++) {
                tally.add(id, ON, ON, ON, false, TODAY);
            }
        }
        assertThat(tally.cell()).isEqualTo(new Cell(null));
        add(tally, ON, ON, ON, false);
        assertThat(tally.cell().figures()).isNotNull();
    }

    private static void add(
            Tally tally, LocalDate due, LocalDate other, LocalDate met, boolean ended) {
        tally.add(UUID.randomUUID(), due, other, met, ended, TODAY);
    }

    private static LocalDate dueOn(Rule other, DeadlineFacts facts) {
        return COUNTER.dueOn(other, DeadlineFamily.PHC_FIRST, ON, ON.atTime(9, 0), ON, facts)
                .orElse(null);
    }
}
