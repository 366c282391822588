package fi.polku.path;

import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of an operating model (toimintamalli).
 *
 * @param ownDesign our own design: no public process stands behind it
 */
public record ModelView(
        UUID versionId,
        String code,
        int version,
        LocalizedText name,
        LocalizedText purpose,
        LocalizedText targetGroup,
        LocalizedText evidence,
        boolean ownDesign,
        Register register,
        @Nullable ServiceTask serviceTask,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        List<Step> steps) {

    /**
     * A step of the model.
     *
     * @param day days from the start of the path
     */
    public record Step(
            UUID id,
            int order,
            String code,
            Sector sector,
            String role,
            LocalizedText title,
            LocalizedText place,
            LocalizedText instruction,
            int day,
            List<String> measures,
            @Nullable String serviceType) {}
}
