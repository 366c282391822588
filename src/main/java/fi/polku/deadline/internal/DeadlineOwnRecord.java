package fi.polku.deadline.internal;

import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.platform.own.OwnRecord;
import fi.polku.platform.own.OwnTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** The legal times that have run for the person. */
@Component
class DeadlineOwnRecord implements OwnRecord {
    /** A worry that the client has not been told of is not told by its clock either. */
    private static final String KNOWN =
            "coalesce(x.facts ->> 'hiddenFromClient', 'false') <> 'true'";

    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("deadline")
                        .toAnother(RecordFilter.on(RecordKind.CLOCK, "x"))
                        .only(KNOWN)
                        .code("family", "deadline.code.family.")
                        .text("rule_id")
                        .unit("unit_id")
                        .day(
                                "contact_on",
                                "start_on",
                                "due_on",
                                "forecast_on",
                                "met_on",
                                "ended_on")
                        .code("end_reason", "deadline.code.reason.")
                        .text("age")
                        .facts("facts", "deadline.fact.")
                        .without("started_at", "told by its day")
                        .without("met_at", "told by its day")
                        .without("ended_at", "told by its day")
                        .told(),
                OwnTable.under(
                                "deadline_event",
                                "deadline_id",
                                "deadline",
                                "p.client_id = :client AND " + KNOWN.replace("x.", "p."))
                        .moment("happened_at")
                        .code("kind", "privacy.own.code.clockEvent.")
                        .day("forecast_on")
                        .text("reason", "words")
                        .without("before", "how it was counted before: the clock tells it in words")
                        .without("after", "how it was counted then: the clock tells it in words")
                        .told(),
                OwnTable.notHere(
                        "deadline_notice", "warnings to the staff, counted from the clock"),
                OwnTable.notHere("deadline_notice_read", "what a worker has read"),
                OwnTable.notHere("deadline_recount", "a nightly check over everybody"));
    }
}
