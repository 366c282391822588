package fi.polku.access;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/** Who has the relationship: exactly one of a professional, a unit or an account. */
public record Holder(
        @Nullable ProfessionalId professional, @Nullable UnitId unit, @Nullable AccountId account) {
    public static Holder of(ProfessionalId professional) {
        return new Holder(professional, null, null);
    }

    public static Holder of(UnitId unit) {
        return new Holder(null, unit, null);
    }

    public static Holder of(AccountId account) {
        return new Holder(null, null, account);
    }
}
