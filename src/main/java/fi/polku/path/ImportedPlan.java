package fi.polku.path;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan that another system made, as read here: shown, not worked on. */
public record ImportedPlan(
        String title,
        LocalDate from,
        @Nullable LocalDate to,
        Instant happenedAt,
        List<String> goals,
        List<Activity> activities) {

    /** One activity of the plan. */
    public record Activity(
            String title,
            @Nullable LocalDate plannedOn,
            @Nullable Instant doneAt,
            boolean dropped) {}
}
