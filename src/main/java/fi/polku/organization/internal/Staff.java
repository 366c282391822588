package fi.polku.organization.internal;

import fi.polku.access.StaffRegister;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.RegionLoader;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells the sign-in which unit and professional an issuer means. */
@Component
class Staff implements StaffRegister {
    private final ObjectProvider<Organizations> organizations;
    private final String region;

    Staff(
            ObjectProvider<Organizations> organizations,
            @Value("${polku.region:satakunta}") String region) {
        this.organizations = organizations;
        this.region = region;
    }

    @Override
    public Optional<UnitId> unit(String code) {
        UUID id = id(code);
        return organizations
                .getObject()
                .unit(id == null ? RegionLoader.unit(region, code) : new UnitId(id))
                .map(u -> u.id());
    }

    @Override
    public Optional<ProfessionalId> professional(String code) {
        UUID id = id(code);
        return organizations
                .getObject()
                .professional(
                        id == null
                                ? RegionLoader.professional(region, code)
                                : new ProfessionalId(id))
                .map(p -> p.id());
    }

    private static @Nullable UUID id(String code) {
        try {
            return UUID.fromString(code);
        } catch (IllegalArgumentException aKey) {
            return null;
        }
    }
}
