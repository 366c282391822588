package fi.polku.privacy.internal;

import fi.polku.platform.own.OwnRecord;
import fi.polku.platform.own.OwnTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Requests and notes. */
@Component
class PrivacyOwnRecord implements OwnRecord {
    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("data_request")
                        .moment("asked_at")
                        .code("kind", "privacy.request.kind.")
                        .unit("unit_id")
                        .day("from_on", "to_on")
                        .text("words", "wanted", "older_because")
                        .moment("answered_at")
                        .code("outcome", "privacy.request.state.")
                        .code("ground", "privacy.code.ground.")
                        .text("answer")
                        .code("finding", "privacy.code.finding.")
                        .without("named", "the answer itself tells it")
                        .without("finding_words", "the controller's documentation of art. 33(5)")
                        .told(),
                OwnTable.of("record_note")
                        .moment("created_at")
                        .code("kind", "privacy.note.")
                        .text("words")
                        .told(),
                OwnTable.of("retention_hold")
                        .moment("created_at")
                        .code("reason", "privacy.code.hold.")
                        .day("until_on")
                        .moment("ended_at")
                        .without("service_task", "of which records: the reason tells enough")
                        .without("words", "may tell of an investigation (1050/2018 34 §)")
                        .told(),
                OwnTable.notHere(
                        "unusual_view", "about those who looked; the log of views tells the views"),
                OwnTable.notHere(
                        "view_explanation", "what a worker told the officer; the answer tells it"),
                OwnTable.notHere(
                        "view_withholding", "the log of views tells what is withheld and why"),
                OwnTable.notHere("journal_entry", "told as sentences in the timeline"),
                OwnTable.notHere(
                        "journal_attachment", "joins the timeline to the person: technical"));
    }
}
