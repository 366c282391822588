package fi.polku.privacy.domain;

import java.time.LocalDate;

/** The end of a record's time with why: the rule, the day it is counted from, the last day. */
public record EndOfTime(RetentionRule rule, LocalDate since, LocalDate lastDay) {
    static EndOfTime of(RetentionRule rule, LocalDate since) {
        return new EndOfTime(rule, since, rule.lastDay(since));
    }

    /** Destroyed at once when the time has ended (24 §): from the day after the last. */
    public boolean over(LocalDate day) {
        return lastDay.isBefore(day);
    }
}
