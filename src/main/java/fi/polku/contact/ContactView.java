package fi.polku.contact;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contact as it stands, for professionals and for other modules. Never holds a reporter. */
public record ContactView(
        ContactId id,
        @Nullable ClientId client,
        Channel channel,
        Whom whom,
        ContactStatus status,
        Urgency urgency,
        Direction direction,
        List<Area> areas,
        boolean specialSupport,
        boolean decided,
        UnitId unit,
        String text,
        Soon soon,
        @Nullable String phone,
        @Nullable String email,
        List<TalkTime> talkTimes,
        @Nullable String municipalityCode,
        String language,
        @Nullable String identityCode,
        @Nullable LocalDate bornOn,
        @Nullable String concerned,
        @Nullable ConcernedAge concernedAge,
        @Nullable String externalId,
        Proposal proposal,
        LocalDate dueOn,
        Instant dueAt,
        @Nullable AccountId takenBy,
        @Nullable String takenByName,
        @Nullable ProfessionalId takenByProfessional,
        @Nullable Instant takenAt,
        @Nullable Instant reachedAt,
        @Nullable Instant assessedAt,
        @Nullable Instant closedAt,
        @Nullable CloseReason closeReason,
        Instant happenedAt,
        Instant recordedAt,
        Instant changedAt,
        RecordHeader header) {

    /** The contact without what tells where the person is or how reached. */
    public ContactView masked() {
        return new ContactView(
                id,
                client,
                channel,
                whom,
                status,
                urgency,
                direction,
                areas,
                specialSupport,
                decided,
                unit,
                text,
                soon,
                null,
                null,
                talkTimes,
                null,
                language,
                identityCode,
                bornOn,
                concerned,
                concernedAge,
                externalId,
                proposal,
                dueOn,
                dueAt,
                takenBy,
                takenByName,
                takenByProfessional,
                takenAt,
                reachedAt,
                assessedAt,
                closedAt,
                closeReason,
                happenedAt,
                recordedAt,
                changedAt,
                header);
    }

    public boolean isWorry() {
        return whom == Whom.WORRY;
    }

    public boolean isOpen() {
        return status == ContactStatus.RECEIVED || status == ContactStatus.TAKEN;
    }
}
