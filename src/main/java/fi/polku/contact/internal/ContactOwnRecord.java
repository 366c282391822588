package fi.polku.contact.internal;

import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.platform.own.OwnRecord;
import fi.polku.platform.own.OwnTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Contacts and what was done with them. */
@Component
class ContactOwnRecord implements OwnRecord {
    /** A worry that somebody told of is given on request: its words may tell who told. */
    private static final String NOT_WORRY = "x.channel <> 'WORRY' AND x.whom <> 'WORRY'";

    private static final String PARENT =
            "p.client_id = :client AND p.channel <> 'WORRY' AND p.whom <> 'WORRY'";

    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("contact")
                        .toAnother(RecordFilter.on(RecordKind.CONTACT, "x"))
                        .only(NOT_WORRY)
                        .moment("happened_at")
                        .code("channel", "contact.code.channel.")
                        .unit("unit_id")
                        .code("whom", "contact.code.whom.")
                        .text("text")
                        .code("areas", "contact.code.area.")
                        .code("soon", "contact.code.soon.")
                        .yesNo("danger")
                        .text("phone", "email")
                        .code("talk_times", "contact.code.talkTime.")
                        .municipality("municipality_code")
                        .code("language", "contact.code.language.")
                        .text("identity_code")
                        .day("born_on")
                        .text("concerned")
                        .code("concerned_age", "contact.code.concernedAge.")
                        .code("direction", "contact.code.direction.")
                        .code("urgency", "contact.code.urgency.")
                        .code("need_areas", "contact.code.area.")
                        .yesNo("special_support")
                        .day("due_on")
                        .moment("closed_at")
                        .code("close_reason", "contact.code.close.")
                        .without("phone_digits", "the same number without its signs")
                        .without("proposal", "what a program proposed before a person decided")
                        .without("taken_by_name", "the name is told on request (74 §)")
                        .without("taken_by_professional", "the name is told on request (74 §)")
                        .without("service_task", "of the register's own order")
                        .told(),
                OwnTable.under("contact_action", "contact_id", "contact", PARENT)
                        .moment("happened_at")
                        .code("kind", "privacy.own.code.action.")
                        .text("reason", "told")
                        .without("by_name", "the name is told on request (74 §)")
                        .without("decided", "told by the contact itself")
                        .without("professional_id", "the name is told on request (74 §)")
                        .told(),
                OwnTable.notHere(
                        "contact_reporter",
                        "who told of a worry is another person, whose own data it is"));
    }
}
