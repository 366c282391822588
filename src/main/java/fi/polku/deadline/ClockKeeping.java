package fi.polku.deadline;

import fi.polku.access.Actor;
import fi.polku.kernel.UnitId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Clocks in the hands of people: whose turn it is, what threatens, and what was done about it. Each
 * call decides first whether the actor may.
 */
public interface ClockKeeping {
    /**
     * A clock as its client, a professional who serves the client, or a lead may read it; the view
     * is logged when it is somebody else's.
     */
    ClockStory story(Actor actor, DeadlineId id);

    /**
     * Records why it takes longer. The due day stays; throws {@code Refusal} for a closed clock.
     */
    void delayed(Actor actor, DeadlineId id, DelayReason why, boolean clientTold);

    /** Records how help is arranged elsewhere; the clock goes on until the event. */
    void remedied(Actor actor, DeadlineId id, Remedy how, boolean clientTold);

    /** Closes an open clock without its event. */
    void end(Actor actor, DeadlineId id, EndReason why, boolean clientTold);

    /**
     * Counts a clock again from corrected facts. What was counted before stays in its story. An
     * open clock that no maximum time concerns any more ends; a closed one is annulled.
     */
    void correct(Actor actor, DeadlineId id, ClockCorrection correction);

    /** Open clocks of the actor's own people and units, the nearest due day first. */
    ClockList list(Actor actor, ClockFilter filter);

    /** Open clocks of a unit or of the whole region, for those who lead. */
    ClockList oversee(Actor actor, ClockFilter filter);

    /**
     * How many warnings of clocks still open have been given in the last days, for those who lead.
     *
     * @param unit null = the whole region
     */
    ClockList.Counts given(Actor actor, @Nullable UnitId unit, int days);

    /** How many warnings have been given to the actor and not gone through, 100 at most. */
    int countNotices(Actor actor);

    /** The warnings that have been given to the actor and not gone through, the newest first. */
    List<ClockNotice> notices(Actor actor, int limit);

    /** The actor has gone through the warnings given so far. */
    void noticesRead(Actor actor);

    /** Counts every clock again by the rules as they are now; changes none. */
    Recounted recount(Actor actor);

    /** What the last nightly recount found, when there has been one. */
    Optional<NightlyRecount> lastRecount(Actor actor);
}
