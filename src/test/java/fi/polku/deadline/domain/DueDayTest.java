package fi.polku.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.Ruling;
import fi.polku.time.FinnishCalendar;
import fi.polku.time.FinnishCalendarFacts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every rule on any day, against a slow count told in another way. */
@DisplayName("The due day of any case")
class DueDayTest {
    private static final int CASES = 200;

    private final Counter counter = new Counter(FinnishCalendar.INSTANCE);

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("is the one counted day by day")
    void countedDayByDay(String id, DeadlineRule rule) {
        forAnyCase(rule, c -> assertThat(due(rule, c)).as(c.toString()).isEqualTo(slowly(rule, c)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("never comes before the day from which it is counted")
    void notBeforeItsStart(String id, DeadlineRule rule) {
        forAnyCase(
                rule,
                c -> {
                    Ruling ruling = counter.count(rule, c.decidedOn(), c.startedAt(), c.facts());
                    LocalDate from = rule.limit() == null ? c.assessedOn() : ruling.startOn();
                    assertThat(ruling.dueOn()).as(c.toString()).isAfterOrEqualTo(from);
                    assertThat(ruling.startOn()).isAfterOrEqualTo(c.startedAt().toLocalDate());
                    assertThat(ruling.dueOn()).isEqualTo(ruling.explanation().dueOn());
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("never comes earlier when the case starts or is assessed later")
    void laterIsNotEarlier(String id, DeadlineRule rule) {
        forAnyCase(
                rule,
                c -> {
                    for (int hours : new int[] {1, 8, 24, 72, 24 * 31}) {
                        assertThat(due(rule, c.later(hours)))
                                .as("%s and %d hours later", c, hours)
                                .isAfterOrEqualTo(due(rule, c));
                    }
                });
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> rules() {
        return RuleBook.written().stream()
                .map(rule -> org.junit.jupiter.params.provider.Arguments.of(rule.id(), rule));
    }

    private LocalDate due(DeadlineRule rule, Case c) {
        return counter.count(rule, c.decidedOn(), c.startedAt(), c.facts()).dueOn();
    }

    private static LocalDate slowly(DeadlineRule rule, Case c) {
        var ends =
                Stream.concat(
                                Stream.ofNullable(rule.limit()).map(l -> end(l, c.startedAt())),
                                Stream.ofNullable(rule.limitFromAssessment())
                                        .map(l -> end(l, c.assessedOn().atTime(9, 0))))
                        .toList();
        return ends.stream().max(LocalDate::compareTo).orElseThrow();
    }

    private static LocalDate end(Limit limit, LocalDateTime start) {
        LocalDate day = start.toLocalDate();
        return switch (limit.unit()) {
            case AT_ONCE -> day;
            case SAME_DAY ->
                    after(day, start.toLocalTime().isBefore(LocalTime.of(16, 0)) ? 0 : 1)
                            .filter(FinnishCalendarFacts::isWorkingDay)
                            .findFirst()
                            .orElseThrow();
            case DAYS -> nth(after(day, 1), limit.length());
            case WEEKS -> nth(after(day, 1), limit.length() * 7);
            case WORKING_DAYS ->
                    nth(after(day, 1).filter(FinnishCalendarFacts::isWorkingDay), limit.length());
            case MONTHS -> {
                YearMonth month = YearMonth.from(day);
                for (int i = 0; i < limit.length(); i++) {
                    month =
                            month.getMonthValue() == 12
                                    ? YearMonth.of(month.getYear() + 1, 1)
                                    : YearMonth.of(month.getYear(), month.getMonthValue() + 1);
                }
                int last = month.lengthOfMonth();
                yield month.atDay(day.getDayOfMonth() > last ? last : day.getDayOfMonth());
            }
        };
    }

    private static Stream<LocalDate> after(LocalDate day, int days) {
        return Stream.iterate(day.plusDays(days), next -> next.plusDays(1));
    }

    private static LocalDate nth(Stream<LocalDate> days, int n) {
        return days.skip(n - 1).findFirst().orElseThrow();
    }

    private static void forAnyCase(DeadlineRule rule, java.util.function.Consumer<Case> claim) {
        var random = new SplittableRandom(rule.id().hashCode());
        var hard = List.of("08-31", "11-30", "01-31", "02-28", "12-23", "04-30", "06-18", "12-31");
        for (int i = 0; i < CASES; i++) {
            int year = 2011 + random.nextInt(40);
            LocalDate decidedOn =
                    i < 3 * hard.size()
                            ? LocalDate.parse(year + "-" + hard.get(i % hard.size()))
                            : LocalDate.ofYearDay(year, 1 + random.nextInt(365));
            claim.accept(
                    new Case(
                            decidedOn,
                            decidedOn
                                    .plusDays(random.nextInt(120))
                                    .atTime(random.nextInt(24), random.nextInt(60)),
                            decidedOn.plusDays(random.nextInt(5))));
        }
    }

    private record Case(LocalDate decidedOn, LocalDateTime startedAt, LocalDate assessedOn) {
        DeadlineFacts facts() {
            return DeadlineFacts.none().with("assessmentOn", assessedOn);
        }

        Case later(int hours) {
            return new Case(decidedOn, startedAt.plusHours(hours), assessedOn.plusDays(hours / 24));
        }
    }
}
