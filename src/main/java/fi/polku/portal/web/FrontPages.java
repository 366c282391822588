package fi.polku.portal.web;

import fi.polku.organization.MeetingPlaceView;
import fi.polku.organization.Organizations;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import views.Templates;

/** The public front page and the open meeting places. */
@Controller
class FrontPages {
    private final Organizations organizations;
    private final Templates views;

    FrontPages(Organizations organizations, Templates views) {
        this.organizations = organizations;
        this.views = views;
    }

    @GetMapping("/")
    String front() {
        return "redirect:/contact";
    }

    @GetMapping("/meeting-places")
    JteModel places(Ui ui) {
        List<Place> places = organizations.meetingPlaces().stream().map(p -> place(p, ui)).toList();
        return views.portalPlaces(ui, places);
    }

    private Place place(MeetingPlaceView place, Ui ui) {
        String municipality =
                organizations
                        .municipality(place.municipalityCode())
                        .map(m -> ui.t().of(m.name()))
                        .orElse("");
        return new Place(
                ui.t().of(place.name()),
                ui.t().of(place.description()),
                place.street() + ", " + place.postalCode() + " " + municipality,
                municipality);
    }
}
