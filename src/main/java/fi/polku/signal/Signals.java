package fi.polku.signal;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rules have noticed, and what people do about it. No rule decides anything. */
public interface Signals {
    /** What came of a signal; words {@code signal.outcome.<NAME>}. */
    enum Outcome {
        CONTACTED,
        ASSESSED,
        ALREADY_KNOWN,
        NOT_RELEVANT,
        NOT_WANTED,
        NOTHING_NEEDED
    }

    /**
     * An open or handled signal of a client.
     *
     * @param outcome null = nobody has handled it
     */
    record Noticed(UUID id, String rule, LocalDate foundOn, @Nullable Outcome outcome) {}

    /**
     * Asks every rule that is on about everybody, once a day; answers how many signals were made.
     */
    int night(Actor actor, LocalDate day);

    /** Those of a client that the reader's teams handle, the newest first. */
    List<Noticed> of(Actor actor, ClientId client);

    /** How many wait for the reader's teams. */
    long countOpen(Actor actor);

    /** A person writes what came of it. */
    void outcome(Actor actor, UUID signal, Outcome outcome, @Nullable String words);

    /** The worker writes to the client because of the signal; the signal is then handled. */
    UUID write(Actor actor, UUID signal, String words);

    /** Gives the own worker, or the responsible unit, a task because of the signal. */
    void task(Actor actor, UUID signal, String words, LocalDate due);
}
