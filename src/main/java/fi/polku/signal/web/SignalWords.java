package fi.polku.signal.web;

import fi.polku.access.Actor;
import fi.polku.client.ClientDetails;
import fi.polku.client.Disclosures;
import fi.polku.client.Places;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import fi.polku.signal.SignalLetters.Letter;
import fi.polku.signal.Signals.Outcome;
import fi.polku.signal.domain.SignalRule;
import fi.polku.signal.internal.FactRecord;
import fi.polku.signal.internal.SignalDesk.Explained;
import fi.polku.signal.internal.SignalDesk.Listed;
import fi.polku.signal.internal.SignalDesk.Opened;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signals in the reader's words: of what the reader may not use, only that it is there. */
@Component
class SignalWords {
    private final Places places;
    private final Disclosures disclosures;
    private final Now now;

    SignalWords(Places places, Disclosures disclosures, Now now) {
        this.places = places;
        this.disclosures = disclosures;
        this.now = now;
    }

    SignalsPage.Row row(Listed listed, @Nullable ClientDetails person, Texts t) {
        var row = listed.row();
        return new SignalsPage.Row(
                "/work/signals/" + row.id(),
                person == null ? "" : person.name(),
                "/work/clients/" + row.clientId().value(),
                name(listed, t),
                lang(listed, t),
                why(listed, t),
                t.text("signal.found", "on", row.foundOn()),
                outcome(listed, t));
    }

    /** A name would tell what the number may not: then it is only a signal. */
    private static String name(Listed listed, Texts t) {
        SignalRule rule = listed.rule();
        return rule == null || !listed.whole() ? t.text("signal.unnamed") : t.of(rule.name());
    }

    private static String lang(Listed listed, Texts t) {
        SignalRule rule = listed.rule();
        return rule == null || !listed.whole() ? t.htmlLang() : t.langOf(rule.name());
    }

    /** Why, in one sentence. */
    private static String why(Listed listed, Texts t) {
        String known =
                listed.reasons().stream()
                        .filter(r -> r.readable())
                        .map(r ->
                                RuleWords.reason(
                                        listed.rule(), r.fact(), r.position(), r.value(), t))
                        .collect(Collectors.joining(", "));
        String sentence =
                known.isEmpty()
                        ? ""
                        : known.substring(0, 1).toUpperCase(t.locale()) + known.substring(1) + ".";
        return listed.whole()
                ? sentence
                : (sentence + " " + t.text("signal.reason.hidden")).strip();
    }

    private static @Nullable String outcome(Listed listed, Texts t) {
        var row = listed.row();
        Outcome outcome = row.outcome();
        return outcome == null
                ? null
                : t.text("signal.outcome." + outcome)
                        + (row.outcomeAt() == null ? "" : ", " + t.date(Now.dayOf(row.outcomeAt())))
                        + (row.words() == null ? "" : ": " + row.words());
    }

    SignalPage page(
            Actor actor,
            Opened opened,
            ClientDetails person,
            String form,
            Map<String, String> sent,
            Texts t) {
        var row = opened.signal().row();
        var disclosure = disclosures.of(actor, row.clientId());
        SignalRule rule = opened.signal().rule();
        return new SignalPage(
                row.id().toString(),
                name(opened.signal(), t),
                lang(opened.signal(), t),
                person.name(),
                "/work/clients/" + row.clientId().value(),
                t.text("signal.found", "on", row.foundOn()),
                places.unit(t, disclosure, row.unitId()),
                rule == null || !opened.signal().whole() ? null : t.of(rule.first()),
                opened.facts().stream()
                        .filter(f -> f.reason().readable())
                        .map(f -> fact(f, rule, t))
                        .toList(),
                opened.signal().whole() ? null : t.text("signal.reason.hidden"),
                outcome(opened.signal(), t),
                opened.letters().stream()
                        .map(l ->
                                letter(
                                        l,
                                        places.professional(t, disclosure, l.professionalId()),
                                        person.name(),
                                        t))
                        .toList(),
                Stream.of(Outcome.values())
                        .map(o ->
                                new Choice(
                                        o.name(),
                                        t.text("signal.outcome." + o),
                                        o.name().equals(sent.get("outcome"))))
                        .toList(),
                "/work/clients/" + row.clientId().value() + "/assessments/new",
                sent.getOrDefault("dueOn", now.today().plusDays(7).toString()),
                form,
                sent);
    }

    static SignalPage.Letter letter(Letter l, String worker, String client, Texts t) {
        return new SignalPage.Letter(
                l.answersId() != null,
                l.answersId() == null ? worker : client,
                t.dateTime(l.writtenAt()),
                l.words());
    }

    private static SignalPage.Fact fact(Explained f, @Nullable SignalRule rule, Texts t) {
        long hidden = f.records().stream().filter(r -> !r.readable()).count();
        return new SignalPage.Fact(
                RuleWords.reason(
                        rule, f.reason().fact(), f.reason().position(), f.reason().value(), t),
                f.records().stream().filter(FactRecord::readable).map(r -> counted(r, t)).toList(),
                hidden == 0 ? null : t.count("signal.records.hidden", hidden));
    }

    private static SignalPage.Counted counted(FactRecord r, Texts t) {
        String what = r.what() == null ? "" : r.what();
        String words =
                switch (r.recordKind()) {
                    case "appointment", "visit" ->
                            t.has("appointment.code.type." + what)
                                    ? t.text("appointment.code.type." + what)
                                    : t.has("organization.profession." + what)
                                            ? t.text("organization.profession." + what)
                                            : what;
                    case "life_situation" -> t.text("client.life.kind." + what);
                    default -> t.text("signal.record." + r.recordKind());
                };
        String href =
                switch (r.recordKind()) {
                    case "appointment", "visit" -> "/work/appointments/" + r.eventId();
                    case "contact" -> "/work/contacts/" + r.recordId();
                    case "path" -> "/work/paths/" + r.recordId();
                    default -> null;
                };
        return new SignalPage.Counted(
                words, r.happenedOn() == null ? "" : t.date(r.happenedOn()), href);
    }

    /** Names of the rules to choose from. */
    static List<Choice> rules(List<SignalRule> rules, String chosen, Texts t) {
        return rules.stream()
                .map(r -> new Choice(r.id(), t.of(r.name()), r.id().equals(chosen)))
                .toList();
    }
}
