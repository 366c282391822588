package fi.polku.fhir.search;

import fi.polku.platform.Now;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;

/**
 * The span that a FHIR date of any precision covers, and how it is compared.
 *
 * @param to the first moment that is no more a part of it
 */
record Period(String operator, Instant from, Instant to) {

    static Period parse(String parameter, String text) {
        String operator = "eq";
        String date = text;
        if (text.length() > 2 && Character.isLetter(text.charAt(0))) {
            operator = text.substring(0, 2);
            date = text.substring(2);
        }
        if (!java.util.Set.of("eq", "ne", "gt", "ge", "lt", "le", "sa", "eb").contains(operator)) {
            throw new BadSearch(parameter, "The prefix " + operator + " of a date is not known.");
        }
        try {
            if (date.length() == 4) {
                LocalDate first = LocalDate.of(Integer.parseInt(date), 1, 1);
                return days(operator, first, first.plusYears(1));
            }
            if (date.length() == 7) {
                LocalDate first = YearMonth.parse(date).atDay(1);
                return days(operator, first, first.plusMonths(1));
            }
            if (date.length() == 10) {
                LocalDate day = LocalDate.parse(date);
                return days(operator, day, day.plusDays(1));
            }
            boolean zoned = date.endsWith("Z") || date.matches(".*[+-]\\d\\d:\\d\\d");
            Instant moment =
                    zoned
                            ? OffsetDateTime.parse(date).toInstant()
                            : LocalDateTime.parse(date).atZone(Now.ZONE).toInstant();
            boolean fraction = date.contains(".");
            return new Period(
                    operator, moment, fraction ? moment.plusMillis(1) : moment.plusSeconds(1));
        } catch (DateTimeException | NumberFormatException e) {
            throw new BadSearch(
                    parameter, "The date " + date + " is not a FHIR date such as 2026-03-10.");
        }
    }

    private static Period days(String operator, LocalDate from, LocalDate to) {
        return new Period(
                operator,
                from.atStartOfDay(Now.ZONE).toInstant(),
                to.atStartOfDay(Now.ZONE).toInstant());
    }

    LocalDate firstDay() {
        return from.atZone(Now.ZONE).toLocalDate();
    }

    LocalDate endDay() {
        return to.atZone(Now.ZONE).toLocalDate();
    }
}
