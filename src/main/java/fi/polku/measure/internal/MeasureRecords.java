package fi.polku.measure.internal;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.measure.AnswerId;
import fi.polku.measure.ScoreId;
import fi.polku.measure.domain.Instrument;
import fi.polku.measure.domain.Scored;
import fi.polku.measure.domain.Scoring;
import fi.polku.measure.internal.MeasureRequestQueries.RequestRow;
import fi.polku.measure.internal.MeasureScoreQueries.NewScore;
import fi.polku.platform.Ids;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is kept with every answer and score. */
final class MeasureRecords {
    private MeasureRecords() {}

    static RecordHeader header(Actor actor) {
        return new RecordHeader(
                Register.PATIENT,
                null,
                actor.units().isEmpty() ? null : actor.units().getFirst(),
                actor.units().isEmpty() ? null : actor.units().getFirst(),
                actor.account(),
                actor.mainRole().name(),
                RecordStatus.FINAL);
    }

    /** Of the same register, service and units as another record, written by the actor. */
    static RecordHeader headerLike(RecordHeader other, Actor actor) {
        return new RecordHeader(
                other.register(),
                other.serviceTask(),
                other.organiser(),
                other.producer(),
                actor.account(),
                actor.mainRole().name(),
                RecordStatus.FINAL);
    }

    /** Of an answer: where the request for it is, and so with those who asked. */
    static RecordHeader headerOf(@Nullable RequestRow request, Actor actor) {
        return request == null
                ? header(actor)
                : new RecordHeader(
                        request.register(),
                        request.serviceTask(),
                        request.organiserId(),
                        request.producerId(),
                        actor.account(),
                        actor.mainRole().name(),
                        RecordStatus.FINAL);
    }

    static NewScore score(
            AnswerId answer,
            ClientId client,
            Instrument instrument,
            Scored scored,
            Instant happenedAt,
            @Nullable ScoreId corrects) {
        return new NewScore(
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

    /** The value of the journal's code argument: the code in capitals, as in the bundles. */
    static String codeName(Instrument instrument) {
        return instrument.code().replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
