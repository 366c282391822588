package fi.polku.appointment;

import fi.polku.kernel.Id;
import java.util.UUID;

/** Identifies a bookable time. */
public record SlotId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static SlotId of(String text) {
        return new SlotId(UUID.fromString(text));
    }
}
