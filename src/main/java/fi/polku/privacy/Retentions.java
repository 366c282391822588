package fi.polku.privacy;

import fi.polku.access.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is past its time: counted first, approved by a named person, and only then destroyed
 * (703/2023 24 §).
 */
public interface Retentions {
    /** A dry run: counts what is past its time on the day. Destroys nothing. */
    UUID count(Actor actor, LocalDate day);

    /** The runs, newest first. */
    List<RetentionRun> runs(Actor actor);

    RetentionRun get(Actor actor, UUID run);

    /** How many runs with something to destroy wait for somebody's approval: none or one. */
    long countWaiting();

    /** A few records of each line, the oldest first, with why their time is over. */
    List<RetentionSample> samples(Actor actor, UUID run);

    /**
     * Approves exactly what was counted.
     *
     * @param digest of the run as it was shown, so that nobody approves another
     */
    void approve(Actor actor, UUID run, String digest);

    /** Nothing of the run will be destroyed. */
    void setAside(Actor actor, UUID run);

    /** Destroys what has been approved, person by person; goes on where an earlier one was cut. */
    int carryOut();
}
