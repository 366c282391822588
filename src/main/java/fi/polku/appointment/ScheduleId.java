package fi.polku.appointment;

import fi.polku.kernel.Id;
import java.util.UUID;

/** Identifies a professional's calendar for one service. */
public record ScheduleId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ScheduleId of(String text) {
        return new ScheduleId(UUID.fromString(text));
    }
}
