package fi.polku.measure.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.measure.AnswerId;
import fi.polku.measure.AnswerView;
import fi.polku.measure.CurveData;
import fi.polku.measure.InstrumentView;
import fi.polku.measure.MeasurePermission;
import fi.polku.measure.MeasureRequestId;
import fi.polku.measure.Measures;
import fi.polku.measure.ReceivedScore;
import fi.polku.measure.RequestView;
import fi.polku.measure.SafetyAlert;
import fi.polku.measure.ScoreId;
import fi.polku.measure.ScoreView;
import fi.polku.measure.SelfHarmIndicated;
import fi.polku.measure.domain.Change;
import fi.polku.measure.domain.Instrument;
import fi.polku.measure.domain.Item;
import fi.polku.measure.domain.Scored;
import fi.polku.measure.domain.Scoring;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.platform.sql.Params;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests, answers and scores of instruments. */
@Service
public class MeasureDesk implements Measures {
    private final MeasureQueries measures;
    private final Instruments instruments;
    private final Access access;
    private final Journal journal;
    private final Now now;
    private final ObjectProvider<SafetyAlert> safety;
    private final ApplicationEventPublisher events;
    private final AnswerJson json = new AnswerJson();

    MeasureDesk(
            MeasureQueries measures,
            Instruments instruments,
            Access access,
            Journal journal,
            Now now,
            ObjectProvider<SafetyAlert> safety,
            ApplicationEventPublisher events) {
        this.measures = measures;
        this.instruments = instruments;
        this.access = access;
        this.journal = journal;
        this.now = now;
        this.safety = safety;
        this.events = events;
    }

    @Override
    public List<InstrumentView> instruments() {
        return instruments.list().stream().map(InstrumentViews::of).toList();
    }

    @Override
    public Optional<InstrumentView> instrument(String codeOrCanonical) {
        return instruments.find(codeOrCanonical).map(InstrumentViews::of);
    }

    @Override
    public Optional<String> questionnaire(String codeOrCanonical) {
        return instruments.find(codeOrCanonical).map(Instrument::json);
    }

    @Override
    @Transactional
    public MeasureRequestId request(
            ClientId client, String instrument, LocalDate dueOn, Actor actor) {
        return request(client, instrument, dueOn, null, actor);
    }

    @Override
    @Transactional
    public MeasureRequestId request(
            ClientId client,
            String instrumentCode,
            LocalDate dueOn,
            @Nullable UUID path,
            Actor actor) {
        access.require(actor, MeasurePermission.REQUEST);
        Instrument instrument = instruments.get(instrumentCode);
        Optional<MeasureRequestId> waiting =
                measures.listOpenRequests(client).stream()
                        .filter(r -> r.instrumentCode().equals(instrument.code()))
                        .map(MeasureQueries.RequestRow::id)
                        .findFirst();
        if (waiting.isPresent()) {
            return waiting.get();
        }
        MeasureRequestId id = new MeasureRequestId(Ids.next());
        Instant at = now.instant();
        measures.insertRequest(
                id,
                client,
                instrument.code(),
                instrument.version(),
                dueOn,
                path,
                header(actor),
                at);
        journal.record(
                JournalEntry.about(client)
                        .happenedAt(at)
                        .by(actor.account(), actor.mainRole().name())
                        .key("measure.journal.requested")
                        .subject("measure-request", id.value())
                        .arg("instrument_code", codeName(instrument))
                        .arg("due_on", dueOn));
        return id;
    }

    @Override
    public List<RequestView> openRequests(ClientId client) {
        return measures.listOpenRequests(client).stream().map(this::view).toList();
    }

    @Override
    @Transactional
    public AnswerId answer(
            Actor actor,
            ClientId client,
            String instrumentCode,
            String version,
            Map<String, Integer> answers,
            @Nullable UUID path) {
        access.require(actor, MeasurePermission.ANSWER);
        Instrument instrument = instruments.get(instrumentCode, version);
        Optional<MeasureQueries.RequestRow> request =
                measures.listOpenRequests(client).stream()
                        .filter(r -> r.instrumentCode().equals(instrument.code()))
                        .findFirst();
        return save(
                actor,
                client,
                instrument,
                answers,
                request.map(MeasureQueries.RequestRow::id).orElse(null),
                path != null ? path : request.map(MeasureQueries.RequestRow::pathId).orElse(null));
    }

