package fi.polku.access;

import fi.polku.kernel.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A worker's own statements that open records for a short time, each with a reason. */
public interface Openings {
    /** The reasons that may be chosen, by what is opened. */
    static List<String> reasons(OpeningKind kind) {
        return switch (kind) {
            case PROTECTED -> List.of("TREATMENT", "MEDICATION", "CONSULTATION", "OTHER");
            case UNABLE -> List.of("MEMORY", "MENTAL", "INTELLECTUAL", "OTHER_REASON");
            case AUTHORITY -> List.of("CHILD", "SERVICE_NEED", "DECISION", "OTHER_TASK");
        };
    }

    /** One that is in force. */
    record Opening(UUID id, OpeningKind kind, String reason, Instant until) {}

    /** Opens; what is already open stays as it was. */
    Opening open(Actor actor, ClientId client, OpeningKind kind, String reason, String words);

    /** What the actor has open of the client now. */
    List<Opening> current(Actor actor, ClientId client);
}
