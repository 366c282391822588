package fi.polku.privacy.internal;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.platform.journal.JournalRow;
import fi.polku.privacy.DataRequest;
import fi.polku.privacy.RequestKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request while it is being asked: only what belongs to its kind is filled. */
final class RequestDraft {
    private final RequestKind kind;
    private @Nullable UUID view;
    private @Nullable UnitId unit;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable JournalRow entry;
    private @Nullable String words;
    private @Nullable String wanted;
    private @Nullable String because;

    RequestDraft(RequestKind kind) {
        this.kind = kind;
    }

    RequestDraft view(UUID row) {
        view = row;
        return this;
    }

    RequestDraft unit(UnitId which) {
        unit = which;
        return this;
    }

    RequestDraft days(@Nullable LocalDate first, @Nullable LocalDate last) {
        from = first;
        to = last;
        return this;
    }

    RequestDraft entry(@Nullable JournalRow which) {
        entry = which;
        return this;
    }

    RequestDraft words(@Nullable String said) {
        words = said;
        return this;
    }

    RequestDraft wanted(@Nullable String said) {
        wanted = said;
        return this;
    }

    RequestDraft because(@Nullable String said) {
        because = said;
        return this;
    }

    DataRequest of(ClientId client, Instant at) {
        return new DataRequest(
                Ids.next(),
                client,
                kind,
                view,
                unit,
                from,
                to,
                entry == null ? null : entry.subjectKind(),
                entry == null ? null : entry.subjectId(),
                entry == null ? null : entry.id(),
                words,
                wanted,
                because,
                at,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null);
    }
}
