package fi.polku.team.internal;

import fi.polku.platform.retention.Retained;
import fi.polku.platform.retention.RetainedTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Own workers, members of teams and tasks. */
@Component
class TeamRetained implements Retained {
    @Override
    public List<RetainedTable> tables() {
        return List.of(
                RetainedTable.record("own_worker", dayEnds("r.to_on")),
                RetainedTable.record("team_member", dayEnds("r.to_on")),
                RetainedTable.record("task", "coalesce(r.done_at, r.withdrawn_at)")
                        .dated(
                                "CORRESPONDENCE",
                                "r.client_id IS NULL AND coalesce(r.done_at, r.withdrawn_at) IS NOT NULL",
                                "r.happened_at"));
    }

    /** A responsibility has ended when its last day is over. */
    private static String dayEnds(String column) {
        return "(%s + 1) AT TIME ZONE 'Europe/Helsinki'".formatted(column);
    }
}
