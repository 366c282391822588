package fi.polku.decision.internal;

import fi.polku.platform.own.OwnRecord;
import fi.polku.platform.own.OwnTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Client relationships, applications, decisions and their life. */
@Component
class DecisionOwnRecord implements OwnRecord {
    /** A draft is no decision yet. */
    private static final String SIGNED = "record_status <> 'DRAFT'";

    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("client_relationship")
                        .day("from_on", "to_on")
                        .unit("producer_id")
                        .professional("responsible_id")
                        .yesNo("special_support")
                        .code("end_ground", "decision.code.end.")
                        .code("service_task", "access.code.target.")
                        .told(),
                OwnTable.of("service_application")
                        .day("received_on")
                        .code("service", "decision.code.service.")
                        .text("words")
                        .code("way", "privacy.own.code.way.")
                        .unit("producer_id")
                        .moment("withdrawn_at")
                        .code("service_task", "access.code.target.")
                        .told(),
                OwnTable.of("decision")
                        .only("x." + SIGNED)
                        .day("decided_on")
                        .code("outcome", "decision.outcome.")
                        .text("facts", "evidence", "provisions")
                        .yesNo("reasons_left_out", "concerns_other")
                        .text("other_parties", "deviation")
                        .yesNo("special_support")
                        .unit("producer_id")
                        .professional("decider_id", "contact_person_id")
                        .code("correction_ground", "decision.code.ground.")
                        .text("correction_words")
                        .yesNo("consent")
                        .code("service_task", "access.code.target.")
                        .code("record_status", "privacy.own.code.status.")
                        .without(
                                "signed_by",
                                "The account of the one who decided, who is told by name.")
                        .told(),
                under("decision_item")
                        .order("x.decision_id, x.position")
                        .code("service", "decision.code.service.")
                        .yesNo("granted")
                        .text("amount")
                        .day("from_on", "to_on")
                        .told(),
                under("decision_implementation")
                        .order("x.happened_on, x.id")
                        .day("happened_on")
                        .code("service", "decision.code.service.")
                        .code("kind", "decision.code.done.")
                        .text("words")
                        .told(),
                under("decision_notice")
                        .order("x.sent_on, x.id")
                        .day("sent_on")
                        .code("way", "decision.code.notice.")
                        .told(),
                OwnTable.notHere(
                        "document",
                        "The same as in the application, the matter, the relationship and the decision it was made of."));
    }

    private static OwnTable.Writing under(String table) {
        return OwnTable.under(
                table, "decision_id", "decision", "p.client_id = :client AND p." + SIGNED);
    }
}
