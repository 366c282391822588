package fi.polku.deadline.domain;

import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.OtherLaw.ForEveryone;
import fi.polku.deadline.OtherLaw.InForceOn;
import fi.polku.deadline.OtherLaw.Rule;
import fi.polku.deadline.Ruling;
import fi.polku.time.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** The last day of a case by a law that was not the one in force for it. */
public final class OtherLawCounter {
    private final WorkingCalendar calendar;
    private final Counter counter;

    public OtherLawCounter(WorkingCalendar calendar) {
        this.calendar = calendar;
        this.counter = new Counter(calendar);
    }

    /**
     * Empty when the other law gives the case no maximum time. The age, the facts and the event are
     * the case's own: only the rows are another's.
     *
     * @param startOn the day from which the limit was counted
     */
    public Optional<LocalDate> dueOn(
            Rule other,
            DeadlineFamily family,
            LocalDate decidingOn,
            LocalDateTime startedAt,
            LocalDate startOn,
            DeadlineFacts facts) {
        return switch (other) {
            case InForceOn generation ->
                    RuleBook.find(family, generation.day(), facts)
                            .map(rule -> counter.count(rule, decidingOn, startedAt, facts))
                            .map(Ruling::dueOn);
            case ForEveryone limit ->
                    Optional.of(new Limit(limit.length(), limit.unit()).lastDay(startOn, calendar));
        };
    }
}
