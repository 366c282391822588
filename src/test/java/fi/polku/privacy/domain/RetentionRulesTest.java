package fi.polku.privacy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.kernel.ServiceTask;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The end of a record's time")
class RetentionRulesTest {
    private static final LocalDate LAW = LocalDate.of(2026, 3, 10);
    private final Keeping keeping = Keeping.byLawOf(LAW);

    @ParameterizedTest(name = "{0} of what began its time {1} is kept until {2}")
    @CsvSource({
        // The annex, row by row, counted by hand.
        "PATIENT, 2014-02-03, 2026-02-03",
        "PATIENT_DEATH_UNKNOWN, 1906-05-04, 2026-05-04",
        "APPOINTMENT, 2014-02-03, 2026-02-03",
        "DIARY, 2025-02-03, 2026-02-03",
        "FOLLOW_UP, 2014-02-03, 2026-02-03",
        "CORRESPONDENCE, 2023-02-03, 2026-02-03",
        "COPY, 2021-02-03, 2026-02-03",
        "CLIENT_FILE, 2024-02-03, 2026-02-03",
        "LAPSIPERHEET, 1996-02-03, 2026-02-03",
        "TYOIKAISET, 2016-02-03, 2026-02-03",
        "IAKKAAT, 2016-02-03, 2026-02-03",
        "PAIHDEHUOLTO, 2016-02-03, 2026-02-03",
        "VAMMAISPALVELUT, 2016-02-03, 2026-02-03",
        "LASTENSUOJELU, 2024-02-03, 2026-02-03",
        "PERHEOIKEUDELLISET_CHILD, 1906-02-03, 2026-02-03",
        "PERHEOIKEUDELLISET, 2016-02-03, 2026-02-03",
        "RECEIPT, 2023-02-03, 2026-02-03",
        "FEE_DECISION, 2014-02-03, 2026-02-03",
        "LOG, 2014-02-03, 2026-02-03",
        "PERMIT, 2014-02-03, 2026-02-03",
        "PERMIT_OLD, 2014-02-03, 2026-02-03",
        // 29 February: the same day where the year has it, else the last of the month.
        "PATIENT, 2012-02-29, 2024-02-29",
        "TYOIKAISET, 2012-02-29, 2022-02-28",
        "CLIENT_FILE, 2024-02-29, 2026-02-28",
        "LAPSIPERHEET, 1996-02-29, 2026-02-28",
        "PATIENT_DEATH_UNKNOWN, 1904-02-29, 2024-02-29",
        "PERHEOIKEUDELLISET_CHILD, 1980-02-29, 2100-02-28"
    })
    void annex(String code, LocalDate since, LocalDate last) {
        RetentionRule rule = RetentionRules.find(code, LAW).orElseThrow();
        assertThat(rule.lastDay(since)).isEqualTo(last);
        assertThat(rule.over(since, last)).isFalse();
        assertThat(rule.over(since, last.plusDays(1))).isTrue();
    }

    @Test
    @DisplayName("is the same when a table is asked by the latest day that is over, for every day")
    void latestOver() {
        for (RetentionRule rule : RetentionRules.all()) {
            for (LocalDate day = LocalDate.of(2023, 12, 28);
                    day.isBefore(LocalDate.of(2028, 3, 5));
                    day = day.plusDays(1)) {
                LocalDate latest = rule.latestOver(day);
                assertThat(rule.over(latest, day)).as("%s on %s", rule.code(), day).isTrue();
                assertThat(rule.over(latest.plusDays(1), day))
                        .as("%s on %s", rule.code(), day)
                        .isFalse();
            }
        }
    }

    @Test
    @DisplayName("is counted from death when it is known, also when it becomes known late")
    void deathKnownLater() {
        LocalDate born = LocalDate.of(1905, 6, 1);
        assertThat(last(keeping.patient(new Keeping.Life(born, null))))
                .isEqualTo(LocalDate.of(2025, 6, 1));
        assertThat(last(keeping.patient(new Keeping.Life(born, LocalDate.of(2020, 1, 9)))))
                .isEqualTo(LocalDate.of(2032, 1, 9));
        assertThat(keeping.patient(new Keeping.Life(null, null))).isEmpty();
    }

    @Test
    @DisplayName(
            "has not begun while a matter of the task is open, and begins anew when one reopens")
    void open() {
        var alive = new Keeping.Life(LocalDate.of(1980, 1, 1), null);
        LocalDate closed = LocalDate.of(2010, 5, 5);
        assertThat(last(keeping.social(ServiceTask.TYOIKAISET, alive, work(closed, false))))
                .isEqualTo(LocalDate.of(2020, 5, 5));
        assertThat(keeping.social(ServiceTask.TYOIKAISET, alive, work(closed, true))).isEmpty();
        assertThat(keeping.social(ServiceTask.TYOIKAISET, alive, work(null, true))).isEmpty();
    }

