package fi.polku.deadline.domain;

import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Explanation;
import fi.polku.deadline.Explanation.LimitUnit;
import fi.polku.deadline.Explanation.Step;
import fi.polku.deadline.Ruling;
import fi.polku.time.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the rule of a case and counts its due day, keeping every step of the reasoning. */
public final class Counter {
    private final WorkingCalendar calendar;

    public Counter(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The ruling of a case; empty when the law gives it no maximum time. */
    public Optional<Ruling> rule(
            DeadlineFamily family,
            LocalDate decidingOn,
            LocalDateTime startedAt,
            DeadlineFacts facts) {
        return RuleBook.find(family, decidingOn, facts)
                .map(rule -> count(rule, decidingOn, startedAt, facts));
    }

    /** Counts by a rule that was chosen before, whatever would be chosen now. */
    public Ruling count(
            DeadlineRule rule, LocalDate decidingOn, LocalDateTime startedAt, DeadlineFacts facts) {
        var steps = new ArrayList<Step>();
        boolean byHour = rule.limit() != null && rule.limit().unit() == LimitUnit.SAME_DAY;
        LocalDate eventOn = startedAt.toLocalDate();
        steps.add(
                new Explanation.StartedBy(
                        rule.from(), eventOn, byHour ? startedAt.toLocalTime() : null));
        LocalDate startOn = eventOn;
        LocalTime dueAt = null;
        if (byHour) {
            OfficeHours hours = hours(facts);
            startOn = hours.dayOf(startedAt, calendar);
            dueAt = hours.closes();
            if (!startOn.equals(eventOn)) {
                steps.add(new Explanation.MovedToOfficeHours(eventOn, startOn));
            }
        }
        steps.add(chosen(rule, decidingOn, facts));
        LocalDate dueOn = due(rule, decidingOn, startOn, facts, steps);
        steps.add(new Explanation.Due(dueOn, dueAt));
        steps.add(new Explanation.StoppedBy(rule.to()));
        return new Ruling(
                rule.id(),
                rule.clock(),
                startOn,
                dueOn,
                dueAt,
                new Explanation(rule.family(), steps, dueOn, rule.verifiedThrough()));
    }

    private LocalDate due(
            DeadlineRule rule,
            LocalDate decidingOn,
            LocalDate startOn,
            DeadlineFacts facts,
            List<Step> steps) {
        Limit limit = rule.limit();
        Limit fromAssessment = rule.limitFromAssessment();
        if (fromAssessment == null) {
            return counted(shown(limit), startOn, steps);
        }
        // Assessed on the day of the contact by law: without a day of its own, the contact's day.
        LocalDate assessedOn = facts.findDay("assessmentOn").orElse(decidingOn);
        if (limit == null) {
            steps.add(new Explanation.CountedFrom(Explanation.StartEvent.ASSESSMENT, assessedOn));
            return counted(fromAssessment, assessedOn, steps);
        }
        LocalDate one = counted(limit, startOn, steps);
        steps.add(new Explanation.CountedFrom(Explanation.StartEvent.ASSESSMENT, assessedOn));
        LocalDate other = counted(fromAssessment, assessedOn, steps);
        steps.add(new Explanation.LaterOfTwo(one, other));
        return one.isAfter(other) ? one : other;
    }

    private LocalDate counted(Limit limit, LocalDate start, List<Step> steps) {
        LocalDate due = limit.lastDay(start, calendar);
        switch (limit.unit()) {
            case AT_ONCE, SAME_DAY -> {}
            case WORKING_DAYS -> steps.add(workingDays(start, due));
            case DAYS, WEEKS, MONTHS -> {
                steps.add(
                        new Explanation.CalendarCounted(start, limit.length(), limit.unit(), due));
                if (limit.unit() == LimitUnit.MONTHS
                        && due.getDayOfMonth() != start.getDayOfMonth()) {
                    steps.add(new Explanation.MonthHasNoSuchDay(start.getDayOfMonth(), due));
                }
            }
        }
        return due;
    }

    private Explanation.WorkingDaysCounted workingDays(LocalDate start, LocalDate due) {
        var counted = new ArrayList<LocalDate>();
        var skipped = new ArrayList<Explanation.Skipped>();
        for (LocalDate day = start.plusDays(1); !day.isAfter(due); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                counted.add(day);
            } else {
                skipped.add(new Explanation.Skipped(day, calendar.findHoliday(day).orElse(null)));
            }
        }
        return new Explanation.WorkingDaysCounted(counted, skipped);
    }

    private static Explanation.RuleChosen chosen(
            DeadlineRule rule, LocalDate decidingOn, DeadlineFacts facts) {
        Limit told = rule.limit() != null ? rule.limit() : shown(rule.limitFromAssessment());
        return new Explanation.RuleChosen(
                rule.id(),
                rule.clock(),
                told.length(),
                told.unit(),
                rule.basis(),
                rule.source(),
                rule.validFrom(),
                rule.validTo(),
                decidingOn,
                rule.deciding(),
                rule.ageGroup(),
                facts.age(),
                rule.reading());
    }

    private static Limit shown(@Nullable Limit limit) {
        if (limit == null) {
            throw new IllegalStateException("A rule without a limit");
        }
        return limit;
    }

    private static OfficeHours hours(DeadlineFacts facts) {
        String given = facts.values().get("officeHours");
        return given == null ? OfficeHours.USUAL : OfficeHours.parse(given);
    }
}
