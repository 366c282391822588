package fi.polku.privacy;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.util.List;

/** Corrections and the client's own views that have been attached to records. */
public interface RecordNotes {
    /**
     * The newest notes on records that the reader may use; what kind of record it is decides, and
     * of a note whose record is told in words only, every part must be open to the reader.
     */
    List<RecordNote> readableBy(Actor reader, ClientId client);
}
