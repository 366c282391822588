package fi.polku.assessment.internal;

import fi.polku.access.Actor;
import fi.polku.assessment.AssessmentDraftView;
import fi.polku.assessment.internal.AssessmentQueries.Written;
import fi.polku.client.ClientDetails;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactView;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One recording under way: who, of what, of whom, when. It is of a contact, or of a draft about a
 * known client.
 *
 * @param joint the same in both records of one joint assessment; null = one kind alone
 */
record Recorded(
        Actor actor,
        @Nullable ContactView contact,
        @Nullable AssessmentDraftView draft,
        @Nullable ClientDetails client,
        @Nullable ProfessionalView professional,
        @Nullable UUID joint,
        Instant at) {
    static Recorded ofContact(
            Actor actor,
            ContactView contact,
            @Nullable ClientDetails client,
            @Nullable ProfessionalView professional,
            @Nullable UUID joint,
            Instant at) {
        return new Recorded(actor, contact, null, client, professional, joint, at);
    }

    static Recorded ofDraft(
            Actor actor,
            AssessmentDraftView draft,
            ClientDetails client,
            @Nullable ProfessionalView professional,
            @Nullable UUID joint,
            Instant at) {
        return new Recorded(actor, null, draft, client, professional, joint, at);
    }

    @Nullable ClientId clientId() {
        return client == null ? null : client.id();
    }

    @Nullable ContactId contactId() {
        return contact == null ? null : contact.id();
    }

    @Nullable LocalDate bornOn() {
        return client != null ? client.bornOn() : contact == null ? null : contact.bornOn();
    }

    /** What the clocks of the assessment hang on. */
    SubjectRef subject() {
        return contact != null
                ? SubjectRef.of("contact", contact.id())
                : SubjectRef.of("assessment-draft", draftOf().id());
    }

    /** Where the contact is, or where the draft is written. */
    UnitId unit() {
        return contact != null ? contact.unit() : draftOf().producerId();
    }

    /** Channel of the contact; without one the worker learned of the need (SHL 34 §). */
    String way() {
        return contact != null ? contact.channel().name() : "WORKER";
    }

    LocalDate contactOn() {
        return Now.dayOf(contact != null ? contact.happenedAt() : draftOf().happenedAt());
    }

    LocalDateTime assessedAt() {
        return at.atZone(Now.ZONE).toLocalDateTime();
    }

    @Nullable ProfessionalId professionalId() {
        return professional == null ? null : professional.id();
    }

    /**
     * A social matter is pending from the contact (SHL 34 §); when the contact asked for health
     * care, from the moment the professional learned of the need.
     */
    LocalDateTime pendingAt() {
        if (contact == null) {
            return pendingAt(draftOf());
        }
        return contact.header().register() == Register.SOCIAL_WELFARE
                ? contact.happenedAt().atZone(Now.ZONE).toLocalDateTime()
                : assessedAt();
    }

    /** The day the need became known; on the day of the beginning, the moment of it. */
    static LocalDateTime pendingAt(AssessmentDraftView draft) {
        var begun = draft.happenedAt().atZone(Now.ZONE).toLocalDateTime();
        return draft.pendingOn().equals(begun.toLocalDate())
                ? begun
                : draft.pendingOn().atTime(begun.toLocalTime());
    }

    /** How the row came to be. */
    Written written() {
        return draft == null
                ? new Written(at, null, joint, null, null, null, null)
                : new Written(
                        at,
                        draft.id().value(),
                        joint,
                        null,
                        null,
                        Now.dayOf(draft.happenedAt()),
                        draft.pendingOn());
    }

    private AssessmentDraftView draftOf() {
        if (draft == null) {
            throw new IllegalStateException("Neither a contact nor a draft");
        }
        return draft;
    }
}
