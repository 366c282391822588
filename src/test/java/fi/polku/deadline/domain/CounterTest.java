package fi.polku.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Explanation;
import fi.polku.deadline.Ruling;
import fi.polku.time.FinnishCalendar;
import fi.polku.time.Holiday;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A due day by law")
class CounterTest {
    private final Counter counter = new Counter(FinnishCalendar.INSTANCE);

    @ParameterizedTest(name = "{0}: {1} at age {2}, contact {3}, from {4} -> {5} by {6}")
    @CsvSource({
        // 14 days from an assessment on 3 March
        "PHC_FIRST,generalPractice=true,22,2026-03-03,2026-03-03,2026-03-17,PHC_FIRST_14D/V3",
        "PHC_FIRST,generalPractice=true,23,2026-03-03,2026-03-03,2026-06-03,PHC_FIRST_3M/V3",
        "PHC_FIRST,generalPractice=false,22,2026-03-03,2026-03-03,2026-06-03,PHC_FIRST_3M/V3",
        "PHC_FIRST,certificateOnly=true,22,2026-03-03,2026-03-03,2026-06-03,PHC_FIRST_3M/V3",
        "PHC_FIRST,x=true,40,2025-08-31,2025-08-31,2025-11-30,PHC_FIRST_3M/V3",
        "PHC_FIRST,x=true,40,2025-11-30,2025-11-30,2026-02-28,PHC_FIRST_3M/V3",
        // the generations at their edges, chosen by the day of the contact
        "PHC_FIRST,x=true,40,2023-08-31,2023-09-01,2023-12-01,PHC_FIRST_3M/V0",
        "PHC_FIRST,carePlanEvent=true,40,2023-08-31,2023-08-31,2023-11-30,PHC_FIRST_3M/V0",
        "PHC_FIRST,x=true,40,2023-09-01,2023-09-01,2023-09-15,PHC_FIRST_14D/V1",
        "PHC_FIRST,x=true,40,2024-10-31,2024-10-31,2024-11-14,PHC_FIRST_14D/V1",
        "PHC_FIRST,x=true,40,2024-11-01,2024-11-01,2024-11-15,PHC_FIRST_14D/V2",
        "PHC_FIRST,certificateOnly=true,40,2024-11-01,2024-11-01,2025-02-01,PHC_FIRST_3M/V2",
        "PHC_FIRST,x=true,40,2024-12-31,2025-01-02,2025-01-16,PHC_FIRST_14D/V2",
        "PHC_FIRST,x=true,40,2025-01-01,2025-01-02,2025-04-02,PHC_FIRST_3M/V3",
        "PHC_FIRST,x=true,22,2025-01-01,2025-01-02,2025-01-16,PHC_FIRST_14D/V3",
        "PHC_DOCTOR,x=true,40,2024-12-31,2025-01-02,2025-01-09,PHC_DOC_7D/V2",
        "PHC_DOCTOR,x=true,22,2025-01-01,2025-01-10,2025-01-17,PHC_DOC_7D/V3",
        "PHC_DOCTOR,assessmentOn=2025-01-02,23,2025-01-02,2025-02-10,2025-04-02,PHC_DOC_3M/V3",
        "PHC_HTA,x=true,40,2023-08-31,2023-08-31,2023-09-05,PHC_HTA/V0",
        "PHC_HTA,x=true,40,2023-09-01,2023-09-01,2023-09-01,PHC_HTA/V1",
        "PHC_CONTACT,x=true,40,2023-08-31,2023-08-31,2023-08-31,PHC_CONTACT/V0",
        "PHC_CONTACT,x=true,40,2023-09-01,2023-09-01,2023-09-01,PHC_CONTACT/V1",
        // oral health
        "ORAL_FIRST,x=true,40,2023-08-31,2023-08-31,2023-11-30,ORAL_FIRST/V0",
        "ORAL_FIRST,individualInterval=true,40,2023-08-31,2023-08-31,2023-11-30,ORAL_FIRST/V0",
        "ORAL_DENTIST,individualInterval=true,40,2024-10-31,2024-11-15,2025-02-28,ORAL_DENTIST/V1",
        "ORAL_DENTIST,individualInterval=true,40,2024-11-01,2024-11-15,2025-02-01,ORAL_DENTIST/V2",
        "ORAL_FIRST,x=true,40,2024-10-31,2024-10-31,2025-02-28,ORAL_FIRST/V1",
        "ORAL_FIRST,x=true,40,2024-11-01,2024-11-01,2025-02-01,ORAL_FIRST/V2",
        "ORAL_FIRST,x=true,23,2025-08-27,2025-08-27,2026-02-27,ORAL_FIRST/V3",
        "ORAL_FIRST,x=true,22,2025-08-27,2025-08-27,2025-11-27,ORAL_FIRST/V3-under-23",
        "ORAL_DENTIST,assessmentOn=2026-01-02,22,2026-01-02,2026-01-10,2026-04-02,ORAL_DENTIST/V3-under-23",
        "ORAL_DENTIST,assessmentOn=2026-01-02,22,2026-01-02,2026-03-30,2026-04-27,ORAL_DENTIST/V3-under-23",
        "ORAL_DENTIST,assessmentOn=2026-01-02,30,2026-01-02,2026-03-30,2026-07-02,ORAL_DENTIST/V3",
        "ORAL_SPECIALIST,x=true,22,2026-01-02,2026-01-10,2026-04-10,ORAL_SPECIALIST/V3-under-23",
        "ORAL_SPECIALIST,x=true,23,2026-01-02,2026-01-10,2026-07-10,ORAL_SPECIALIST/V3",
        "ORAL_CHECK_DENTIST,x=true,9,2026-01-02,2026-01-02,2026-01-30,ORAL_CHECK_DENTIST/V1",
        // specialised care and mental health under 23
        "SPEC_ASSESS,x=true,40,2026-01-02,2026-01-02,2026-01-23,SPEC_ASSESS/V1",
        "SPEC_ASSESS,psychiatry=true,22,2025-04-30,2025-04-30,2025-05-21,SPEC_ASSESS/V0-under-23",
        "SPEC_EVAL,psychiatry=true,22,2025-04-30,2025-04-30,2025-06-11,SPEC_EVAL/V0-under-23",
        "SPEC_EVAL,psychiatry=true,23,2025-04-30,2025-04-30,2025-07-30,SPEC_EVAL/V1",
        "SPEC_CARE,psychiatry=true,22,2025-04-30,2025-04-30,2025-07-30,SPEC_CARE/V0-under-23",
        "SPEC_EVAL,psychiatry=true,22,2025-05-01,2025-05-01,2025-06-12,SPEC_EVAL/V1-under-23",
        "SPEC_CARE,psychiatry=true,22,2025-05-01,2025-05-01,2025-08-01,SPEC_CARE/V1-under-23",
        "SPEC_CARE,psychiatry=true,23,2025-05-01,2025-05-01,2025-11-01,SPEC_CARE/V1",
        "SPEC_CARE,inPrimaryCare=true,40,2026-01-02,2026-01-02,2026-04-02,SPEC_CARE/V1-primary-care",
        "THERAPY_START,x=true,22,2025-05-01,2025-05-01,2025-05-29,THERAPY_28D/V1",
        // social welfare
        "SOC_ASSESS_START,over75=true,80,2025-12-16,2025-12-16,2025-12-30,SOC_ASSESS_START_7WD/V2",
        "SOC_ASSESS_START,x=true,75,2026-03-10,2026-03-10,2026-03-19,SOC_ASSESS_START_7WD/V2",
        "SOC_ASSESS_START,disabled=true,40,2025-01-01,2025-01-01,2025-01-13,SOC_ASSESS_START_7WD/V2",
        "SOC_CHILD_START,x=true,9,2025-12-16,2025-12-16,2025-12-30,SOC_CHILD_START_7WD/V1",
        "SOC_CHILD_DONE,childProtection=true,9,2025-12-16,2025-12-16,2026-03-16,SOC_CHILD_DONE_3M/V1-child-protection",
        "SOC_IMPLEMENT,x=true,40,2026-01-12,2026-01-12,2026-04-12,SOC_IMPLEMENT_3M/V1",
        "SOC_PSYSOC,x=true,17,2026-01-31,2026-01-31,2026-02-28,SOC_PSYSOC_1M/V1",
        "ELD_GRANT,x=true,80,2026-01-12,2026-01-12,2026-04-12,ELD_GRANT_3M/V1",
        "TOTU_DECISION,x=true,40,2025-12-16,2025-12-16,2025-12-30,TOTU_7WD/V1",
        "TOTU_DECISION,incomplete=true,40,2025-12-16,2025-12-16,2025-12-30,TOTU_7WD/V1-incomplete",
        "TYM_PLAN,x=true,40,2026-01-27,2026-01-27,2026-04-27,TYM_PLAN_3M/V1",
        "LOG_REQUEST,x=true,40,2025-12-31,2025-12-31,2026-02-28,LOG_2M/V1",
        "ACCESSIBILITY_FEEDBACK,large=true,,2026-01-02,2026-01-02,2026-01-30,ACC_2W/V1-large"
    })
    void statuteExamples(
            DeadlineFamily family,
            String fact,
            Integer age,
            LocalDate contactOn,
            LocalDate startOn,
            LocalDate dueOn,
            String ruleId) {
        String[] pair = fact.split("=", 2);
        var facts = DeadlineFacts.none().with(pair[0], pair[1]).age(age);
        Ruling ruling = counter.rule(family, contactOn, startOn.atTime(9, 0), facts).orElseThrow();
        assertThat(ruling.ruleId()).isEqualTo(ruleId);
        assertThat(ruling.dueOn()).isEqualTo(dueOn);
    }

