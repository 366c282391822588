package fi.polku.measure.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.RecordKind;
import fi.polku.access.RecordUse;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.measure.AnswerId;
import fi.polku.measure.AnswerView;
import fi.polku.measure.CurveData;
import fi.polku.measure.MeasurePermission;
import fi.polku.measure.MeasureRequestId;
import fi.polku.measure.MeasureRequests;
import fi.polku.measure.Measures;
import fi.polku.measure.RequestView;
import fi.polku.measure.domain.AnswerRules;
import fi.polku.measure.domain.Instrument;
import fi.polku.measure.domain.Scoring;
import fi.polku.measure.internal.MeasureRequestQueries.RequestRow;
import fi.polku.platform.Now;
import fi.polku.platform.sql.Params;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The client's own requests: answered little by little, sent once. */
@Service
public class OwnMeasureDesk {
    private final Instruments instruments;
    private final Access access;
    private final Now now;
    private final MeasureRequestQueries requestQueries;
    private final MeasureAnswerQueries answerQueries;
    private final AnswerWriter writer;
    private final Measures measures;
    private final MeasureRequests requests;
    private final RecordUse use;
    private final AnswerJson json = new AnswerJson();

    OwnMeasureDesk(
            Instruments instruments,
            Access access,
            Now now,
            MeasureRequestQueries requestQueries,
            MeasureAnswerQueries answerQueries,
            AnswerWriter writer,
            Measures measures,
            MeasureRequests requests,
            RecordUse use) {
        this.instruments = instruments;
        this.access = access;
        this.now = now;
        this.requestQueries = requestQueries;
        this.answerQueries = answerQueries;
        this.writer = writer;
        this.measures = measures;
        this.requests = requests;
        this.use = use;
    }

    /** The actor's own requests that wait. */
    @Transactional(readOnly = true)
    public List<RequestView> ownRequests(Actor actor) {
        access.require(actor, MeasurePermission.SEE_OWN);
        return requests.openRequests(actor, client(actor));
    }

    /** A request of the actor's own that waits, with what has been answered so far. */
    @Transactional(readOnly = true)
    public OwnRequest ownRequest(Actor actor, MeasureRequestId id) {
        access.require(actor, MeasurePermission.ANSWER_OWN);
        RequestRow row = own(actor, requestQueries.findRequest(id));
        Instrument instrument = instruments.get(row.instrumentCode(), row.instrumentVersion());
        return new OwnRequest(
                id,
                InstrumentViews.of(instrument),
                json.read(row.answers()),
                answerQueries.findAnswerTo(id).orElse(null));
    }

    /** Keeps the answers given so far; a null value says that the person did not want to answer. */
    @Transactional
    public void keep(Actor actor, MeasureRequestId id, Map<String, @Nullable Integer> answers) {
        access.require(actor, MeasurePermission.ANSWER_OWN);
        RequestRow row = own(actor, requestQueries.findRequestForUpdate(id));
        Instrument instrument = instruments.get(row.instrumentCode(), row.instrumentVersion());
        Map<String, Integer> given = new TreeMap<>();
        answers.forEach((linkId, value) -> {
            if (value != null) {
                given.put(linkId, value);
            }
        });
        Refusals.throwIfAny(AnswerRules.check(instrument, given));
        requestQueries.saveDraft(id, Params.json(answers), actor.account(), now.instant());
    }

    /** Sends the answers of a request; sent twice, the second gives the answer of the first. */
    @Transactional
    public AnswerId send(Actor actor, MeasureRequestId requestId, Map<String, Integer> answers) {
        access.require(actor, MeasurePermission.ANSWER_OWN);
        RequestRow request = own(actor, requestQueries.findRequestForUpdate(requestId));
        Optional<AnswerId> sent = answerQueries.findAnswerTo(requestId);
        if (sent.isPresent()) {
            return sent.get();
        }
        Instrument instrument =
                instruments.get(request.instrumentCode(), request.instrumentVersion());
        AnswerId id =
                writer.save(
                        actor, request.clientId(), instrument, answers, request, request.pathId());
        requestQueries.deleteDraft(requestId);
        return id;
    }

    /** Whether an answer of the actor's own tells of a danger that needs a person at once. */
    @Transactional(readOnly = true)
    public Sent ownAnswer(Actor actor, AnswerId id) {
        access.require(actor, MeasurePermission.SEE_OWN);
        AnswerView answer =
                measures.findAnswer(id)
                        .filter(a -> a.client().equals(actor.client()))
                        .filter(a -> answerQueries.isOpenTo(actor, id, now.instant()))
                        .orElseThrow(() -> new Refusal("measure.request.unknown", Map.of()));
        Instrument instrument = instruments.get(answer.instrument(), answer.version());
        return new Sent(
                InstrumentViews.of(instrument),
                Scoring.alarming(instrument, answer.answers()),
                Scoring.score(instrument, answer.answers()).isPresent(),
                measures.curve(actor, answer.client(), answer.instrument()).orElse(null));
    }

    /** The curves of the instruments on which the actor has a score. */
    @Transactional(readOnly = true)
    public List<CurveData> ownCurves(Actor actor) {
        access.require(actor, MeasurePermission.SEE_OWN);
        return measures.curves(actor, client(actor));
    }

    private static ClientId client(Actor actor) {
        ClientId client = actor.client();
        if (client == null) {
            throw new Refusal("measure.request.unknown", Map.of());
        }
        return client;
    }

    private RequestRow own(Actor actor, Optional<RequestRow> row) {
        return row.filter(r -> r.clientId().equals(actor.client()))
                .filter(r -> isOpenTo(actor, r))
                .orElseThrow(() -> new Refusal("measure.request.unknown", Map.of()));
    }

    /** Somebody who acts for the client answers what the mandate covers. */
    private boolean isOpenTo(Actor actor, RequestRow row) {
        return actor.proxy() == null
                || use.ask(
                                actor,
                                new RecordUse.Of(
                                        row.clientId(),
                                        row.id().value(),
                                        RecordKind.MEASURE.in(row.register()),
                                        row.serviceTask(),
                                        row.producerId(),
                                        now.today()))
                        .allowed();
    }
}
