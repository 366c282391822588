package fi.polku.client;

import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.organization.ProfessionalView;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one reader may know of where one client is. Of a person under non-disclosure for safety
 * (turvakielto) a professional knows the own unit and those who work in it, and nothing more; only
 * the person knows all.
 *
 * @param masked whether the person is protected from this reader
 * @param own units in whose name the reader works
 * @param self the reader, when a professional
 */
public record Disclosure(boolean masked, Set<UnitId> own, @Nullable ProfessionalId self) {
    /** Nothing is held back. */
    public static final Disclosure WHOLE = new Disclosure(false, Set.of(), null);

    public Disclosure {
        own = Set.copyOf(own);
    }

    /** Whether this unit may stand beside the client. */
    public boolean tells(@Nullable UnitId unit) {
        return !masked || (unit != null && own.contains(unit));
    }

    /** Whether this professional may stand beside the client: a name leads to a place of work. */
    public boolean tells(ProfessionalView worker) {
        return !masked || worker.id().equals(self) || own.contains(worker.unit());
    }
}
