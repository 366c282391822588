package fi.polku.privacy.web;

import fi.polku.access.Actor;
import fi.polku.client.Disclosure;
import fi.polku.client.Disclosures;
import fi.polku.client.Places;
import fi.polku.deadline.ClockCard;
import fi.polku.deadline.ClockView;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalRow;
import fi.polku.platform.text.Texts;
import fi.polku.privacy.DataRequest;
import fi.polku.privacy.JournalSentences;
import fi.polku.privacy.LookedAt;
import fi.polku.privacy.Looks;
import fi.polku.privacy.RecordNote;
import fi.polku.privacy.RefusalGround;
import fi.polku.privacy.RequestKind;
import fi.polku.privacy.RequestOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests as pages show them: to the client ({@code work} false) and to the officer. */
@Component
class RequestWords {
    private final Deadlines deadlines;
    private final Places places;
    private final Looks looks;
    private final Journal journal;
    private final JournalSentences sentences;
    private final Disclosures disclosures;
    private final Now now;

    RequestWords(
            Deadlines deadlines,
            Places places,
            Looks looks,
            Journal journal,
            JournalSentences sentences,
            Disclosures disclosures,
            Now now) {
        this.deadlines = deadlines;
        this.places = places;
        this.looks = looks;
        this.journal = journal;
        this.sentences = sentences;
        this.disclosures = disclosures;
        this.now = now;
    }

    /** The clocks of many requests in one question. */
    Map<UUID, ClockView> clocks(Collection<DataRequest> requests) {
        var found = new HashMap<UUID, ClockView>();
        if (!requests.isEmpty()) {
            deadlines
                    .forSubjects(requests.stream().map(q -> subject(q.id())).toList())
                    .forEach((subject, clocks) -> {
                        if (!clocks.isEmpty()) {
                            found.put(subject.id(), clocks.getLast());
                        }
                    });
        }
        return found;
    }

    /** For a list: without what must be asked row by row. */
    RequestShown line(
            Actor reader, DataRequest q, @Nullable ClockView clock, boolean work, Texts t) {
        return shown(q, about(reader, q, null, t), clock, List.of(), null, work, t);
    }

    /** The whole of a request for its client. */
    RequestShown own(Actor client, DataRequest q, List<RecordNote> notes, Texts t) {
        LookedAt look = look(client, q, t);
        return shown(
                q,
                look == null ? about(client, q, entry(q), t) : look.sentence(),
                clocks(List.of(q)).get(q.id()),
                notes,
                q.named() ? viewer(client, q, t) : null,
                false,
                t);
    }

    /** The whole of a request for the officer. */
    RequestShown desk(
            Actor officer,
            DataRequest q,
            @Nullable LookedAt look,
            List<RecordNote> notes,
            Texts t) {
        return shown(
                q,
                look == null
                        ? about(officer, q, entry(q), t)
                        : t.text("privacy.desk.clientSees", "sentence", look.sentence()),
                clocks(List.of(q)).get(q.id()),
                notes,
                null,
                true,
                t);
    }

    private @Nullable LookedAt look(Actor client, DataRequest q, Texts t) {
        UUID view = q.viewId();
        return view == null ? null : looks.find(client, q.clientId(), view, t).orElse(null);
    }

    /** Who looked, in an answer that tells it; what is withheld stays so. */
    private @Nullable String viewer(Actor client, DataRequest q, Texts t) {
        UUID view = q.viewId();
        return view == null
                ? null
                : looks.toldIn(client, q.clientId(), view, t).map(LookedAt::who).orElse(null);
    }

    private RequestShown shown(
            DataRequest q,
            String about,
            @Nullable ClockView clock,
            List<RecordNote> notes,
            @Nullable String viewer,
            boolean work,
            Texts t) {
        RequestOutcome outcome = q.outcome();
        // The time within which the authority is told is not the client's to wait for.
        ClockView shown = work || q.kind() != RequestKind.BREACH ? clock : null;
        return new RequestShown(
                q.id(),
                t.text("privacy.request.kind." + q.kind()),
                about,
                facts(q, work, t),
                t.text("privacy.request.state." + (outcome == null ? "OPEN" : outcome)),
                outcome == null ? "run" : outcome == RequestOutcome.REFUSED ? "bad" : "ok",
                shown == null ? null : ClockCard.of(shown, t, now.today(), work),
                answer(q, viewer, t),
                notes.stream()
                        .map(n ->
                                new RequestShown.Note(
                                        t.text("privacy.note." + n.kind()),
                                        t.dateTime(n.createdAt()),
                                        n.words()))
                        .toList());
    }

