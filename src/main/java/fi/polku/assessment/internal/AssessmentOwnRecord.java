package fi.polku.assessment.internal;

import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.platform.own.OwnRecord;
import fi.polku.platform.own.OwnTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Assessments and matters. */
@Component
class AssessmentOwnRecord implements OwnRecord {
    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("matter")
                        .day("pending_on")
                        .code("origin", "assessment.origin.")
                        .code("initiator", "assessment.initiator.")
                        .text("grounds", "need")
                        .moment("assessed_at")
                        .unit("producer_id")
                        .moment("closed_at")
                        .code("close_reason", "privacy.own.code.matterEnd.")
                        .code("service_task", "access.code.target.")
                        .told(),
                OwnTable.of("assessment")
                        .toAnother(RecordFilter.on(RecordKind.ASSESSMENT, "x"))
                        .moment("happened_at")
                        .code("register", "privacy.own.code.register.")
                        .unit("producer_id")
                        .professional("professional_id")
                        .code("outcome", "assessment.outcome.")
                        .code("urgency", "contact.code.urgency.")
                        .text("reason", "findings", "plan", "situation", "support_need")
                        .code("needs", "assessment.need.")
                        .text("client_view", "conclusions", "others_view")
                        .yesNo("conditions_met")
                        .text("not_made", "narrative")
                        .day("pending_on", "started_on", "access_on")
                        .code("delay_reason", "assessment.delay.")
                        .yesNo("own_worker_client", "own_worker_professional")
                        .code("duration", "privacy.own.code.duration.")
                        .yesNo("special_support")
                        .code("support_grounds", "assessment.special.ground.")
                        .code("grounds", "contact.code.ground.")
                        .text("special_reason", "correction_reason")
                        .yesNo("highest_care_allowance", "disabled")
                        .professional("responsible_id")
                        .code("service_task", "access.code.target.")
                        .code("record_status", "privacy.own.code.status.")
                        .told(),
                OwnTable.of("assessment_draft")
                        .moment("happened_at", "saved_at")
                        .day("pending_on")
                        .code("kind", "assessment.kind.")
                        .professional("professional_id", "saved_by_id")
                        .text("typed")
                        .unit("producer_id")
                        .code("service_task", "access.code.target.")
                        .told(),
                OwnTable.of("capacity_mapping")
                        .moment("happened_at")
                        .code("register", "privacy.own.code.register.")
                        .professional("professional_id")
                        .text("strengths", "obstacles", "goal_wish", "agreed")
                        .unit("producer_id")
                        .code("service_task", "access.code.target.")
                        .told(),
                OwnTable.under(
                                "capacity_finding",
                                "mapping_id",
                                "capacity_mapping",
                                "p.client_id = :client")
                        .text("code", "by_client", "by_professional")
                        .yesNo("client_facilitator", "professional_facilitator")
                        .text("words")
                        .told(),
                OwnTable.under(
                                "capacity_participant",
                                "mapping_id",
                                "capacity_mapping",
                                "p.client_id = :client")
                        .code("part", "privacy.own.code.part.")
                        .professional("professional_id")
                        .told(),
                OwnTable.of("special_support")
                        .moment("happened_at")
                        .code("grounds", "assessment.special.ground.")
                        .code("signs", "contact.code.ground.")
                        .text("reason")
                        .professional("professional_id")
                        .yesNo("needed")
                        .moment("decided_at")
                        .professional("decided_by_id")
                        .text("decision_reason")
                        .day("from_on", "to_on", "review_on")
                        .text("end_reason")
                        .professional("ended_by_id")
                        .unit("producer_id")
                        .code("service_task", "access.code.target.")
                        .told());
    }
}
