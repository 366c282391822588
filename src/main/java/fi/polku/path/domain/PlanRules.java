package fi.polku.path.domain;

import fi.polku.kernel.Refusal;
import fi.polku.path.NewStep;
import fi.polku.path.PathView;
import fi.polku.path.StepView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What must hold before a plan is written or sent; what does not is told by its field. */
public final class PlanRules {
    /** As many as a client can hold in mind. */
    public static final int MAX_GOALS = 4;

    static final int MAX_REASON = 1000;
    private static final int MAX_TITLE = 200;
    private static final int MAX_YEARS = 5;

    private PlanRules() {}

    /** A step added freely. */
    public static List<Refusal> step(NewStep step, LocalDate today) {
        var refusals = new ArrayList<Refusal>();
        if (step.title().isBlank()) {
            refusals.add(Refusal.onField("title", "path.step.titleNeeded"));
        }
        refusals.addAll(length("title", step.title(), MAX_TITLE));
        refusals.addAll(length("instruction", step.instruction(), MAX_REASON));
        refusals.addAll(length("place", step.place(), MAX_TITLE));
        refusals.addAll(day(step.plannedOn(), today));
        refusals.addAll(reason(step.reason()));
        return refusals;
    }

    /** A step's day is not behind, nor so far ahead that a year was mistyped. */
    public static List<Refusal> day(@Nullable LocalDate day, LocalDate today) {
        return day("plannedOn", day, today);
    }

    /** The same of the day in another field. */
    public static List<Refusal> day(String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today.plusYears(MAX_YEARS))) {
            return List.of(Refusal.onField(field, "path.step.tooFar"));
        }
        if (day != null && day.isBefore(today)) {
            return List.of(Refusal.onField(field, "path.step.past"));
        }
        return List.of();
    }

    /** What changes a plan needs a reason. */
    public static List<Refusal> reason(String reason) {
        return reason.isBlank()
                ? List.of(Refusal.onField("reason", "path.reasonNeeded"))
                : length("reason", reason, MAX_REASON);
    }

    /** A reason that may be left out is still not a letter. */
    public static List<Refusal> reasonIfAny(String reason) {
        return length("reason", reason, MAX_REASON);
    }

    /** A plan is sent with a goal and a step to take; what changes a sent plan has a reason. */
    public static List<Refusal> sending(PathView written, String reason) {
        var refusals =
                new ArrayList<>(written.versionSent() > 0 ? reason(reason) : reasonIfAny(reason));
        if (written.goals().isEmpty()) {
            refusals.add(new Refusal("path.send.goalNeeded"));
        }
        if (written.steps().stream().noneMatch(StepView::open)) {
            refusals.add(new Refusal("path.send.stepNeeded"));
        }
        return refusals;
    }

    /** Where a step comes that is added after another, 0 meaning first: never beyond the end. */
    public static int position(int after, int steps) {
        return Math.clamp(after, 0, steps) + 1;
    }

    static List<Refusal> length(String field, String text, int max) {
        return text.length() > max
                ? List.of(Refusal.onField(field, "path.tooLong", Map.of("max", max)))
                : List.of();
    }
}
