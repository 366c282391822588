package fi.polku.deadline;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Legal clocks for the other modules: they tell what happened, and ask what can be said of it.
 * Every change belongs to the caller's transaction.
 */
public interface Deadlines {

    /**
     * Starts a clock, when a rule applies. Asking again for the same subject and family answers the
     * clock that is open already.
     */
    Optional<DeadlineId> start(StartDeadline start, Actor by);

    /** As {@link #start(StartDeadline, Actor)}, by the system itself. */
    Optional<DeadlineId> start(StartDeadline start);

    /** What the law would say of a case; nothing is stored. */
    Optional<Ruling> rule(StartDeadline start);

    /**
     * The event happened: stops the open clock of the subject. Only a realised event does, never a
     * booking.
     *
     * @return whether there was an open clock
     */
    boolean met(SubjectRef subject, DeadlineFamily family, Instant realisedAt, Actor by);

    /** As above, for one clock. */
    boolean met(DeadlineId deadline, Instant realisedAt, Actor by);

    /** Closes a clock without its event, for a reason. */
    boolean end(DeadlineId deadline, EndReason why, Actor by, boolean clientTold);

    /** Closes every open clock of a subject, for a reason; answers how many. */
    int endAll(SubjectRef subject, EndReason why, Actor by, boolean clientTold);

    /** What is booked now; null when nothing is. */
    void forecast(DeadlineId deadline, @Nullable LocalDate bookedOn);

    /** As above, for the open clock of a subject. */
    void forecast(SubjectRef subject, DeadlineFamily family, @Nullable LocalDate bookedOn);

    /** Records why it takes longer; the due day stays. */
    void delayed(DeadlineId deadline, DelayReason why, Actor by, boolean clientTold);

    /** Records how help is arranged elsewhere; the clock goes on until its event. */
    void remedied(DeadlineId deadline, Remedy how, Actor by, boolean clientTold);

    /**
     * The person became known after the clock had started: what depends on age is counted again.
     */
    void attachClient(SubjectRef subject, ClientId client, @Nullable LocalDate bornOn);

    /**
     * The day of birth was corrected or became known: every clock of the client is counted again.
     */
    void bornOn(ClientId client, @Nullable LocalDate bornOn);

    Optional<ClockView> find(DeadlineId deadline);

    /** Open clocks of a client, the nearest due day first. */
    List<ClockView> openFor(ClientId client);

    /** As above, those of matters that the reader answers for or may use. */
    List<ClockView> openFor(Actor reader, ClientId client);

    /** As {@link #openFor(ClientId)}, without those that the client must not learn of. */
    List<ClockView> openToShow(Actor reader, ClientId client);

    /**
     * The open clock of each client that comes first, the nearest due day first; whoever has no
     * open clock is left out.
     */
    List<ClockView> nearestFor(Collection<ClientId> clients);

    /** Every clock of a client, the newest first. */
    List<ClockView> allFor(ClientId client);

    /** Every clock of a subject, in the order they were started. */
    List<ClockView> forSubject(SubjectRef subject);

    /** The clocks of many subjects in one question, for lists. */
    Map<SubjectRef, List<ClockView>> forSubjects(Collection<SubjectRef> subjects);

    /** How the due day came to be, and what has happened to the clock since. */
    Explanation explain(DeadlineId deadline);
}
