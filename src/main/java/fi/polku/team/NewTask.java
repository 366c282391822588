package fi.polku.team;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task to be raised. Without a named person or unit it goes to the client's own worker, and
 * without one to the unit that answers for the client's municipality: nobody is lost.
 */
public record NewTask(
        TaskKind kind,
        @Nullable ClientId client,
        @Nullable String words,
        LocalDate dueOn,
        boolean urgent,
        @Nullable ProfessionalId professional,
        @Nullable UnitId unit,
        @Nullable String subjectKind,
        @Nullable UUID subjectId,
        Register register) {

    /** To the own worker of the client, or to the responsible unit. */
    public static NewTask forOwnWorker(
            TaskKind kind,
            ClientId client,
            @Nullable String words,
            LocalDate dueOn,
            String subjectKind,
            UUID subjectId,
            Register register) {
        return new NewTask(
                kind, client, words, dueOn, false, null, null, subjectKind, subjectId, register);
    }
}
