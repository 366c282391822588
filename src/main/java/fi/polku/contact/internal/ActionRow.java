package fi.polku.contact.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something a professional did to a contact. */
public record ActionRow(
        String kind,
        @Nullable String reason,
        @Nullable String told,
        @Nullable String byName,
        Instant happenedAt) {}
