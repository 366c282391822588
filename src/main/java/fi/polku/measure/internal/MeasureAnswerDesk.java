package fi.polku.measure.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.measure.AnswerId;
import fi.polku.measure.MeasureAnswers;
import fi.polku.measure.MeasurePermission;
import fi.polku.measure.domain.Instrument;
import fi.polku.measure.internal.MeasureRequestQueries.RequestRow;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves what a client answered together with a professional or elsewhere. */
@Service
class MeasureAnswerDesk implements MeasureAnswers {
    private final Instruments instruments;
    private final Access access;
    private final MeasureRequestQueries requestQueries;
    private final AnswerWriter writer;

    MeasureAnswerDesk(
            Instruments instruments,
            Access access,
            MeasureRequestQueries requestQueries,
            AnswerWriter writer) {
        this.instruments = instruments;
        this.access = access;
        this.requestQueries = requestQueries;
        this.writer = writer;
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
        Optional<RequestRow> request =
                requestQueries.listOpenRequests(client).stream()
                        .filter(r -> r.instrumentCode().equals(instrument.code()))
                        .findFirst();
        return writer.save(
                actor,
                client,
                instrument,
                answers,
                request.orElse(null),
                path != null ? path : request.map(RequestRow::pathId).orElse(null));
    }
}