    @ParameterizedTest(name = "{0} with {1} at age {2} on {3} has no maximum time in law")
    @CsvSource({
        "PHC_FIRST,carePlanEvent=true,40,2026-03-03",
        "ORAL_FIRST,individualInterval=true,40,2026-03-03",
        "THERAPY_START,x=true,23,2026-03-03",
        "THERAPY_START,x=true,17,2025-04-30",
        "SOC_PSYSOC,x=true,23,2026-03-03",
        "SOC_ASSESS_START,x=true,74,2026-03-03",
        "SOC_ASSESS_START,disabled=true,40,2024-12-31"
    })
    void noMaximum(DeadlineFamily family, String fact, int age, LocalDate on) {
        String[] pair = fact.split("=", 2);
        assertThat(
                        counter.rule(
                                family,
                                on,
                                on.atTime(9, 0),
                                DeadlineFacts.none().with(pair[0], pair[1]).age(age)))
                .isEmpty();
    }

    @ParameterizedTest(name = "a contact at {0} belongs to {1}")
    @CsvSource({
        "2026-03-10T09:42,2026-03-10",
        "2026-03-10T07:10,2026-03-10",
        "2026-03-10T15:59,2026-03-10",
        "2026-03-10T16:00,2026-03-11",
        "2026-03-13T17:30,2026-03-16",
        "2026-03-14T12:00,2026-03-16",
        "2026-04-02T16:05,2026-04-07",
        "2025-12-23T18:00,2025-12-29"
    })
    void sameDay(LocalDateTime contact, LocalDate due) {
        Ruling ruling =
                counter.rule(
                                DeadlineFamily.PHC_HTA,
                                contact.toLocalDate(),
                                contact,
                                DeadlineFacts.none())
                        .orElseThrow();
        assertThat(ruling.dueOn()).isEqualTo(due);
        assertThat(ruling.dueAt()).isEqualTo(LocalTime.of(16, 0));
        assertThat(
                        ruling.explanation().steps().stream()
                                .anyMatch(s -> s instanceof Explanation.MovedToOfficeHours))
                .isEqualTo(!due.equals(contact.toLocalDate()));
    }

