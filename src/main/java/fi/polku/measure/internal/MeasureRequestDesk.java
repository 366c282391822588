package fi.polku.measure.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.measure.MeasurePermission;
import fi.polku.measure.MeasureRequestId;
import fi.polku.measure.MeasureRequests;
import fi.polku.measure.RequestView;
import fi.polku.measure.domain.Instrument;
import fi.polku.measure.internal.MeasureRequestQueries.RequestRow;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks clients to answer an instrument. */
@Service
class MeasureRequestDesk implements MeasureRequests {
    private final Instruments instruments;
    private final Access access;
    private final Journal journal;
    private final Now now;
    private final MeasureRequestQueries requestQueries;
    private final AnswerJson json = new AnswerJson();

    MeasureRequestDesk(
            Instruments instruments,
            Access access,
            Journal journal,
            Now now,
            MeasureRequestQueries requestQueries) {
        this.instruments = instruments;
        this.access = access;
        this.journal = journal;
        this.now = now;
        this.requestQueries = requestQueries;
    }

    @Override
    @Transactional
    public MeasureRequestId request(
            ClientId client, String instrument, LocalDate dueOn, Actor actor) {
        return ask(client, instrument, dueOn, null, MeasureRecords.header(actor), actor);
    }

    @Override
    @Transactional
    public MeasureRequestId request(
            ClientId client,
            String instrumentCode,
            LocalDate dueOn,
            UUID path,
            RecordHeader ofPath,
            Actor actor) {
        RecordHeader header = MeasureRecords.headerLike(ofPath, actor);
        return ask(client, instrumentCode, dueOn, path, header, actor);
    }

    private MeasureRequestId ask(
            ClientId client,
            String instrumentCode,
            LocalDate dueOn,
            @Nullable UUID path,
            RecordHeader header,
            Actor actor) {
        access.require(actor, MeasurePermission.REQUEST);
        Instrument instrument = instruments.get(instrumentCode);
        Optional<MeasureRequestId> waiting =
                requestQueries.listOpenRequests(client).stream()
                        .filter(r -> r.instrumentCode().equals(instrument.code()))
                        .map(RequestRow::id)
                        .findFirst();
        if (waiting.isPresent()) {
            return waiting.get();
        }
        MeasureRequestId id = new MeasureRequestId(Ids.next());
        Instant at = now.instant();
        requestQueries.insertRequest(
                id, client, instrument.code(), instrument.version(), dueOn, path, header, at);
        journal.record(
                JournalEntry.about(client)
                        .happenedAt(at)
                        .by(actor.account(), actor.mainRole().name())
                        .key("measure.journal.requested")
                        .subject("measure-request", id.value())
                        .arg("instrument_code", MeasureRecords.codeName(instrument))
                        .arg("due_on", dueOn));
        return id;
    }

    @Override
    public List<RequestView> openRequests(Actor reader, ClientId client) {
        return requestQueries.listOpenRequests(reader, client, now.instant()).stream()
                .map(this::view)
                .toList();
    }

    private RequestView view(RequestRow row) {
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
}