    /** Sends the answers of a request; sent twice, the second gives the answer of the first. */
    @Transactional
    public AnswerId send(Actor actor, MeasureRequestId requestId, Map<String, Integer> answers) {
        access.require(actor, MeasurePermission.ANSWER_OWN);
        MeasureQueries.RequestRow request = own(actor, measures.findRequestForUpdate(requestId));
        Optional<AnswerId> sent = measures.findAnswerTo(requestId);
        if (sent.isPresent()) {
            return sent.get();
        }
        Instrument instrument =
                instruments.get(request.instrumentCode(), request.instrumentVersion());
        AnswerId id =
                save(actor, request.clientId(), instrument, answers, requestId, request.pathId());
        measures.deleteDraft(requestId);
        return id;
    }

    private AnswerId save(
            Actor actor,
            ClientId client,
            Instrument instrument,
            Map<String, Integer> answers,
            @Nullable MeasureRequestId request,
            @Nullable UUID path) {
        refuseUnknown(instrument, answers);
        AnswerId id = new AnswerId(Ids.next());
        Instant at = now.instant();
        RecordHeader header = header(actor);
        measures.insertAnswer(
                id,
                client,
                request,
                instrument.code(),
                instrument.version(),
                Params.json(new TreeMap<>(answers)),
                path,
                header,
                at);
        Optional<Scored> scored = Scoring.score(instrument, answers);
        scored.ifPresent(
                s -> measures.insertScore(row(id, client, instrument, s, at, null), header, at));
        JournalEntry entry =
                JournalEntry.about(client)
                        .happenedAt(at)
                        .by(actor.account(), actor.mainRole().name())
                        .key(
                                actor.client() == null
                                        ? "measure.journal.recorded"
                                        : "measure.journal.answered")
                        .subject("instrument-answer", id.value())
                        .arg("instrument_code", codeName(instrument));
        journal.record(entry);
        if (Scoring.alarming(instrument, answers)) {
            safety.orderedStream().forEach(s -> s.raise(client, id, at));
            events.publishEvent(new SelfHarmIndicated(client, id));
        }
        return id;
    }

    private static void refuseUnknown(Instrument instrument, Map<String, Integer> answers) {
        List<Refusal> wrong = new ArrayList<>();
        answers.forEach((linkId, value) -> {
            Optional<Item> item = instrument.item(linkId);
            if (item.isEmpty()) {
                wrong.add(
                        Refusal.onField(
                                "q" + linkId, "measure.answer.noItem", Map.of("item", linkId)));
            } else if (!item.get().accepts(value)) {
                wrong.add(
                        Refusal.onField(
                                "q" + linkId, "measure.answer.noOption", Map.of("item", linkId)));
            }
        });
        if (!wrong.isEmpty()) {
            throw new Refusals(wrong);
        }
    }

    /** A request of the actor's own that waits, with what has been answered so far. */
    @Transactional(readOnly = true)
    public OwnRequest ownRequest(Actor actor, MeasureRequestId id) {
        access.require(actor, MeasurePermission.ANSWER_OWN);
        MeasureQueries.RequestRow row = own(actor, measures.findRequest(id));
        Instrument instrument = instruments.get(row.instrumentCode(), row.instrumentVersion());
        return new OwnRequest(
                id,
                InstrumentViews.of(instrument),
                json.read(row.answers()),
                measures.findAnswerTo(id).orElse(null));
    }

    @Transactional(readOnly = true)
    public List<RequestView> ownRequests(Actor actor) {
        access.require(actor, MeasurePermission.ANSWER_OWN);
        return openRequests(client(actor));
    }

    /** The curves of the instruments on which the actor has a score. */
    @Transactional(readOnly = true)
    public List<CurveData> ownCurves(Actor actor) {
        access.require(actor, MeasurePermission.ANSWER_OWN);
        return curves(client(actor));
    }

