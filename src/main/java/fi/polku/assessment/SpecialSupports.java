package fi.polku.assessment;

import fi.polku.access.Actor;
import fi.polku.contact.Ground;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.ServiceTask;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Special support (erityinen tuki, SHL 3 §). Anybody who works with the client may propose it; a
 * social worker in public office decides. While it is in force it binds: the own worker or the
 * co-worker is such a social worker (42 §), a child's assessment has its limits (36 §), and the
 * decisions that secure care are made by such an office holder with the own worker (46 §).
 */
public interface SpecialSupports {
    /** What is in force on a day, for rules that must hold whoever asks. */
    Optional<SpecialSupportView> inForce(ClientId client, LocalDate day);

    /** As above, when the reader may use it. */
    Optional<SpecialSupportView> inForce(Actor reader, ClientId client, LocalDate day);

    /** Those of the clients who have it in force on a day, in one question. */
    Set<ClientId> inForceOf(Collection<ClientId> clients, LocalDate day);

    /**
     * Whether it binds those who name an own worker: in force, or proposed and waiting, since the
     * protection must not depend on how soon somebody decides.
     */
    boolean binds(ClientId client, LocalDate day);

    /** The proposal that waits for a decision, when the reader may use it. */
    Optional<SpecialSupportView> waiting(Actor reader, ClientId client);

    /** Everything that the reader may use of one client, the newest first. */
    List<SpecialSupportView> forClient(Actor reader, ClientId client);

    /** Whether the actor is one who may decide: a social worker in public office. */
    boolean mayDecide(Actor actor);

    /**
     * Proposes it.
     *
     * @param reason why, in words; required
     * @param signs ticks of the screening list, a helper that decides nothing
     */
    record Proposal(
            Set<SupportGround> grounds,
            Set<Ground> signs,
            String reason,
            ServiceTask serviceTask,
            @Nullable AssessmentId assessment) {
        public Proposal {
            grounds = Set.copyOf(grounds);
            signs = Set.copyOf(signs);
        }
    }

    /**
     * What is decided of a proposal.
     *
     * @param from first day; null when it is not needed
     * @param review when it is looked at again; required when needed
     */
    record Decision(
            boolean needed,
            String reason,
            Set<SupportGround> grounds,
            @Nullable LocalDate from,
            @Nullable LocalDate review) {
        public Decision {
            grounds = Set.copyOf(grounds);
        }
    }

    /** Proposes; throws {@link Refusals} when something is missing or one waits already. */
    SpecialSupportId propose(Actor actor, ClientId client, Proposal proposal);

    /** Decides a proposal once; the one who decides must be a social worker in public office. */
    void decide(Actor actor, SpecialSupportId id, Decision decision);

    /** Ends what is in force; the one who ends must be a social worker in public office. */
    void end(Actor actor, SpecialSupportId id, LocalDate lastDay, String reason);
}
