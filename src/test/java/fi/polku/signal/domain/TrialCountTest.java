package fi.polku.signal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.kernel.LocalizedText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The arithmetic of a trial")
class TrialCountTest {
    private static final LocalDate LAST = LocalDate.of(2025, 9, 10);
    private static final LocalizedText WORDS = LocalizedText.fi("x");

    static SignalRule rule(int youngest, int oldest, int silence, int horizon) {
        return new SignalRule(
                "r",
                "1",
                LocalDate.of(2020, 1, 1),
                null,
                WORDS,
                WORDS,
                WORDS,
                List.of(),
                new SignalRule.Population(youngest, oldest, true),
                new Condition.Fact(FactKind.NO_SHOWS, true, 1, 90, 0, List.of()),
                "HEALTH",
                WORDS,
                silence,
                new SignalRule.Followed(SignalRule.FollowedKind.PLAN, horizon),
                "d");
    }

    private record Life(Person person, List<Boolean> fits, List<Long> happened) {}

    @Test
    @DisplayName("of one person can be followed by hand")
    void byHand() {
        List<LocalDate> days = TrialCount.monthly(LAST, 4);
        assertThat(days).first().isEqualTo(LocalDate.of(2025, 6, 10));
        var count = new TrialCount(rule(18, 67, 60, 30), days);
        var person =
                new Person(
                        new UUID(0, 1),
                        LocalDate.of(1980, 1, 1),
                        "FEMALE",
                        "fi",
                        "214",
                        true,
                        null);
        // Found in June, silent in July, found again in August; a plan comes 20 days after June.
        count.add(
                person,
                new boolean[] {true, true, true, false},
                new long[] {LocalDate.of(2025, 6, 30).toEpochDay()});
        assertThat(count.lines().getFirst())
                .isEqualTo(new TrialLine("ALL", "ALL", 4L, 1L, 2L, 1L, 1L, 1L, 20));
    }

    @Test
    @DisplayName("agrees with a slow count of random lives, in every group")
    void slowly() {
        var random = new Random(11);
        for (int round = 0; round < 20; round++) {
            List<LocalDate> days = TrialCount.monthly(LAST, 3 + random.nextInt(10));
            SignalRule rule = rule(18, 67, 20 + random.nextInt(200), 20 + random.nextInt(200));
            var count = new TrialCount(rule, days);
            var lives = new ArrayList<Life>();
            for (int i = 0; i < 60; i++) {
                Life life = life(random, days);
                lives.add(life);
                boolean[] fits = new boolean[days.size()];
                for (int day = 0; day < fits.length; day++) {
                    fits[day] = life.fits().get(day);
                }
                count.add(
                        life.person(),
                        fits,
                        life.happened().stream().mapToLong(Long::longValue).toArray());
            }
            for (TrialLine line : count.lines()) {
                assertThat(line).isEqualTo(slow(rule, days, lives, line.by(), line.group()));
            }
            assertThat(count.lines().stream().filter(l -> l.by().equals("SEX")).count())
                    .isBetween(1L, 3L);
        }
    }

    private static Life life(Random random, List<LocalDate> days) {
        var fits = new ArrayList<Boolean>();
        for (int i = 0; i < days.size(); i++) {
            fits.add(random.nextInt(3) == 0);
        }
        var happened = new TreeSet<Long>();
        for (int i = random.nextInt(4); i > 0; i--) {
            happened.add(days.getFirst().toEpochDay() - 100 + random.nextInt(700));
        }
        String[] sexes = {"MALE", "FEMALE", null};
        String[] languages = {"fi", "sv", "en"};
        return new Life(
                new Person(
                        UUID.randomUUID(),
                        random.nextInt(10) == 0
                                ? null
                                : LocalDate.of(1950, 1, 1).plusDays(random.nextInt(24_000)),
                        sexes[random.nextInt(3)],
                        languages[random.nextInt(3)],
                        random.nextBoolean() ? "214" : null,
                        random.nextInt(5) > 0,
                        random.nextInt(8) == 0 ? days.get(1) : null),
                fits,
                List.copyOf(happened));
    }

    /** One thing after another, without anything of what is tried. */
    private static TrialLine slow(
            SignalRule rule, List<LocalDate> days, List<Life> lives, String by, String group) {
        long asked = 0;
        long base = 0;
        long found = 0;
        long right = 0;
        long events = 0;
        long caught = 0;
        var leads = new ArrayList<Integer>();
        int place = List.of("ALL", "AGE", "SEX", "LANGUAGE", "MUNICIPALITY").indexOf(by);
        for (Life life : lives) {
            var signals = new ArrayList<LocalDate>();
            for (int i = 0; i < days.size(); i++) {
                LocalDate day = days.get(i);
                boolean dead =
                        life.person().diedOn() != null && life.person().diedOn().isBefore(day);
                if (dead || !concerns(rule, life.person(), day)) {
                    continue;
                }
                Long next = null;
                for (long at : life.happened()) {
                    if (at > day.toEpochDay() && next == null) {
                        next = at;
                    }
                }
                boolean follows = next != null && next - day.toEpochDay() <= rule.followed().days();
                boolean signal =
                        life.fits().get(i)
                                && signals.stream()
                                        .noneMatch(s ->
                                                ChronoUnit.DAYS.between(s, day)
                                                        < rule.silenceDays());
                if (signal) {
                    signals.add(day);
                }
                if (Groups.of(life.person(), day).get(place).equals(group)) {
                    asked++;
                    base += follows ? 1 : 0;
                    found += signal ? 1 : 0;
                    right += signal && follows ? 1 : 0;
                    if (signal && follows) {
                        leads.add((int) (next - day.toEpochDay()));
                    }
                }
            }
            LocalDate began = null;
            for (long at : life.happened()) {
                LocalDate day = LocalDate.ofEpochDay(at);
                boolean same =
                        began != null
                                && ChronoUnit.DAYS.between(began, day) <= rule.followed().days();
                if (same) {
                    continue;
                }
                began = day;
                if (!day.isAfter(days.getFirst())
                        || day.isAfter(days.getLast())
                        || !concerns(rule, life.person(), day)
                        || !Groups.of(life.person(), day).get(place).equals(group)) {
                    continue;
                }
                events++;
                boolean noticed = false;
                for (LocalDate s : signals) {
                    noticed |=
                            s.isBefore(day)
                                    && ChronoUnit.DAYS.between(s, day) <= rule.followed().days();
                }
                caught += noticed ? 1 : 0;
            }
        }
        leads.sort(null);
        return new TrialLine(
                by,
                group,
                asked,
                base,
                found,
                right,
                events,
                caught,
                leads.isEmpty() ? null : leads.get((leads.size() - 1) / 2));
    }

    private static boolean concerns(SignalRule rule, Person person, LocalDate day) {
        LocalDate born = person.bornOn();
        if (!person.resident() || born == null || born.isAfter(day)) {
            return false;
        }
        long years = ChronoUnit.YEARS.between(born, day);
        return years >= rule.population().youngest() && years <= rule.population().oldest();
    }
}
