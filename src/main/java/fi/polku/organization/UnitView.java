package fi.polku.organization;

import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/** A unit as shown to others; {@code kind} is a code with a text {@code organization.kind.X}. */
public record UnitView(
        UnitId id,
        LocalizedText name,
        String kind,
        @Nullable UnitId parent,
        String municipalityCode,
        String street,
        String postalCode,
        String phone) {
    /** Whether the unit belongs to another organisation that we work with. */
    public boolean partner() {
        return kind.startsWith("PARTNER");
    }
}