    private static ClientId client(Actor actor) {
        ClientId client = actor.client();
        if (client == null) {
            throw new Refusal("measure.request.unknown", Map.of());
        }
        return client;
    }

    /** Keeps the answers given so far; a null value says that the person did not want to answer. */
    @Transactional
    public void keep(Actor actor, MeasureRequestId id, Map<String, @Nullable Integer> answers) {
        access.require(actor, MeasurePermission.ANSWER_OWN);
        MeasureQueries.RequestRow row = own(actor, measures.findRequestForUpdate(id));
        Instrument instrument = instruments.get(row.instrumentCode(), row.instrumentVersion());
        Map<String, Integer> given = new TreeMap<>();
        answers.forEach((linkId, value) -> {
            if (value != null) {
                given.put(linkId, value);
            }
        });
        refuseUnknown(instrument, given);
        measures.saveDraft(id, Params.json(answers), actor.account(), now.instant());
    }

    /** Whether an answer of the actor's own tells of a danger that needs a person at once. */
    @Transactional(readOnly = true)
    public Sent ownAnswer(Actor actor, AnswerId id) {
        access.require(actor, MeasurePermission.ANSWER_OWN);
        AnswerView answer =
                findAnswer(id)
                        .filter(a -> a.client().equals(actor.client()))
                        .orElseThrow(() -> new Refusal("measure.request.unknown", Map.of()));
        Instrument instrument = instruments.get(answer.instrument(), answer.version());
        return new Sent(
                InstrumentViews.of(instrument),
                Scoring.alarming(instrument, answer.answers()),
                Scoring.score(instrument, answer.answers()).isPresent(),
                curve(answer.client(), answer.instrument()).orElse(null));
    }

    private static MeasureQueries.RequestRow own(
            Actor actor, Optional<MeasureQueries.RequestRow> row) {
        return row.filter(r -> r.clientId().equals(actor.client()))
                .orElseThrow(() -> new Refusal("measure.request.unknown", Map.of()));
    }

    @Override
    public Optional<AnswerView> findAnswer(AnswerId id) {
        return measures.findAnswer(id)
                .map(a ->
                        new AnswerView(
                                a.id(),
                                a.clientId(),
                                a.instrumentCode(),
                                a.instrumentVersion(),
                                json.given(a.answers()),
                                a.pathId(),
                                a.happenedAt(),
                                a.recordedAt()));
    }

    @Override
    public List<ScoreView> scores(ClientId client) {
        return measures.listScores(client).stream().map(this::view).toList();
    }

    @Override
    public Optional<ScoreView> findScore(ScoreId id) {
        return measures.findScore(id).map(this::view);
    }

    @Override
    public Optional<CurveData> curve(ClientId client, String instrumentCode) {
        return curve(instruments.get(instrumentCode), scores(client));
    }

    @Override
    public List<CurveData> curves(ClientId client) {
        List<ScoreView> scores = scores(client);
        return instruments.list().stream().flatMap(i -> curve(i, scores).stream()).toList();
    }

    private static Optional<CurveData> curve(Instrument instrument, List<ScoreView> all) {
        List<ScoreView> scores =
                all.stream()
                        .filter(s -> s.instrument().equals(instrument.code()))
                        .filter(s -> s.value() != null)
                        .toList();
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal first = scores.getFirst().value();
        BigDecimal last = scores.getLast().value();
        CurveData.Trend trend =
                scores.size() == 1 || first == null || last == null
                        ? CurveData.Trend.FIRST
                        : CurveData.Trend.of(Change.between(first, last, instrument.score()));
        return Optional.of(new CurveData(InstrumentViews.of(instrument), scores, trend));
    }