    /** The event of the timeline by which the client chose the record. */
    private @Nullable JournalRow entry(DataRequest q) {
        UUID entry = q.entryId();
        return entry == null ? null : journal.find(q.clientId(), entry).orElse(null);
    }

    /** What a request is about, as far as it can be said without the log. */
    private String about(Actor reader, DataRequest q, @Nullable JournalRow entry, Texts t) {
        UnitId unit = q.unitId();
        return switch (q.kind()) {
            case WHY ->
                    unit == null
                            ? t.text("privacy.request.about.row")
                            : t.text(
                                    "privacy.request.about.unit",
                                    Map.of(
                                            "unit",
                                            unit(unit, disclosures.of(reader, q.clientId()), t),
                                            "days",
                                            days(q, t)));
            case LOG -> t.text("privacy.request.about.log", "days", days(q, t));
            case CORRECTION ->
                    entry == null
                            ? Objects.requireNonNullElse(
                                    q.words(), t.text("privacy.request.about.words"))
                            : t.date(Now.dayOf(entry.happenedAt()))
                                    + ": "
                                    + sentences.of(
                                            entry,
                                            false,
                                            disclosures.of(reader, q.clientId()),
                                            t,
                                            new HashMap<>());
            case BREACH -> t.text("privacy.request.about.breach");
        };
    }

    String unit(UnitId unit, Disclosure disclosure, Texts t) {
        String name = places.unit(t, disclosure, unit);
        return name.isEmpty() ? t.text("privacy.sentence.unit") : name;
    }

    private static String days(DataRequest q, Texts t) {
        LocalDate from = q.fromOn();
        LocalDate to = q.toOn();
        if (from != null && to != null) {
            return t.text("privacy.days.between", Map.of("from_on", from, "to_on", to));
        }
        if (from != null) {
            return t.text("privacy.days.since", "from_on", from);
        }
        return to == null ? t.text("privacy.days.all") : t.text("privacy.days.until", "to_on", to);
    }

    private static List<RequestShown.Fact> facts(DataRequest q, boolean work, Texts t) {
        var facts = new ArrayList<RequestShown.Fact>();
        fact(facts, t, "asked", t.dateTime(q.askedAt()));
        fact(facts, t, q.kind() == RequestKind.CORRECTION ? "wrong" : "words", q.words());
        fact(facts, t, "wanted", q.wanted());
        fact(facts, t, "because", q.olderBecause());
        if (q.finding() != null) {
            fact(facts, t, "finding", t.text("privacy.code.finding." + q.finding()));
            fact(facts, t, "findingWords", work ? q.findingWords() : null);
        }
        Instant read = q.readAt();
        fact(facts, t, "read", work && read != null ? t.dateTime(read) : null);
        return facts;
    }

    private static void fact(
            List<RequestShown.Fact> facts, Texts t, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new RequestShown.Fact(t.text("privacy.request." + label), value));
        }
    }

    private static RequestShown.@Nullable Answer answer(
            DataRequest q, @Nullable String viewer, Texts t) {
        Instant at = q.answeredAt();
        RefusalGround ground = q.ground();
        return at == null
                ? null
                : new RequestShown.Answer(
                        t.text("privacy.request.state." + q.outcome()),
                        t.text("privacy.request.answeredAt", "at", at),
                        String.valueOf(q.answer()),
                        ground == null ? null : t.text("privacy.code.ground." + ground),
                        ground == null
                                ? null
                                : t.text(
                                        q.kind() == RequestKind.CORRECTION
                                                ? "privacy.appeal.correction"
                                                : "privacy.appeal.log"),
                        viewer);
    }

    private static SubjectRef subject(UUID request) {
        return new SubjectRef("data_request", request);
    }
}
