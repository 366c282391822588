package fi.polku.access;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opening a record without a relationship, for a stated reason and a limited time. The client is
 * told at once, and a privacy officer reviews each opening.
 */
public interface Emergencies {
    /** The shortest and longest explanation in own words, in code points. */
    int WORDS_AT_LEAST = 10;

    int WORDS_AT_MOST = 1000;

    /**
     * One opening.
     *
     * @param words the reason in own words
     * @param justified what the review found; null until it has been reviewed
     */
    record Opening(
            UUID id,
            ClientId client,
            AccountId account,
            @Nullable UnitId unit,
            EmergencyReason reason,
            String words,
            Instant fromAt,
            Instant untilAt,
            @Nullable Instant reviewedAt,
            @Nullable AccountId reviewedBy,
            @Nullable Boolean justified,
            @Nullable String reviewWords) {}

    /**
     * Opens the client's record to the actor for the time that the installation allows; while one
     * is open, another is not made but the first one goes on.
     *
     * @throws fi.polku.kernel.Refusal when the words are too few or too many
     */
    Opening open(Actor actor, ClientId client, EmergencyReason reason, String words);

    /**
     * Checks the reason in own words alone, so that a form can tell of everything at once.
     *
     * @throws fi.polku.kernel.Refusal when the words are too few or too many
     */
    void check(String words);

    /** One opening, for the one who reviews it. */
    Opening get(Actor reviewer, UUID opening);

    /** The opening by which the actor sees the client now. */
    Optional<Opening> current(Actor actor, ClientId client);

    /** Those that wait for review, the oldest first. */
    List<Opening> unreviewed(Actor actor);

    /** The newest that have been reviewed. */
    List<Opening> reviewed(Actor actor, int limit);

    /**
     * Writes down what the review found; the client is told.
     *
     * @throws fi.polku.kernel.Refusal when somebody has reviewed it already, the reviewer opened it
     *     or the words are missing
     */
    void review(Actor reviewer, UUID opening, boolean justified, String words);
}