    @Override
    @Transactional
    public ScoreId receive(Actor actor, ReceivedScore score) {
        access.require(actor, MeasurePermission.RECEIVE);
        Optional<Instrument> known =
                instruments.list().stream()
                        .filter(i -> score.loinc().equals(i.score().loinc()))
                        .findFirst();
        ScoreId id = new ScoreId(Ids.next());
        BigDecimal value = score.value();
        String band =
                value == null
                        ? null
                        : known.flatMap(i -> i.score().bandOf(value))
                                .map(b -> b.code())
                                .orElse(null);
        measures.insertScore(
                new MeasureQueries.NewScore(
                        id,
                        null,
                        score.client(),
                        known.map(Instrument::code).orElse(score.loinc()),
                        known.map(i -> i.score().code()).orElse("total"),
                        score.loinc(),
                        value,
                        band,
                        score.parts().isEmpty() ? null : Params.json(score.parts()),
                        null,
                        null,
                        score.encounter(),
                        score.happenedAt(),
                        null),
                header(actor),
                now.instant());
        return id;
    }

    @Override
    @Transactional
    public Optional<ScoreId> recalculate(Actor actor, AnswerId answerId) {
        access.require(actor, MeasurePermission.RECEIVE);
        AnswerView answer = findAnswer(answerId).orElseThrow();
        Optional<MeasureQueries.EngineRow> earlier = measures.findScoreOfAnswer(answerId);
        if (earlier.isPresent() && earlier.get().engineVersion() >= Scoring.ENGINE_VERSION) {
            return Optional.empty();
        }
        Instrument instrument = instruments.get(answer.instrument(), answer.version());
        return Scoring.score(instrument, answer.answers())
                .map(s -> {
                    MeasureQueries.NewScore row =
                            row(
                                    answerId,
                                    answer.client(),
                                    instrument,
                                    s,
                                    answer.happenedAt(),
                                    earlier.map(MeasureQueries.EngineRow::id).orElse(null));
                    measures.insertScore(row, header(actor), now.instant());
                    return row.id();
                });
    }

    private static MeasureQueries.NewScore row(
            AnswerId answer,
            ClientId client,
            Instrument instrument,
            Scored scored,
            Instant happenedAt,
            @Nullable ScoreId corrects) {
        return new MeasureQueries.NewScore(
                new ScoreId(Ids.next()),
                answer,
                client,
                instrument.code(),
                scored.code(),
                instrument.score().loinc(),
                scored.value(),
                scored.band() == null ? null : scored.band().code(),
                null,
                scored.answered(),
                Scoring.ENGINE_VERSION,
                null,
                happenedAt,
                corrects);
    }

    private RequestView view(MeasureQueries.RequestRow row) {
        Instrument instrument = instruments.get(row.instrumentCode(), row.instrumentVersion());
        return new RequestView(
                row.id(),
                row.clientId(),
                row.instrumentCode(),
                instrument.title(),
                row.dueOn(),
                row.pathId(),
                json.read(row.answers()).size(),
                instrument.items().size());
    }

    private ScoreView view(MeasureQueries.ScoreRow row) {
        Optional<Instrument> instrument = instruments.find(row.instrumentCode());
        return new ScoreView(
                row.id(),
                row.answerId(),
                row.clientId(),
                row.instrumentCode(),
                row.loincCode(),
                row.happenedAt().atZone(Now.ZONE).toLocalDate(),
                row.happenedAt(),
                row.recordedAt(),
                row.value(),
                row.bandCode(),
                instrument
                        .flatMap(i ->
                                i.score().bands().stream()
                                        .filter(b -> b.code().equals(row.bandCode()))
                                        .findFirst())
                        .map(b -> b.label())
                        .orElse(null),
                row.answeredCount(),
                instrument.map(i -> i.items().size()).orElse(0));
    }

    private static RecordHeader header(Actor actor) {
        return new RecordHeader(
                Register.PATIENT,
                null,
                actor.units().isEmpty() ? null : actor.units().getFirst(),
                actor.units().isEmpty() ? null : actor.units().getFirst(),
                actor.account(),
                actor.mainRole().name(),
                RecordStatus.FINAL);
    }

    /** The value of the journal's code argument: the code in capitals, as in the bundles. */
    private static String codeName(Instrument instrument) {
        return instrument.code().replace('-', '_').toUpperCase(java.util.Locale.ROOT);
    }
}
