package fi.polku.path.internal;

import fi.polku.platform.retention.Retained;
import fi.polku.platform.retention.RetainedTable;
import fi.polku.platform.retention.RetainedTable.Through;
import java.util.List;
import org.springframework.stereotype.Component;

/** A path with everything that was planned, agreed and reviewed on it. */
@Component
class PathsRetained implements Retained {
    /** A plan of elsewhere has no end of ours: its last day, or the day it was written. */
    private static final String ENDED =
            """
            CASE
              WHEN r.imported
                THEN coalesce(r.ended_at, (r.to_on + 1) AT TIME ZONE 'Europe/Helsinki', r.happened_at)
              ELSE r.ended_at
            END\
            """;

    @Override
    public List<RetainedTable> tables() {
        return List.of(
                RetainedTable.record("path", ENDED)
                        .part(
                                "path_review_goal",
                                "review_id",
                                new Through("path_review", "id", "path_id"))
                        .part("path_review", "path_id")
                        .part("path_acceptance", "path_id")
                        .part("path_version_goal", "path_id")
                        .part("path_version_step", "path_id")
                        .part("path_version", "path_id")
                        .part("path_step_change", "path_id")
                        .part("path_step", "path_id")
                        .part("goal_level", "goal_id", new Through("path_goal", "id", "path_id"))
                        .part("path_goal", "path_id"));
    }
}
