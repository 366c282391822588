package fi.polku.decision.web;

import fi.polku.access.Actor;
import fi.polku.client.Disclosures;
import fi.polku.client.Places;
import fi.polku.decision.domain.SocialServices;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who and where can be chosen in the forms of this module, in the reader's words. */
@Component
class Choosable {
    private final Organizations organizations;
    private final Disclosures disclosures;
    private final Places places;

    Choosable(Organizations organizations, Disclosures disclosures, Places places) {
        this.organizations = organizations;
        this.disclosures = disclosures;
        this.places = places;
    }

    /** Licensed professionals, those of the reader's own units first. */
    List<Choice> professionals(Texts t, Actor actor) {
        var all =
                organizations.professionals().stream().filter(ProfessionalView::licensed).toList();
        var own = all.stream().filter(p -> actor.units().contains(p.unit()));
        var others = all.stream().filter(p -> !actor.units().contains(p.unit()));
        return Stream.concat(own, others)
                .map(p ->
                        new Choice(
                                p.id().value().toString(),
                                p.name()
                                        + ", "
                                        + t.text("organization.profession." + p.profession()),
                                false))
                .toList();
    }

    /** Units that give services, the reader's own first. */
    List<Choice> units(Texts t, Actor actor) {
        var own = organizations.units().stream().filter(u -> actor.units().contains(u.id()));
        var others = organizations.units().stream().filter(u -> !actor.units().contains(u.id()));
        return Stream.concat(own, others)
                .map(u -> new Choice(u.id().value().toString(), t.of(u.name()), false))
                .toList();
    }

    List<Choice> services(Texts t) {
        return SocialServices.all().stream()
                .map(s -> new Choice(s.code(), t.text("decision.code.service." + s.code()), false))
                .toList();
    }

    /** The worker as a value of a form, empty when it is not told to the reader. */
    String told(Actor actor, ClientId client, @Nullable ProfessionalId id) {
        return places.worker(disclosures.of(actor, client), id)
                .map(p -> p.id().value().toString())
                .orElse("");
    }

    /** The unit as a value of a form, as above. */
    String told(Actor actor, ClientId client, UnitId id) {
        return disclosures.of(actor, client).tells(id) ? id.value().toString() : "";
    }

    static String ownUnit(Actor actor) {
        return actor.units().isEmpty() ? "" : actor.units().getFirst().value().toString();
    }
}
