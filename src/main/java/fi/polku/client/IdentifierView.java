package fi.polku.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An identifier with the time it has been in force. */
public record IdentifierView(
        IdentifierKind kind,
        String system,
        String value,
        LocalDate fromOn,
        @Nullable LocalDate toOn) {}
