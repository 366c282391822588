package fi.polku.path.internal;

import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.platform.own.OwnRecord;
import fi.polku.platform.own.OwnTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Paths with their goals, steps, versions and reviews. */
@Component
class PathOwnRecord implements OwnRecord {
    private static final String MINE = "p.client_id = :client";

    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("path")
                        .toAnother(RecordFilter.on(RecordKind.PLAN, "x"))
                        .localized("title")
                        .day("from_on", "to_on")
                        .moment("ended_at")
                        .code("outcome", "path.outcome.")
                        .text("follows")
                        .told(),
                OwnTable.under("path_goal", "path_id", "path", MINE)
                        .toAnother(
                                "x.path_id IN (SELECT path.id FROM path WHERE "
                                        + RecordFilter.on(RecordKind.PLAN, "path")
                                        + ")")
                        .text("words", "weight")
                        .moment("replaced_at")
                        .told(),
                OwnTable.of("goal_level")
                        .whose(
                                "x.goal_id IN (SELECT g.id FROM path_goal g JOIN path p ON p.id = g.path_id WHERE p.client_id = :client)")
                        .order("x.goal_id, x.level")
                        .text("level", "words")
                        .told(),
                OwnTable.under("path_step", "path_id", "path", MINE)
                        .toAnother(
                                "x.path_id IN (SELECT path.id FROM path WHERE "
                                        + RecordFilter.on(RecordKind.PLAN, "path")
                                        + ")")
                        .localized("title", "place", "instruction")
                        .code("sector", "privacy.own.code.sector.")
                        .code("role", "organization.profession.")
                        .text("measures")
                        .code("service_type", "appointment.code.type.")
                        .day("planned_on")
                        .professional("responsible_id")
                        .yesNo("skipped")
                        .text("note")
                        .code("waits_for", "path.code.whom.")
                        .day("waits_until_on")
                        .moment("booked_at", "done_at")
                        .told(),
                OwnTable.under("path_step_change", "path_id", "path", MINE)
                        .moment("created_at")
                        .code("kind", "privacy.own.code.change.")
                        .day("before_on", "after_on")
                        .text("reason")
                        .professional("professional_id")
                        .told(),
                OwnTable.under("path_version", "path_id", "path", MINE)
                        .order("x.path_id, x.number")
                        .text("number", "reason")
                        .moment("sent_at")
                        .professional("professional_id")
                        .told(),
                OwnTable.notHere(
                        "path_version_step",
                        "the steps as they stood in each version sent: the steps and their changes tell it"),
                OwnTable.notHere(
                        "path_version_goal", "which goals stood in each version sent: technical"),
                OwnTable.under("path_acceptance", "path_id", "path", MINE)
                        .moment("answered_at")
                        .text("number")
                        .code("answer", "privacy.own.code.acceptance.")
                        .text("words")
                        .told(),
                OwnTable.under("path_review", "path_id", "path", MINE)
                        .day("reviewed_on")
                        .text("gas_t", "summary")
                        .told(),
                OwnTable.of("path_review_goal")
                        .whose(
                                "x.review_id IN (SELECT r.id FROM path_review r JOIN path p ON p.id = r.path_id WHERE p.client_id = :client)")
                        .order("x.review_id, x.goal_id")
                        .text("reached")
                        .told());
    }
}
