package fi.polku.access;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
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

    /**
     * One that is in force.
     *
     * @param byMinor said by the minor at the own pages
     * @param waits for a professional's assessment of the capability
     * @param words why, in the words of whoever wrote it
     */
    record Hidden(
            UUID id,
            UUID event,
            Register register,
            Instant givenAt,
            boolean byMinor,
            boolean waits,
            @Nullable String words) {}

    /**
     * A minor's own word at the own pages.
     *
     * @param bornOn null = not known
     * @param words why; of social welfare a reason is needed
     */
    record OwnWord(
            UUID event,
            Register register,
            @Nullable UnitId unit,
            @Nullable LocalDate bornOn,
            String words) {}

    /**
     * Hides an event from guardians by the minor's own word. What has been told cannot be untold:
     * it is hidden at once and waits for the professional's assessment, unless the minor has been
     * assessed already at this event.
     *
     * @throws fi.polku.kernel.Refusal from one too young, or assessed as not able to decide
     */
    void hideOwn(Actor minor, OwnWord word);

    /** The minor's own, the newest first. */
    List<Hidden> hiddenOwn(Actor minor);

    /** The minor lets it be told again. */
    void showOwn(Actor minor, UUID id);

    /**
     * A professional assesses the capability that a minor's own word waits for; of one who is not
     * able, or whose reason does not hold, the event is shown to guardians again.
     */
    void assess(Actor worker, ClientId client, UUID id, boolean holds, String words);

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
