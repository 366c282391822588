package fi.polku.assessment.internal;

import fi.polku.access.Actor;
import fi.polku.client.ClientDetails;
import fi.polku.contact.ContactView;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Register;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One recording under way: who, of what, of whom, when. */
record Recorded(
        Actor actor,
        ContactView contact,
        @Nullable ClientDetails client,
        @Nullable ProfessionalView professional,
        Instant at) {
    @Nullable ClientId clientId() {
        return client == null ? null : client.id();
    }

    @Nullable LocalDate bornOn() {
        return client == null ? contact.bornOn() : client.bornOn();
    }

    SubjectRef subject() {
        return SubjectRef.of("contact", contact.id());
    }

    LocalDate contactOn() {
        return Now.dayOf(contact.happenedAt());
    }

    LocalDateTime contactAt() {
        return contact.happenedAt().atZone(Now.ZONE).toLocalDateTime();
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
        return contact.header().register() == Register.SOCIAL_WELFARE ? contactAt() : assessedAt();
    }
}
