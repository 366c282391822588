package fi.polku.measure.internal;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.Refusals;
import fi.polku.measure.AnswerId;
import fi.polku.measure.SafetyAlert;
import fi.polku.measure.SelfHarmIndicated;
import fi.polku.measure.domain.AnswerRules;
import fi.polku.measure.domain.Instrument;
import fi.polku.measure.domain.Scored;
import fi.polku.measure.domain.Scoring;
import fi.polku.measure.internal.MeasureRequestQueries.RequestRow;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes an answer with its score, and raises the alarm when it tells of danger. */
@Component
class AnswerWriter {
    private final Journal journal;
    private final Now now;
    private final ObjectProvider<SafetyAlert> safety;
    private final ApplicationEventPublisher events;
    private final MeasureAnswerQueries answerQueries;
    private final MeasureScoreQueries scoreQueries;

    AnswerWriter(
            Journal journal,
            Now now,
            ObjectProvider<SafetyAlert> safety,
            ApplicationEventPublisher events,
            MeasureAnswerQueries answerQueries,
            MeasureScoreQueries scoreQueries) {
        this.journal = journal;
        this.now = now;
        this.safety = safety;
        this.events = events;
        this.answerQueries = answerQueries;
        this.scoreQueries = scoreQueries;
    }

    AnswerId save(
            Actor actor,
            ClientId client,
            Instrument instrument,
            Map<String, Integer> answers,
            @Nullable RequestRow request,
            @Nullable UUID path) {
        Refusals.throwIfAny(AnswerRules.check(instrument, answers));
        AnswerId id = new AnswerId(Ids.next());
        Instant at = now.instant();
        RecordHeader header = MeasureRecords.headerOf(request, actor);
        answerQueries.insertAnswer(
                id,
                client,
                request == null ? null : request.id(),
                instrument.code(),
                instrument.version(),
                Params.json(new TreeMap<>(answers)),
                path,
                header,
                at);
        Optional<Scored> scored = Scoring.score(instrument, answers);
        scored.ifPresent(s ->
                scoreQueries.insertScore(
                        MeasureRecords.score(id, client, instrument, s, at, null), header, at));
        JournalEntry entry =
                JournalEntry.about(client)
                        .happenedAt(at)
                        .by(actor.account(), actor.mainRole().name())
                        .key(
                                actor.client() == null
                                        ? "measure.journal.recorded"
                                        : "measure.journal.answered")
                        .subject("instrument-answer", id.value())
                        .arg("instrument_code", MeasureRecords.codeName(instrument));
        journal.record(entry);
        if (Scoring.alarming(instrument, answers)) {
            safety.orderedStream().forEach(s -> s.raise(client, id, at));
            events.publishEvent(new SelfHarmIndicated(client, id));
        }
        return id;
    }
}