    @Test
    @DisplayName("in same-day rules follows the office hours that the unit really keeps")
    void ownOfficeHours() {
        var facts = DeadlineFacts.none().with("officeHours", "08-18");
        assertThat(
                        counter.rule(
                                        DeadlineFamily.PHC_HTA,
                                        LocalDate.parse("2026-03-10"),
                                        LocalDateTime.parse("2026-03-10T17:30"),
                                        facts)
                                .map(Ruling::dueOn))
                .contains(LocalDate.parse("2026-03-10"));
    }

    @Test
    @DisplayName("names every day that was left out, and why")
    void skippedDays() {
        Ruling ruling =
                counter.rule(
                                DeadlineFamily.SOC_CHILD_START,
                                LocalDate.parse("2025-12-16"),
                                LocalDateTime.parse("2025-12-16T10:00"),
                                DeadlineFacts.none())
                        .orElseThrow();
        var counted =
                ruling.explanation().steps().stream()
                        .filter(Explanation.WorkingDaysCounted.class::isInstance)
                        .map(Explanation.WorkingDaysCounted.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(counted.counted())
                .extracting(LocalDate::getDayOfMonth)
                .containsExactly(17, 18, 19, 22, 23, 29, 30);
        assertThat(counted.skipped())
                .containsExactly(
                        new Explanation.Skipped(LocalDate.parse("2025-12-20"), null),
                        new Explanation.Skipped(LocalDate.parse("2025-12-21"), null),
                        new Explanation.Skipped(
                                LocalDate.parse("2025-12-24"), Holiday.CHRISTMAS_EVE),
                        new Explanation.Skipped(
                                LocalDate.parse("2025-12-25"), Holiday.CHRISTMAS_DAY),
                        new Explanation.Skipped(LocalDate.parse("2025-12-26"), Holiday.BOXING_DAY),
                        new Explanation.Skipped(LocalDate.parse("2025-12-27"), null),
                        new Explanation.Skipped(LocalDate.parse("2025-12-28"), null));
    }

    @Test
    @DisplayName("tells when the month has no such day")
    void missingDay() {
        Ruling ruling =
                counter.rule(
                                DeadlineFamily.SOC_IMPLEMENT,
                                LocalDate.parse("2025-08-31"),
                                LocalDateTime.parse("2025-08-31T10:00"),
                                DeadlineFacts.none())
                        .orElseThrow();
        assertThat(ruling.explanation().steps())
                .contains(new Explanation.MonthHasNoSuchDay(31, LocalDate.parse("2025-11-30")));
    }

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource({"SOC_IMPLEMENT, 2025-08-30", "PHC_FIRST, 2025-03-31"})
    @DisplayName("tells nothing of the month when it has the day, or is not counted in months")
    void dayIsThere(DeadlineFamily family, LocalDate on) {
        Ruling ruling =
                counter.rule(family, on, on.atTime(10, 0), DeadlineFacts.none()).orElseThrow();
        assertThat(ruling.explanation().steps())
                .noneMatch(Explanation.MonthHasNoSuchDay.class::isInstance);
    }

    @Test
    @DisplayName("of an unknown age is never later than of any known age")
    void unknownAge() {
        LocalDate on = LocalDate.parse("2026-03-03");
        for (DeadlineFamily family : DeadlineFamily.values()) {
            Optional<LocalDate> unknown = due(family, on, null);
            for (int age : new int[] {9, 22, 23, 40, 74}) {
                Optional<LocalDate> known = due(family, on, age);
                if (known.isPresent()) {
                    assertThat(unknown).as(family + " " + age).isPresent();
                    assertThat(unknown.get()).isBeforeOrEqualTo(known.get());
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(DeadlineFamily.class)
    @DisplayName("never comes before its start, nor earlier when the start is later")
    void neverBackwards(DeadlineFamily family) {
        var random = new SplittableRandom(51);
        var facts = DeadlineFacts.none().with("over75", true).age(20);
        for (int i = 0; i < 300; i++) {
            LocalDate deciding = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1500));
            LocalDateTime start = deciding.atTime(random.nextInt(24), random.nextInt(60));
            var one = counter.rule(family, deciding, start, facts);
            var later = counter.rule(family, deciding, start.plusDays(1), facts);
            assertThat(later.isPresent()).isEqualTo(one.isPresent());
            if (one.isPresent() && later.isPresent()) {
                assertThat(one.get().dueOn()).isAfterOrEqualTo(start.toLocalDate());
                assertThat(later.get().dueOn()).isAfterOrEqualTo(one.get().dueOn());
                assertThat(one.get().explanation().steps().getLast())
                        .isInstanceOf(Explanation.StoppedBy.class);
            }
        }
    }

    private Optional<LocalDate> due(DeadlineFamily family, LocalDate on, Integer age) {
        return counter.rule(family, on, on.atTime(9, 0), DeadlineFacts.none().age(age))
                .map(Ruling::dueOn);
    }
}
