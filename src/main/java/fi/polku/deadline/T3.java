package fi.polku.deadline;

import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * T3, the third free appointment (THL): the median, over the appointment books of the professionals
 * of one group in one unit, of calendar days to the third bookable non-urgent time. The first two
 * are left out because they are often random cancellations.
 */
public final class T3 {
    /** Published when times cannot be given at all and a queue book is kept. */
    public static final int CEILING = 182;

    private T3() {}

    /**
     * The appointment book of one professional: the days of the free, non-urgent, publicly bookable
     * times, in any order.
     *
     * @param openUntil the last day for which times have been opened
     */
    public record Book(
            UnitId unit,
            String profession,
            ProfessionalId professional,
            List<LocalDate> freeOn,
            @Nullable LocalDate openUntil) {
        public Book {
            freeOn = freeOn.stream().sorted().toList();
        }

        public Group group() {
            return new Group(unit, profession);
        }

        /** The day of the third free time, when there are three. */
        public Optional<LocalDate> findThird(LocalDate today) {
            var coming = freeOn.stream().filter(d -> !d.isBefore(today)).toList();
            return coming.size() < 3 ? Optional.empty() : Optional.of(coming.get(2));
        }

        /**
         * Calendar days to the third free time; without one, to the end of what has been opened (a
         * design rule), and {@link #CEILING} when nothing has been.
         */
        public long days(LocalDate today) {
            return findThird(today)
                    .or(() -> Optional.ofNullable(openUntil).filter(d -> d.isAfter(today)))
                    .map(d -> Math.min(CEILING, ChronoUnit.DAYS.between(today, d)))
                    .orElse((long) CEILING);
        }
    }

    /** The professionals of one group in one unit. */
    public record Group(UnitId unit, String profession) {}

    /**
     * T3 of one professional group in one unit.
     *
     * @param queueBook the group gives no times at contact but keeps a queue book
     */
    public record Reading(
            UnitId unit,
            String profession,
            LocalDate measuredOn,
            double days,
            int books,
            int withoutThird,
            boolean queueBook) {
        public Group group() {
            return new Group(unit, profession);
        }
    }

    /** Where the books come from; implemented above the module that keeps the times. */
    public interface Source {
        List<Book> listBooks(LocalDate today);

        /** Those who keep a queue book on the day. */
        Set<Group> listQueueBooks(LocalDate on);
    }

    /**
     * One reading for each unit and group, ordered by unit and group. A group that keeps a queue
     * book is at the {@link #CEILING}, whatever times are free in its appointment books.
     */
    public static List<Reading> of(List<Book> books, Set<Group> queueBooks, LocalDate today) {
        var groups =
                new TreeMap<Group, List<Book>>(
                        Comparator.comparing((Group g) -> g.unit().value())
                                .thenComparing(Group::profession));
        queueBooks.forEach(group -> groups.put(group, new ArrayList<>()));
        for (Book book : books) {
            groups.computeIfAbsent(book.group(), g -> new ArrayList<>()).add(book);
        }
        return groups.entrySet().stream()
                .map(e ->
                        queueBooks.contains(e.getKey())
                                ? queued(e.getKey(), e.getValue(), today)
                                : reading(e.getKey(), e.getValue(), today))
                .toList();
    }

    /**
     * The median over any books, for example of a whole region; empty without books.
     *
     * @param queueBooks groups whose books give no times
     */
    public static OptionalDouble median(List<Book> books, Set<Group> queueBooks, LocalDate today) {
        return median(
                books.stream()
                        .mapToLong(b -> queueBooks.contains(b.group()) ? CEILING : b.days(today)));
    }

    private static OptionalDouble median(LongStream each) {
        long[] days = each.sorted().toArray();
        if (days.length == 0) {
            return OptionalDouble.empty();
        }
        int half = days.length / 2;
        return OptionalDouble.of(
                days.length % 2 == 1 ? days[half] : (days[half - 1] + days[half]) / 2.0);
    }

    private static Reading reading(Group group, List<Book> books, LocalDate today) {
        int without = (int) books.stream().filter(b -> b.findThird(today).isEmpty()).count();
        return new Reading(
                group.unit(),
                group.profession(),
                today,
                median(books.stream().mapToLong(b -> b.days(today))).orElseThrow(),
                books.size(),
                without,
                false);
    }

    private static Reading queued(Group group, List<Book> books, LocalDate today) {
        return new Reading(
                group.unit(), group.profession(), today, CEILING, books.size(), books.size(), true);
    }
}
