package fi.polku.appointment;

import fi.polku.kernel.Id;
import java.util.UUID;

/** Identifies an appointment. */
public record AppointmentId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static AppointmentId of(String text) {
        return new AppointmentId(UUID.fromString(text));
    }
}
