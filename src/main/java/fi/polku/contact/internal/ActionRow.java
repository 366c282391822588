package fi.polku.contact.internal;

import fi.polku.kernel.ProfessionalId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something a professional did to a contact. */
public record ActionRow(
        String kind,
        @Nullable String reason,
        @Nullable String told,
        @Nullable ProfessionalId professionalId,
        @Nullable String byName,
        Instant happenedAt) {}