    @Test
    @DisplayName("begins at death for what was open, unless something ended later")
    void openAtDeath() {
        var dead = new Keeping.Life(LocalDate.of(1940, 1, 1), LocalDate.of(2015, 4, 4));
        assertThat(last(keeping.social(ServiceTask.IAKKAAT, dead, work(null, true))))
                .isEqualTo(LocalDate.of(2025, 4, 4));
        assertThat(
                        last(
                                keeping.social(
                                        ServiceTask.IAKKAAT,
                                        dead,
                                        work(LocalDate.of(2015, 9, 9), true))))
                .isEqualTo(LocalDate.of(2025, 9, 9));
        assertThat(
                        last(
                                keeping.social(
                                        ServiceTask.IAKKAAT,
                                        dead,
                                        work(LocalDate.of(2012, 9, 9), false))))
                .isEqualTo(LocalDate.of(2022, 9, 9));
    }

    @Test
    @DisplayName("is the longer of birth and closing in family law, and never without a birth")
    void familyLaw() {
        var life = new Keeping.Life(LocalDate.of(2001, 1, 1), LocalDate.of(2003, 1, 1));
        assertThat(
                        last(
                                keeping.social(
                                        ServiceTask.PERHEOIKEUDELLISET,
                                        life,
                                        work(LocalDate.of(2003, 1, 1), false))))
                .isEqualTo(LocalDate.of(2121, 1, 1));
        assertThat(
                        keeping.social(
                                ServiceTask.PERHEOIKEUDELLISET,
                                new Keeping.Life(null, LocalDate.of(2003, 1, 1)),
                                work(LocalDate.of(2003, 1, 1), false)))
                .isEmpty();
    }

    @Test
    @DisplayName("of child welfare is two years from death, whatever is open")
    void childWelfare() {
        var dead = new Keeping.Life(LocalDate.of(2010, 1, 1), LocalDate.of(2020, 4, 4));
        assertThat(last(keeping.social(ServiceTask.LASTENSUOJELU, dead, work(null, true))))
                .isEqualTo(LocalDate.of(2022, 4, 4));
        var alive = new Keeping.Life(LocalDate.of(2010, 1, 1), null);
        assertThat(
                        last(
                                keeping.social(
                                        ServiceTask.LASTENSUOJELU,
                                        alive,
                                        work(LocalDate.of(2011, 1, 1), false))))
                .isEqualTo(LocalDate.of(2130, 1, 1));
    }

    @Test
    @DisplayName("does not come by a law that is not yet in force")
    void beforeTheLaw() {
        Keeping earlier = Keeping.byLawOf(LocalDate.of(2023, 12, 31));
        var dead = new Keeping.Life(LocalDate.of(1900, 1, 1), LocalDate.of(1950, 4, 4));
        assertThat(earlier.patient(dead)).isEmpty();
        assertThat(earlier.dated("LOG", LocalDate.of(1990, 1, 1))).isEmpty();
        assertThat(Keeping.byLawOf(LocalDate.of(2024, 1, 1)).patient(dead)).isPresent();
    }

    @Test
    @DisplayName("never comes earlier when more is known to have happened (drawn at random)")
    void monotone() {
        var random = new Random(11);
        List<ServiceTask> tasks = List.of(ServiceTask.values());
        for (int i = 0; i < 20_000; i++) {
            ServiceTask task = tasks.get(random.nextInt(tasks.size()));
            LocalDate born = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(40_000));
            LocalDate died = random.nextBoolean() ? null : born.plusDays(random.nextInt(30_000));
            LocalDate ended = born.plusDays(random.nextInt(30_000));
            var life = new Keeping.Life(born, died);
            Optional<EndOfTime> before = keeping.social(task, life, work(ended, false));
            Optional<EndOfTime> later =
                    keeping.social(task, life, work(ended.plusDays(random.nextInt(900)), false));
            Optional<EndOfTime> open = keeping.social(task, life, work(ended, true));
            assertThat(last(later)).isAfterOrEqualTo(last(before));
            open.ifPresent(e -> assertThat(e.lastDay()).isAfterOrEqualTo(last(before)));
            assertThat(Keeping.longest(List.of(before.get(), later.get())).get().lastDay())
                    .isEqualTo(last(later));
        }
    }

    @Test
    @DisplayName("is said by rows that each have a source, a basis and one code at a time")
    void rows() {
        var seen = new HashSet<String>();
        for (RetentionRule rule : RetentionRules.all()) {
            assertThat(rule.source()).startsWith("https://");
            assertThat(rule.basis()).isNotBlank();
            assertThat(seen.add(rule.code() + rule.fromOn())).isTrue();
            assertThat(rule.years()).isBetween(1, 120);
        }
        for (ServiceTask task : ServiceTask.values()) {
            assertThat(RetentionRules.find(task.name(), LAW)).isPresent();
        }
    }

    private static Keeping.Work work(@Nullable LocalDate ended, boolean open) {
        return new Keeping.Work(ended, open);
    }

    private static LocalDate last(Optional<EndOfTime> end) {
        return end.orElseThrow().lastDay();
    }
}
