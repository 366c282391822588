package fi.polku.client;

import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.organization.UnitView;
import fi.polku.platform.text.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Names of units, workers and municipalities beside a client: the one door through which they go.
 */
@Component
public class Places {
    private final Organizations organizations;

    Places(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The unit's name, or that it is not told; empty when there is none. */
    public String unit(Texts t, Disclosure disclosure, @Nullable UnitId id) {
        if (id == null) {
            return "";
        }
        return disclosure.tells(id)
                ? organizations.unit(id).map(UnitView::name).map(t::of).orElse("")
                : t.text("client.masked.unit");
    }

    /** The worker's name, or that it is not told; empty when there is none. */
    public String professional(Texts t, Disclosure disclosure, @Nullable ProfessionalId id) {
        return worker(disclosure, id)
                .map(ProfessionalView::name)
                .orElse(id == null || !disclosure.masked() ? "" : t.text("client.masked.worker"));
    }

    /** The worker, when it may be told who it is. */
    public Optional<ProfessionalView> worker(Disclosure disclosure, @Nullable ProfessionalId id) {
        return Optional.ofNullable(id)
                .flatMap(organizations::professional)
                .filter(disclosure::tells);
    }

    /** The municipality's name, its code when it is unknown, or that it is not told. */
    public String municipality(Texts t, Disclosure disclosure, String code) {
        return disclosure.masked()
                ? t.text("client.masked.municipality")
                : organizations.municipality(code).map(m -> t.of(m.name())).orElse(code);
    }

    /** What was written down of a way to be reached, or that it is not told. */
    public @Nullable String way(Texts t, Disclosure disclosure, @Nullable String value) {
        return value == null || !disclosure.masked() ? value : t.text("client.masked.way");
    }
}
