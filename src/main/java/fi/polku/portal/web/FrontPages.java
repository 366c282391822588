package fi.polku.portal.web;

import fi.polku.deadline.T3;
import fi.polku.organization.MeetingPlaceView;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import views.Templates;

/** The public front page and the open meeting places. */
@Controller
class FrontPages {
    private static final int PLACES = 6;

    /** The groups that people ask for most, in the order they ask. */
    private static final List<String> SHOWN =
            List.of(
                    "NURSE",
                    "PHYSICIAN",
                    "DENTIST",
                    "PHYSIOTHERAPIST",
                    "SOCIAL_COUNSELLOR",
                    "SOCIAL_WORKER");

    private final Organizations organizations;
    private final T3.Source t3;
    private final Now now;
    private final Templates views;

    FrontPages(Organizations organizations, T3.Source t3, Now now, Templates views) {
        this.organizations = organizations;
        this.t3 = t3;
        this.now = now;
        this.views = views;
    }

    @GetMapping("/")
    JteModel front(Ui ui) {
        LocalDate today = now.today();
        return views.portalFront(
                ui,
                new FrontPage(
                        waits(ui.t(), today),
                        ui.t().text("portal.front.waits.measured", "on", today),
                        organizations.meetingPlaces().stream()
                                .limit(PLACES)
                                .map(p -> place(p, ui))
                                .toList()));
    }

    /** T3 of the region by group; a group whose calendars are not open is left out. */
    private List<FrontPage.Wait> waits(Texts t, LocalDate today) {
        var books = t3.listBooks(today);
        var queueBooks = t3.listQueueBooks(today);
        var waits = new ArrayList<FrontPage.Wait>();
        for (String profession : SHOWN) {
            var own = books.stream().filter(b -> b.profession().equals(profession)).toList();
            T3.median(own, queueBooks, today)
                    .ifPresent(median -> {
                        long days = Math.round(median);
                        waits.add(
                                new FrontPage.Wait(
                                        Words.capital(
                                                t.text("organization.profession." + profession)),
                                        days == 0
                                                ? t.text("portal.front.days.none")
                                                : Long.toString(days),
                                        days == 0
                                                ? ""
                                                : t.text(
                                                        days == 1
                                                                ? "portal.front.days.one"
                                                                : "portal.front.days.other")));
                    });
        }
        return waits;
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
