package fi.polku.team.internal;

import fi.polku.platform.own.OwnRecord;
import fi.polku.platform.own.OwnTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Own workers, team and tasks about the person. */
@Component
class TeamOwnRecord implements OwnRecord {
    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("own_worker")
                        .day("from_on", "to_on")
                        .professional("professional_id", "substitute_id", "co_worker_id")
                        .text("meets_weeks", "reason")
                        .yesNo("client_heard", "special_support")
                        .told(),
                OwnTable.of("team_member")
                        .day("from_on", "to_on")
                        .professional("professional_id")
                        .code("role", "organization.profession.")
                        .told(),
                OwnTable.of("task")
                        .moment("happened_at")
                        .code("kind", "team.task.kind.")
                        .text("words")
                        .yesNo("urgent")
                        .day("due_on")
                        .unit("unit_id")
                        .professional("professional_id")
                        .moment("done_at")
                        .text("done_words")
                        .moment("withdrawn_at")
                        .told());
    }
}
