package fi.polku.access;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A minor's own say: whether able to decide about the care at a service event (703/2023 34 §), and
 * what is therefore not given to guardians (51 §).
 */
public interface Minors {
    /**
     * The minor's prohibition as a worker writes it down.
     *
     * @param event the service event, or one record
     * @param unit where it was given, whose looks in the log are hidden too
     * @param words of health care on what the ability is founded; of social welfare the weighty
     *     reason, and why it is not clearly against the child's interest
     */
    record NewHidden(
            ClientId client,
            UUID event,
            Register register,
            @Nullable UnitId unit,
            boolean capable,
            String words) {}

    /** One that is in force. */
    record Hidden(UUID id, UUID event, Register register, Instant givenAt) {}

    /**
     * Writes down the ability and, when the minor is able, hides the event from guardians. Of
     * health care a minor who is not able cannot forbid; of social welfare the worker's reason
     * decides.
     */
    void hide(Actor worker, NewHidden hidden);

    /** Those in force, the newest first. */
    List<Hidden> hidden(Actor worker, ClientId client);

    /** By the minor's word given again. */
    void show(Actor worker, ClientId client, UUID id);
}
