package fi.polku.privacy.domain;

import fi.polku.kernel.ServiceTask;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the annex of 703/2023: what is kept, and for how many years from what.
 *
 * @param register PATIENT, SOCIAL_WELFARE, or empty = either
 * @param fromOn first day on which the row is the law
 * @param toOn last such day; null = until further notice
 * @param reading what the house reads into it, for a lawyer to confirm; empty = nothing
 */
public record RetentionRule(
        String code,
        String register,
        @Nullable ServiceTask serviceTask,
        Since since,
        int years,
        String basis,
        String source,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        String reading) {
    /** What a time is counted from. */
    public enum Since {
        DEATH,
        BIRTH,
        CLOSING,
        LAST_VISIT,
        MESSAGE,
        ARRIVAL,
        WRITING,
        END_OF_DECISION,
        EVENT,
        NEWER_VERSION
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(fromOn) && (toOn == null || !day.isAfter(toOn));
    }

    /** The last day of keeping; a month that lacks the day ends on its last day (150/1930 3 §). */
    public LocalDate lastDay(LocalDate basis) {
        return basis.plusYears(years);
    }

    /** Whether what began its time on the basis is past it on the day. */
    public boolean over(LocalDate basis, LocalDate day) {
        return lastDay(basis).isBefore(day);
    }

    /** The latest day from which the time is over on the day: so a whole table is asked at once. */
    public LocalDate latestOver(LocalDate day) {
        LocalDate yesterday = day.minusDays(1);
        LocalDate basis = yesterday.minusYears(years);
        // 29 February ends its time on 28 February when the year has no more days.
        return lastDay(basis.plusDays(1)).isAfter(yesterday) ? basis : basis.plusDays(1);
    }
}
