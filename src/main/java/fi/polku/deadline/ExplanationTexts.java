package fi.polku.deadline;

import fi.polku.deadline.Explanation.LimitUnit;
import fi.polku.deadline.Explanation.RuleChosen;
import fi.polku.platform.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Puts an explanation into words: one sentence for those who wait, every step for those who ask.
 */
public final class ExplanationTexts {
    private ExplanationTexts() {}

    /** A step in words, and the law it rests on when it rests on one. */
    public record Line(String text, @Nullable String source, @Nullable String basis) {}

    /** {@code Viimeistään ti 17.3.2026, koska …} to the client. */
    public static String sentence(Explanation explanation, Texts t) {
        return sentence(explanation, t, false);
    }

    /** The same; {@code work} speaks of the client, not to the client. */
    public static String sentence(Explanation explanation, Texts t, boolean work) {
        return t.text(
                "deadline.sentence",
                "due",
                t.date(explanation.dueOn()),
                "because",
                because(explanation, t, work));
    }

    /** The reason alone, as a sentence of its own. */
    public static String why(Explanation explanation, Texts t, boolean work) {
        String clause = because(explanation, t, work);
        return clause.substring(0, 1).toUpperCase(t.locale()) + clause.substring(1) + ".";
    }

    /** Every step in order. */
    public static List<Line> render(Explanation explanation, Texts t) {
        var lines = new ArrayList<Line>();
        for (Explanation.Step step : explanation.steps()) {
            lines.addAll(lines(step, t));
        }
        lines.add(line(t.text("deadline.step.law", "on", numeric(explanation.lawKnownUntil()))));
        return lines;
    }

    private static String because(Explanation explanation, Texts t, boolean work) {
        LocalDate start = explanation.dueOn();
        boolean moved = false;
        String limit = "";
        for (Explanation.Step step : explanation.steps()) {
            switch (step) {
                case Explanation.StartedBy started -> start = started.on();
                case Explanation.MovedToOfficeHours m -> {
                    start = m.to();
                    moved = true;
                }
                case RuleChosen rule -> limit = within(rule, t);
                case Explanation.CountedFrom _,
                        Explanation.WorkingDaysCounted _,
                        Explanation.CalendarCounted _,
                        Explanation.MonthHasNoSuchDay _,
                        Explanation.LaterOfTwo _,
                        Explanation.Due _,
                        Explanation.StoppedBy _,
                        Explanation.Booked _,
                        Explanation.Realised _,
                        Explanation.EndedBy _,
                        Explanation.Delayed _,
                        Explanation.Remedied _,
                        Explanation.Reassessed _ -> {}
            }
        }
        String key = "deadline.because." + explanation.family();
        if (moved && t.has(key + ".moved")) {
            key += ".moved";
        }
        if (work && t.has(key + ".work")) {
            key += ".work";
        }
        String clause = t.text(key, "start", t.dateShort(start), "limit", limit);
        // A clause that ends in a day brings the full stop of the sentence with it.
        return clause.endsWith(".") ? clause.substring(0, clause.length() - 1) : clause;
    }

    private static List<Line> lines(Explanation.Step step, Texts t) {
        return switch (step) {
            case Explanation.StartedBy s ->
                    s.at() != null && t.has("deadline.start." + s.event() + ".at")
                            ? one(
                                    t.text(
                                            "deadline.start." + s.event() + ".at",
                                            "on",
                                            t.date(s.on()),
                                            "at",
                                            t.time(s.at())))
                            : one(t.text("deadline.start." + s.event(), "on", t.date(s.on())));
            case Explanation.MovedToOfficeHours s ->
                    one(
                            t.text(
                                    "deadline.step.moved",
                                    "from",
                                    t.date(s.from()),
                                    "to",
                                    t.date(s.to())));
            case RuleChosen s -> rule(s, t);
            case Explanation.CountedFrom s ->
                    one(t.text("deadline.step.countedFrom", "on", t.date(s.on())));
            case Explanation.WorkingDaysCounted s -> workingDays(s, t);
            case Explanation.CalendarCounted s ->
                    one(
                            t.text(
                                    "deadline.step.calendar",
                                    "limit",
                                    length(s.limit(), s.unit(), t),
                                    "from",
                                    numeric(s.from()),
                                    "to",
                                    t.date(s.to())));
            case Explanation.MonthHasNoSuchDay s ->
                    one(
                            t.text(
                                    "deadline.step.month",
                                    "day",
                                    s.wantedDay() + ".",
                                    "due",
                                    t.date(s.dueOn())));
            case Explanation.LaterOfTwo s ->
                    one(
                            t.text(
                                    "deadline.step.later",
                                    "one",
                                    t.date(s.one()),
                                    "other",
                                    t.date(s.other())));
            case Explanation.Due s ->
                    s.at() == null
                            ? one(t.text("deadline.step.due", "due", t.date(s.on())))
                            : one(
                                    t.text(
                                            "deadline.step.due.at",
                                            "due",
                                            t.date(s.on()),
                                            "at",
                                            t.time(s.at())));
            case Explanation.StoppedBy s ->
                    one(
                            t.text(
                                    "deadline.step.stop",
                                    "event",
                                    t.text("deadline.stop." + s.event())));
            case Explanation.Booked s -> one(t.text("deadline.step.booked", "on", t.date(s.on())));
            case Explanation.Realised s ->
                    one(t.text("deadline.step.realised", "on", t.date(s.on())));
            case Explanation.EndedBy s ->
                    one(
                            t.text(
                                    "deadline.step.ended",
                                    "on",
                                    t.date(s.on()),
                                    "reason",
                                    lower(t.text("deadline.code.reason." + s.why()), t.locale())));
            case Explanation.Delayed s ->
                    one(
                            t.text(
                                    "deadline.step.delay",
                                    "on",
                                    t.date(s.on()),
                                    "reason",
                                    t.text("deadline.code.delay." + s.why())));
            case Explanation.Remedied s ->
                    one(
                            t.text(
                                    "deadline.step.remedy",
                                    "on",
                                    t.date(s.on()),
                                    "how",
                                    t.text("deadline.code.remedy." + s.how())));
            case Explanation.Reassessed s -> one(reassessed(s, t));
        };
    }

