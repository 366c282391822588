package fi.polku.access;

import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import java.util.Optional;

/** The units and professionals that a sign-in names; implemented where they are known. */
public interface StaffRegister {
    /** A unit by its key in the region's data or by its id. */
    Optional<UnitId> unit(String code);

    /** A professional by the key in the region's data or by the id. */
    Optional<ProfessionalId> professional(String code);
}
