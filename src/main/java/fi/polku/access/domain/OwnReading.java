package fi.polku.access.domain;

import fi.polku.access.Mandate;
import org.jspecify.annotations.Nullable;

/** Decides on a record of the client's own, read by the client or by somebody who acts for one. */
public final class OwnReading {
    private OwnReading() {}

    /**
     * Why it is or is not shown.
     *
     * @param mandate null = the client oneself
     * @param hidden whether the minor has forbidden to give it to guardians
     */
    public static Decision.Reason decide(@Nullable Mandate mandate, Kept kept, boolean hidden) {
        if (mandate == null) {
            return Decision.Reason.OWN_DATA;
        }
        if (!mandate.registers().contains(kept.data().register())) {
            return Decision.Reason.PROXY_SCOPE;
        }
        return hidden && mandate.kind().heedsMinor()
                ? Decision.Reason.HIDDEN_FROM_GUARDIAN
                : Decision.Reason.PROXY;
    }
}
