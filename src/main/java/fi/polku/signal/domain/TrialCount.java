package fi.polku.signal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The arithmetic of a trial: what a rule would have found as of past days, and what followed.
 *
 * <p>A person is found at most once within the silence time, as in use. A signal is right when what
 * is looked for happens after its day and within the horizon. What follows again within the horizon
 * is the same, and is caught when a signal was made at most the horizon before it. Only what
 * happens after the first and until the last day is counted as having to be caught.
 */
public final class TrialCount {
    private static final List<Groups.By> BY = List.of(Groups.By.values());

    private final List<LocalDate> days;
    private final SignalRule rule;
    private final int horizon;
    private final List<Map<String, Line>> groups =
            BY.stream().<Map<String, Line>>map(b -> new HashMap<>()).toList();

    /** Counts for a rule as of days in their order. */
    public TrialCount(SignalRule rule, List<LocalDate> days) {
        this.rule = rule;
        this.days = List.copyOf(days);
        this.horizon = rule.followed().days();
    }

    private static final class Line {
        private final Groups.By by;
        private final String group;
        private long asked;
        private long base;
        private long found;
        private long right;
        private long events;
        private long caught;
        private final List<Integer> leads = new ArrayList<>();

        Line(Groups.By by, String group) {
            this.by = by;
            this.group = group;
        }

        TrialLine told() {
            leads.sort(null);
            Integer median = leads.isEmpty() ? null : leads.get((leads.size() - 1) / 2);
            return new TrialLine(
                    by.name(), group, asked, base, found, right, events, caught, median);
        }
    }

    /**
     * Adds one person.
     *
     * @param fits whether the condition held, by the place of the day
     * @param happened days on which what is looked for happened, in order
     */
    public void add(Person person, boolean[] fits, long[] happened) {
        long[] signals = new long[days.size()];
        int made = 0;
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            if (!person.lives(day)
                    || (rule.population().homeMunicipality() && !person.resident())
                    || !rule.population().has(person.bornOn(), day)) {
                continue;
            }
            long at = day.toEpochDay();
            long next = firstAfter(happened, at);
            boolean follows = next >= 0 && next - at <= horizon;
            boolean signal = fits[i] && (made == 0 || at - signals[made - 1] >= rule.silenceDays());
            if (signal) {
                signals[made++] = at;
            }
            for (Line line : lines(person, day)) {
                line.asked++;
                line.base += follows ? 1 : 0;
                line.found += signal ? 1 : 0;
                if (signal && follows) {
                    line.right++;
                    line.leads.add((int) (next - at));
                }
            }
        }
        events(person, Arrays.copyOf(signals, made), happened);
    }

    private void events(Person person, long[] signals, long[] happened) {
        long first = days.getFirst().toEpochDay();
        long last = days.getLast().toEpochDay();
        long before = Long.MIN_VALUE / 2;
        for (long at : happened) {
            boolean same = at - before <= horizon;
            before = same ? before : at;
            LocalDate day = LocalDate.ofEpochDay(at);
            if (same
                    || at <= first
                    || at > last
                    || (rule.population().homeMunicipality() && !person.resident())
                    || !rule.population().has(person.bornOn(), day)) {
                continue;
            }
            boolean caught = Arrays.stream(signals).anyMatch(s -> s < at && at - s <= horizon);
            for (Line line : lines(person, day)) {
                line.events++;
                line.caught += caught ? 1 : 0;
            }
        }
    }

    private List<Line> lines(Person person, LocalDate day) {
        var codes = Groups.of(person, day);
        var found = new ArrayList<Line>(codes.size());
        for (int i = 0; i < codes.size(); i++) {
            Groups.By by = BY.get(i);
            String code = codes.get(i);
            found.add(groups.get(i).computeIfAbsent(code, k -> new Line(by, code)));
        }
        return found;
    }

    private static long firstAfter(long[] happened, long at) {
        int place = Arrays.binarySearch(happened, at + 1);
        int from = place >= 0 ? place : -place - 1;
        return from < happened.length ? happened[from] : -1;
    }

    /** Every group with its numbers, the whole first, each grouping in the order of codes. */
    public List<TrialLine> lines() {
        return groups.stream()
                .flatMap(g -> g.entrySet().stream().sorted(Map.Entry.comparingByKey()))
                .map(e -> e.getValue().told())
                .toList();
    }

    /** Monthly days back from a last one, in order. */
    public static List<LocalDate> monthly(LocalDate last, int months) {
        var days = new ArrayList<LocalDate>();
        for (int i = months - 1; i >= 0; i--) {
            days.add(last.minusMonths(i));
        }
        return days;
    }
}
