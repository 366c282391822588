package fi.polku.access.domain;

import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prohibition in force (703/2023 59 §): of a whole register, of one service task of social
 * welfare, or of one document or service event.
 */
public record ProhibitionGiven(
        Register register, @Nullable ServiceTask serviceTask, @Nullable UUID document) {
    boolean covers(Kept kept) {
        return register == kept.data().register()
                && (serviceTask == null || serviceTask == kept.serviceTask())
                && (document == null
                        || document.equals(kept.document())
                        || document.equals(kept.event()));
    }
}
