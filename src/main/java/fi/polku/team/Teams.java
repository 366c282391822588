package fi.polku.team;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The team around a client, across organisations. */
public interface Teams {
    /** Own worker first, then co-worker, members by name, substitute last. */
    List<MemberView> members(ClientId client);

    /** The same as far as the reader's mandate covers, when one acts for the client. */
    List<MemberView> members(Actor reader, ClientId client);

    /**
     * Takes a professional into the team; one who is already there stays as is.
     *
     * @param path the path that brings the member, so that its end takes the member out
     */
    void join(
            Actor actor,
            ClientId client,
            ProfessionalId professional,
            String role,
            @Nullable UUID path);

    void leave(Actor actor, ClientId client, ProfessionalId professional, LocalDate lastDay);

    /** Ends what a path brought; members named by hand stay. */
    void leaveWithPath(Actor actor, ClientId client, UUID path, LocalDate lastDay);
}
