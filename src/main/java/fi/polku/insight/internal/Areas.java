package fi.polku.insight.internal;

import fi.polku.insight.Picture;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.UnitView;
import fi.polku.platform.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The units of the region as the picture is filtered and spoken of by them. */
@Component
class Areas {
    private final Organizations organizations;

    Areas(Organizations organizations) {
        this.organizations = organizations;
    }

    List<UnitId> scope(String unit) {
        if (unit.isBlank()) {
            return List.of();
        }
        UnitId top = unitOf(unit);
        var scope = new LinkedHashSet<UnitId>();
        scope.add(top);
        for (UnitView u : organizations.units()) {
            if (u.parent() != null && scope.contains(u.parent())) {
                scope.add(u.id());
            }
        }
        return List.copyOf(scope);
    }

    UnitId unitOf(String text) {
        try {
            var id = new UnitId(UUID.fromString(text));
            if (organizations.unit(id).isPresent()) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw new Refusal("insight.unit.unknown");
        }
        throw new Refusal("insight.unit.unknown");
    }

    String unitName(UnitId unit, Texts t) {
        return organizations.unit(unit).map(u -> t.of(u.name())).orElse("–");
    }

    String professionalName(ProfessionalId id) {
        return organizations.professional(id).map(p -> p.name()).orElse("–");
    }

    List<Picture.Choice> choices(String chosen, Texts t) {
        var choices = new ArrayList<Picture.Choice>();
        choices.add(new Picture.Choice("", t.text("insight.area.all"), chosen.isBlank()));
        for (UnitView u : organizations.units()) {
            if (!u.partner() && u.parent() != null) {
                String id = u.id().value().toString();
                choices.add(new Picture.Choice(id, t.of(u.name()), id.equals(chosen)));
            }
        }
        return choices;
    }
}
