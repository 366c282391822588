package fi.polku.client.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/** How alike two words of a name are, and two days. */
public final class Likeness {
    private static final int SHORTEST_WITH_A_SLIP = 4;
    private static final int SHORTEST_WITH_TWO = 9;

    private Likeness() {}

    /** The best first. */
    public enum OfWords {
        SAME,
        SOUND,
        CLOSE,
        NONE
    }

    /** Of birth dates. */
    public enum OfDays {
        SAME,
        /** The day stands in the month's place. */
        SWAPPED,
        /** One digit is another, or two are changed about. */
        CLOSE,
        NONE
    }

    /** A word with what it is compared by. */
    public record Word(String plain, Set<String> sounds) {
        public Word {
            sounds = Set.copyOf(sounds);
        }

        /** A word as written. */
        public static Word of(String written) {
            return new Word(SoundKey.plain(written), SoundKey.all(written));
        }
    }

    /** Of two words. */
    public static OfWords of(Word one, Word other) {
        if (one.plain().equals(other.plain())) {
            return OfWords.SAME;
        }
        if (one.sounds().stream().anyMatch(other.sounds()::contains)) {
            return OfWords.SOUND;
        }
        int shorter = Math.min(one.plain().length(), other.plain().length());
        int slips = shorter >= SHORTEST_WITH_TWO ? 2 : shorter >= SHORTEST_WITH_A_SLIP ? 1 : 0;
        return slips > 0 && EditDistance.of(one.plain(), other.plain()) <= slips
                ? OfWords.CLOSE
                : OfWords.NONE;
    }

    /** Of two days. */
    public static OfDays of(LocalDate one, LocalDate other) {
        if (one.equals(other)) {
            return OfDays.SAME;
        }
        if (one.getYear() == other.getYear()
                && one.getDayOfMonth() == other.getMonthValue()
                && one.getMonthValue() == other.getDayOfMonth()) {
            return OfDays.SWAPPED;
        }
        return EditDistance.of(digits(one), digits(other)) == 1 ? OfDays.CLOSE : OfDays.NONE;
    }

    /** Every day that is alike in any way, itself included, none after the last. */
    public static Set<LocalDate> daysLike(LocalDate day, LocalDate last) {
        var days = new LinkedHashSet<LocalDate>();
        String digits = digits(day);
        add(days, digits, last);
        add(days, digits.substring(2, 4) + digits.substring(0, 2) + digits.substring(4), last);
        for (int i = 0; i < digits.length(); i++) {
            for (char other = '0'; other <= '9'; other++) {
                add(days, digits.substring(0, i) + other + digits.substring(i + 1), last);
            }
            if (i > 0) {
                add(
                        days,
                        digits.substring(0, i - 1)
                                + digits.charAt(i)
                                + digits.charAt(i - 1)
                                + digits.substring(i + 1),
                        last);
            }
        }
        return days;
    }

    private static void add(Set<LocalDate> days, String digits, LocalDate last) {
        try {
            var day =
                    LocalDate.of(
                            Integer.parseInt(digits.substring(4)),
                            Integer.parseInt(digits.substring(2, 4)),
                            Integer.parseInt(digits.substring(0, 2)));
            if (!day.isAfter(last) && day.isAfter(last.minusYears(130))) {
                days.add(day);
            }
        } catch (DateTimeException notADay) {
            // Most changes of a digit make no day at all.
            return;
        }
    }

    private static String digits(LocalDate day) {
        return "%02d%02d%04d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
