package fi.polku.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Finnish calendar: holidays of the almanac, and the eves that act 150/1930 5 § puts beside
 * them. Moving days follow Easter (Gregorian computus).
 */
public final class FinnishCalendar implements WorkingCalendar {
    /** The calendar has no state but its memory of years: one is enough. */
    public static final FinnishCalendar INSTANCE = new FinnishCalendar();

    private final Map<Integer, Map<LocalDate, Holiday>> years = new ConcurrentHashMap<>();

    FinnishCalendar() {}

    @Override
    public Optional<Holiday> findHoliday(LocalDate day) {
        return Optional.ofNullable(holidays(day.getYear()).get(day));
    }

    /** Every holiday of a year in order, those on a weekend too. */
    public Map<LocalDate, Holiday> holidays(int year) {
        return years.computeIfAbsent(year, FinnishCalendar::holidaysOf);
    }

    /** Easter Sunday of a Gregorian year (Meeus, Jones and Butcher). */
    public static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    private static Map<LocalDate, Holiday> holidaysOf(int year) {
        LocalDate easter = easterSunday(year);
        LocalDate midsummer = saturdayFrom(LocalDate.of(year, Month.JUNE, 20));
        var days = new TreeMap<LocalDate, Holiday>();
        days.put(LocalDate.of(year, Month.JANUARY, 1), Holiday.NEW_YEAR);
        days.put(LocalDate.of(year, Month.JANUARY, 6), Holiday.EPIPHANY);
        days.put(easter.minusDays(2), Holiday.GOOD_FRIDAY);
        days.put(easter, Holiday.EASTER_SUNDAY);
        days.put(easter.plusDays(1), Holiday.EASTER_MONDAY);
        days.put(LocalDate.of(year, Month.MAY, 1), Holiday.MAY_DAY);
        // Ascension Day falls on May Day in 2008 and 2160: the day is closed once, under one name.
        days.putIfAbsent(easter.plusDays(39), Holiday.ASCENSION);
        days.put(easter.plusDays(49), Holiday.PENTECOST);
        days.put(midsummer.minusDays(1), Holiday.MIDSUMMER_EVE);
        days.put(midsummer, Holiday.MIDSUMMER_DAY);
        days.put(saturdayFrom(LocalDate.of(year, Month.OCTOBER, 31)), Holiday.ALL_SAINTS);
        days.put(LocalDate.of(year, Month.DECEMBER, 6), Holiday.INDEPENDENCE_DAY);
        days.put(LocalDate.of(year, Month.DECEMBER, 24), Holiday.CHRISTMAS_EVE);
        days.put(LocalDate.of(year, Month.DECEMBER, 25), Holiday.CHRISTMAS_DAY);
        days.put(LocalDate.of(year, Month.DECEMBER, 26), Holiday.BOXING_DAY);
        return java.util.Collections.unmodifiableMap(days);
    }

    private static LocalDate saturdayFrom(LocalDate first) {
        return first.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }
}
