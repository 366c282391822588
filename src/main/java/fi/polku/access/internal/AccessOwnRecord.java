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
                        .without("closed_by", "an account; the timeline tells who acted")
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
                        .without("receiver_id", "a technical id; the page of permits names it")
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
                OwnTable.of("mandate")
                        .code("kind", "portal.proxies.kind.")
                        .text("called")
                        .code("registers", "portal.proxies.register.")
                        .code("powers", "portal.proxies.power.")
                        .day("from_on", "to_on")
                        .moment("accepted_at", "withdrawn_at")
                        .text("ground")
                        .without("holder_account_id", "whose account: the name stands beside")
                        .without("holder_client_id", "whose record: the name stands beside")
                        .told(),
                OwnTable.of("guardian_hidden")
                        .moment("given_at")
                        .code("of_register", "portal.proxies.register.")
                        .unit("unit_id")
                        .text("words")
                        .yesNo("by_minor")
                        .moment("withdrawn_at")
                        .without("event_id", "a technical id of the service event")
                        .told(),
                OwnTable.of("capability")
                        .moment("assessed_at")
                        .yesNo("capable")
                        .text("words")
                        .without("event_id", "a technical id of the service event")
                        .told(),
                OwnTable.of("record_opening")
                        .moment("from_at", "until_at")
                        .unit("unit_id")
                        .code("kind", "portal.opening.title.")
                        .code("reason", "access.code.opening.")
                        .text("words")
                        .without("account_id", "the viewer's name is told on request (74 §)")
                        .told(),
                OwnTable.of("kanta_notice")
                        .moment("given_at")
                        .text("version")
                        .yesNo("on_paper")
                        .told(),
                OwnTable.notHere("app_grant", "read and withdrawn at /my/apps"),
                OwnTable.notHere("passkey", "read and removed at /keys; the key is the device's"),
                OwnTable.notHere("invitation", "a hash of a code that is over in a day"),
                OwnTable.notHere("outside_account", "how another service calls the account"),
                OwnTable.notHere("outside_session", "a session of now, gone with it"),
                OwnTable.notHere("access_log", "told as sentences in the log of views"));
    }
}
