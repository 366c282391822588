package fi.polku.contact.internal;

import fi.polku.contact.Area;
import fi.polku.contact.Channel;
import fi.polku.contact.CloseReason;
import fi.polku.contact.ConcernedAge;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactStatus;
import fi.polku.contact.ContactView;
import fi.polku.contact.Direction;
import fi.polku.contact.Proposal;
import fi.polku.contact.Soon;
import fi.polku.contact.TalkTime;
import fi.polku.contact.Urgency;
import fi.polku.contact.Whom;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.platform.sql.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A contact as its row holds it. */
record ContactRow(
        ContactId id,
        @Nullable ClientId clientId,
        UnitId unitId,
        Channel channel,
        Whom whom,
        String text,
        Soon soon,
        @Nullable String phone,
        @Nullable String email,
        List<String> talkTimes,
        @Nullable String municipalityCode,
        String language,
        @Nullable String identityCode,
        @Nullable LocalDate bornOn,
        @Nullable String concerned,
        @Nullable ConcernedAge concernedAge,
        @Nullable String externalId,
        Json proposal,
        Direction direction,
        Urgency urgency,
        List<String> needAreas,
        boolean specialSupport,
        LocalDate dueOn,
        Instant dueAt,
        @Nullable Instant decidedAt,
        @Nullable Instant reachedAt,
        @Nullable AccountId takenBy,
        @Nullable String takenByName,
        @Nullable ProfessionalId takenByProfessional,
        @Nullable Instant takenAt,
        @Nullable UUID assessmentId,
        @Nullable Instant assessedAt,
        @Nullable Instant closedAt,
        @Nullable CloseReason closeReason,
        Register register,
        @Nullable ServiceTask serviceTask,
        @Nullable UnitId organiserId,
        @Nullable UnitId producerId,
        @Nullable AccountId authorId,
        @Nullable String authorRole,
        RecordStatus recordStatus,
        Instant happenedAt,
        Instant recordedAt,
        Instant changedAt) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    ContactStatus status() {
        if (closedAt != null) {
            return ContactStatus.CLOSED;
        }
        if (assessedAt != null) {
            return ContactStatus.ASSESSED;
        }
        return takenAt != null ? ContactStatus.TAKEN : ContactStatus.RECEIVED;
    }

    boolean isOpen() {
        return closedAt == null && assessedAt == null;
    }

    boolean isWorry() {
        return whom == Whom.WORRY;
    }

    Proposal proposed() {
        return JSON.readValue(proposal.value(), Proposal.class);
    }

    ContactView view() {
        return new ContactView(
                id,
                clientId,
                channel,
                whom,
                status(),
                urgency,
                direction,
                needAreas.stream().map(Area::valueOf).toList(),
                specialSupport,
                decidedAt != null,
                unitId,
                text,
                soon,
                phone,
                email,
                talkTimes.stream().map(TalkTime::valueOf).toList(),
                municipalityCode,
                language,
                identityCode,
                bornOn,
                concerned,
                concernedAge,
                externalId,
                proposed(),
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
                new RecordHeader(
                        register,
                        serviceTask,
                        organiserId,
                        producerId,
                        authorId,
                        authorRole,
                        recordStatus));
    }
}
