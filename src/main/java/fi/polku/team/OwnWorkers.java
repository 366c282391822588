package fi.polku.team;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The client's own worker (omatyöntekijä, SHL 42 §): one at a time, with history. */
public interface OwnWorkers {
    /**
     * Names the own worker from today on; a former one ends. For a client who needs special support
     * the worker or the co-worker must be a social worker in public office; a need assessment that
     * has found the need counts whether or not the caller says so.
     */
    void name(Actor actor, ClientId client, NewOwnWorker named);

    /** Names with nothing but the professional. */
    void name(Actor actor, ClientId client, ProfessionalId professional);

    /** Ends the own worker's task, when the client relationship ends. */
    void end(Actor actor, ClientId client, LocalDate lastDay);

    Optional<OwnWorkerView> current(ClientId client);

    /** Current own workers of many, for lists. */
    Map<ClientId, OwnWorkerView> currentOf(Collection<ClientId> clients);

    /** All, the latest first. */
    List<OwnWorkerView> history(ClientId client);

    /** How many clients a professional is own worker of. */
    int caseload(ProfessionalId professional);

    Map<ProfessionalId, Integer> caseloads(Collection<ProfessionalId> professionals);

    /** Clients whose own worker the professional is. */
    List<ClientId> clientsOf(ProfessionalId professional);

    /**
     * Who is named and how.
     *
     * @param meetsWeeks weeks between meetings, as agreed
     * @param reason why this worker, or why the worker changes
     * @param clientHeard the client was heard of the choice; needed when the worker changes
     * @param specialSupport the client needs special support (SHL 3 §)
     */
    record NewOwnWorker(
            ProfessionalId professional,
            @Nullable ProfessionalId substitute,
            @Nullable ProfessionalId coWorker,
            @Nullable Integer meetsWeeks,
            @Nullable String reason,
            boolean clientHeard,
            boolean specialSupport) {
        /** The same for a client who needs special support. */
        public NewOwnWorker withSpecialSupport() {
            return new NewOwnWorker(
                    professional, substitute, coWorker, meetsWeeks, reason, clientHeard, true);
        }
    }
}