    private static String reassessed(Explanation.Reassessed s, Texts t) {
        LocalDate earlier = s.earlierDueOn();
        LocalDate due = s.dueOn();
        String key =
                "deadline.step.reassessed"
                        + (due == null ? ".none" : due.equals(earlier) ? ".same" : "");
        return t.text(
                key,
                "on",
                t.date(s.on()),
                "cause",
                t.text("deadline.code.cause." + s.cause()),
                "earlier",
                earlier == null ? "" : t.date(earlier));
    }

    private static List<Line> rule(RuleChosen s, Texts t) {
        var lines = new ArrayList<Line>();
        String text =
                switch (s.unit()) {
                    case AT_ONCE -> t.text("deadline.step.rule.once", "rule", s.ruleId());
                    case SAME_DAY -> t.text("deadline.step.rule.same", "rule", s.ruleId());
                    case DAYS, WORKING_DAYS, WEEKS, MONTHS ->
                            t.text(
                                    "deadline.step.rule",
                                    "limit",
                                    length(s.limit(), s.unit(), t),
                                    "rule",
                                    s.ruleId());
                };
        lines.add(new Line(text, s.source(), s.basis()));
        String decided = t.date(s.decidingOn());
        if (s.validTo() != null) {
            lines.add(
                    line(
                            t.text(
                                    "deadline.step.generation.to",
                                    "on",
                                    decided,
                                    "to",
                                    numeric(s.validTo()))));
        } else if (s.validFrom() != null) {
            lines.add(
                    line(
                            t.text(
                                    "deadline.step.generation.from",
                                    "on",
                                    decided,
                                    "from",
                                    numeric(s.validFrom()))));
        } else {
            lines.add(line(t.text("deadline.step.generation", "on", decided)));
        }
        Integer age = s.age();
        switch (s.ageGroup()) {
            case ALL -> {}
            case UNDER_23 ->
                    lines.add(
                            line(
                                    age == null
                                            ? t.text("deadline.step.age.unknown")
                                            : t.text("deadline.step.age.under", "age", age)));
            case FROM_23 ->
                    lines.add(
                            line(t.text("deadline.step.age.from", "age", age == null ? "" : age)));
        }
        return lines;
    }

    private static List<Line> workingDays(Explanation.WorkingDaysCounted s, Texts t) {
        var lines = new ArrayList<Line>();
        int n = s.counted().size();
        String days = String.join(", ", s.counted().stream().map(t::dateShort).toList());
        lines.add(
                line(
                        t.text(
                                "deadline.step.working" + (n == 1 ? ".one" : ".other"),
                                "n",
                                n,
                                "days",
                                days)));
        if (!s.skipped().isEmpty()) {
            String left =
                    String.join(
                            ", ",
                            s.skipped().stream()
                                    .map(d ->
                                            t.dateShort(d.day())
                                                    + " ("
                                                    + t.text(
                                                            d.holiday() == null
                                                                    ? "deadline.step.weekend"
                                                                    : "deadline.holiday."
                                                                            + d.holiday())
                                                    + ")")
                                    .toList());
            lines.add(line(t.text("deadline.step.skipped", "days", left)));
        }
        return lines;
    }

    /** {@code 14 päivän}, as it stands before {@code kuluessa}. */
    private static String within(RuleChosen rule, Texts t) {
        return switch (rule.unit()) {
            case AT_ONCE, SAME_DAY -> t.text("deadline.limit." + rule.unit());
            case DAYS, WORKING_DAYS, WEEKS, MONTHS ->
                    t.count("deadline.limit." + rule.unit(), rule.limit());
        };
    }

    private static String length(int limit, LimitUnit unit, Texts t) {
        return switch (unit) {
            case AT_ONCE, SAME_DAY -> t.text("deadline.limit." + unit);
            case DAYS, WORKING_DAYS, WEEKS, MONTHS -> t.count("deadline.length." + unit, limit);
        };
    }

    private static String lower(String text, Locale locale) {
        return text.substring(0, 1).toLowerCase(locale) + text.substring(1);
    }

    private static String numeric(LocalDate day) {
        return day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
    }

    private static List<Line> one(String text) {
        return List.of(line(text));
    }

    private static Line line(String text) {
        return new Line(text, null, null);
    }
}
