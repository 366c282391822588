package fi.polku.access;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a minor who is capable of deciding has kept from the guardian (703/2023 51 §): the views of
 * it are hidden from one who acts for the minor. Implemented by whoever knows the minor's word.
 */
public interface HiddenFromGuardian {
    /**
     * A stretch of the log that is hidden, counted in days of Helsinki.
     *
     * @param unit the unit of the service event; null = whichever unit looked
     * @param fromOn null = from the beginning
     * @param toOn null = from now on too
     */
    record Stretch(@Nullable UnitId unit, @Nullable LocalDate fromOn, @Nullable LocalDate toOn) {}

    /** The stretches hidden from this reader; none for the client's own eyes. */
    List<Stretch> of(Actor reader, ClientId client);
}
