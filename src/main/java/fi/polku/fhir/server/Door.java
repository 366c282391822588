package fi.polku.fhir.server;

import fi.polku.access.Actor;
import fi.polku.fhir.search.Reader;
import fi.polku.kernel.ClientId;
import java.util.Collection;

/** Whether the caller may come in, and the book of whose affairs were looked at. */
public interface Door {
    /** Who is calling. */
    Actor actor();

    /** For whom rows are read. */
    Reader reader();

    /** Refuses whoever is not a program: what moves between systems is nobody's to send. */
    void requireProgram();

    /** Refuses a caller whose token does not give the right to read the type. */
    void requireRead(String resourceType);

    /** Refuses a caller whose token does not give the right to search the type. */
    void requireSearch(String resourceType);

    /** Whether the token gives the right to see resources of the type, read or found. */
    boolean maySee(String resourceType);

    /** Refuses a caller whose token does not give the right to make resources of the type. */
    void requireWrite(String resourceType);

    /** Writes down that these people's resources were shown. */
    void shown(Collection<ClientId> clients, String resourceType);
}
