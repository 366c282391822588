package fi.polku.client.internal;

import fi.polku.platform.own.OwnRecord;
import fi.polku.platform.own.OwnTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is held of the person: names, codes, ways to reach. */
@Component
class ClientOwnRecord implements OwnRecord {
    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("client")
                        .whose("x.id = :client")
                        .day("born_on")
                        .code("sex", "privacy.own.code.sex.")
                        .text("language")
                        .municipality("municipality_code")
                        .yesNo("non_disclosure")
                        .day("died_on")
                        .told(),
                OwnTable.of("client_name")
                        .toAnother("TRUE")
                        .text("given_names", "family_name", "call_name", "reason")
                        .day("from_on", "to_on")
                        .without("search_name", "the same name without its accents")
                        .without("sounds", "how the same name sounds: technical")
                        .without("sound_pairs", "how the same name sounds: technical")
                        .without("holders", "who may find the name: technical")
                        .told(),
                OwnTable.of("client_identifier")
                        .code("kind", "privacy.own.code.identifier.")
                        .text("value", "country", "reason", "end_reason")
                        .day("from_on", "to_on")
                        .without("ended_by", "an account; the timeline tells who acted")
                        .told(),
                OwnTable.of("client_contact_way")
                        .code("kind", "privacy.own.code.way.")
                        .text("value")
                        .code("speaks", "privacy.own.code.speaks.")
                        .yesNo("voicemail", "reminders", "notices")
                        .text("note", "reason")
                        .day("from_on", "to_on")
                        .without("match_value", "the same without its signs")
                        .told(),
                OwnTable.of("client_speech")
                        .text("language")
                        .code("interpreter", "client.interpreter.")
                        .text("interpreter_language")
                        .code("way", "client.interpreterWay.")
                        .text("reason")
                        .day("from_on", "to_on")
                        .told(),
                OwnTable.of("client_home")
                        .municipality("municipality_code")
                        .text("country")
                        .text("reason")
                        .day("from_on", "to_on")
                        .told(),
                OwnTable.of("client_departure")
                        .code("kind", "client.departure.kind.")
                        .day("happened_on")
                        .moment("withdrawn_at")
                        .text("withdraw_reason")
                        .without("withdrawn_by", "an account; the timeline tells who acted")
                        .told(),
                OwnTable.of("client_protection")
                        .day("from_on", "to_on")
                        .moment("lifted_at")
                        .text("lift_reason")
                        .without("lifted_by", "an account; the timeline tells who acted")
                        .told(),
                OwnTable.of("client_unmasking")
                        .moment("happened_at")
                        .unit("unit_id")
                        .code("reason", "client.code.unmask.")
                        .without("account_id", "the viewer's name is told on request (74 §)")
                        .without("professional_id", "the viewer's name is told on request (74 §)")
                        .told(),
                OwnTable.of("client_statement")
                        .code("topic", "client.about.topic.")
                        .text("words")
                        .code("said_by", "privacy.own.code.said.")
                        .moment("said_at")
                        .told(),
                OwnTable.of("client_relation")
                        .text("near_name", "near_phone")
                        .code("kind", "client.near.kind.")
                        .day("from_on", "to_on")
                        .code("custody", "client.near.custody.")
                        .code("trustee_scope", "client.near.scope.")
                        .text("trustee_ground")
                        .code("carer", "client.near.carer.")
                        .text("emergency_order")
                        .code("may_tell", "client.near.tell.")
                        .yesNo("lives_together")
                        .code("told_by", "client.near.told.")
                        .day("told_on")
                        .without("near_client_id", "another person of the register, with own data")
                        .without("ended_by", "an account; the timeline tells who acted")
                        .told(),
                OwnTable.of("life_situation")
                        .code("kind", "client.life.kind.")
                        .day("from_on", "to_on")
                        .code("source", "client.life.source.")
                        .moment("happened_at")
                        .told(),
                OwnTable.notHere(
                        "client_double",
                        "a guess of the program about two records, of which the other may be"
                                + " somebody else's"),
                OwnTable.notHere("client_link", "joins two records of the same person: technical"));
    }
}
