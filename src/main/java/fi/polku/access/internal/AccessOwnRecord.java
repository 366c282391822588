package fi.polku.access.internal;

import fi.polku.platform.own.OwnRecord;
import fi.polku.platform.own.OwnTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Grounds, permits, prohibitions and emergencies. */
@Component
class AccessOwnRecord implements OwnRecord {
    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("account")
                        .text("name")
                        .without("professional_id", "of those who work, not of a client")
                        .told(),
                OwnTable.of("relationship")
                        .code("kind", "privacy.code.kind.")
                        .unit("unit_id")
                        .day("from_on", "to_on")
                        .without("professional_id", "the name is told on request (74 §)")
                        .without("account_id", "whose account: told by who acts for whom")
                        .told(),
                OwnTable.of("joint_service").day("from_on", "to_on").told(),
                OwnTable.of("permit")
                        .moment("given_at")
                        .code("of_register", "access.code.register.")
                        .code("parts", "portal.permits.named.")
                        .unit("receiver_unit_id")
                        .day("recorded_from_on", "recorded_to_on")
                        .moment("withdrawn_at")
                        .without("by_proxy", "an account; the timeline tells who acted")
                        .told(),
                OwnTable.of("prohibition")
                        .moment("given_at")
                        .code("of_register", "access.code.target.")
                        .code("service_task", "access.code.target.")
                        .moment("withdrawn_at")
                        .without("document_id", "a technical id of the document")
                        .without("by_proxy", "an account; the timeline tells who acted")
                        .told(),
                OwnTable.of("emergency_access")
                        .moment("from_at", "until_at")
                        .code("reason", "access.code.emergency.")
                        .text("words")
                        .moment("reviewed_at")
                        .yesNo("justified")
                        .text("review_words")
                        .without("account_id", "the viewer's name is told on request (74 §)")
                        .told(),
                OwnTable.notHere("access_log", "told as sentences in the log of views"));
    }
}
