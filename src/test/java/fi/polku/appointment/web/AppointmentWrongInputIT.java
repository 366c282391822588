package fi.polku.appointment.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.Bookings;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.SlotSearch;
import fi.polku.appointment.SlotView;
import fi.polku.appointment.Slots;
import fi.polku.appointment.Visits;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.testing.People;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Wrong input in appointments")
@Sends({
    "/my/appointments/book",
    "/work/clients/{id}/appointments/book",
    "/my/appointments/{id}/move",
    "/my/appointments/{id}/cancel",
    "/work/appointments/{id}/attended",
    "/work/appointments/{id}/no-show",
    "/work/appointments/{id}/cancel"
})
class AppointmentWrongInputIT extends WrongInputTest {
    @Autowired Bookings bookings;
    @Autowired Visits visits;
    @Autowired Slots slots;
    @Autowired Clients clients;
    @Autowired Accounts accounts;
    @Autowired Organizations organizations;
    private Account client;
    private Account worker;

    @TestFactory
    @DisplayName("a time booked again after a missed one")
    Stream<DynamicTest> booked() {
        return form("a time booked")
                .as(() -> client)
                .at(() -> {
                    var id = begun();
                    visits.markNoShow(worker.actor(), id, null);
                    return "/my/appointments/book?again=" + id.value();
                })
                .sentTo(p -> "/my/appointments/book")
                .first("slot")
                .required("slot")
                .chosen("slot")
                .technical("again")
                .rows();
    }

    @TestFactory
    @DisplayName("a time booked for a client")
    Stream<DynamicTest> bookedForClient() {
        return form("a time booked for a client")
                .as(() -> worker)
                .at(() -> {
                    book();
                    return "/work/clients/"
                            + client.client().value()
                            + "/appointments/book?service=SPEECH_THERAPY&from=2026-03-16";
                })
                .sentTo(p -> p.substring(0, p.indexOf('?')))
                .first("slot")
                .required("slot")
                .chosen("slot")
                .technical("service", "from", "step")
                .rows();
    }

    @TestFactory
    @DisplayName("a time moved")
    Stream<DynamicTest> moved() {
        return form("a time moved")
                .as(() -> client)
                .at(() -> "/my/appointments/" + book().value() + "/move")
                .first("slot")
                .required("slot")
                .chosen("slot")
                .rows();
    }

    @TestFactory
    @DisplayName("a time given up by the client")
    Stream<DynamicTest> cancelled() {
        return form("a time given up")
                .as(() -> client)
                .at(() -> "/my/appointments/" + book().value() + "/cancel")
                .filled("reason", "Lapsi sairastui.")
                .atMost(4000, "reason")
                .rows();
    }

    @TestFactory
    @DisplayName("a time cancelled by us")
    Stream<DynamicTest> cancelledByUs() {
        return form("a time cancelled by us")
                .as(() -> worker)
                .at(() -> "/work/appointments/" + book().value() + "/cancel")
                .filled("reason", "Sairastuin.")
                .required("reason")
                .atMost(4000, "reason")
                .rows();
    }

    @TestFactory
    @DisplayName("a visit written down")
    Stream<DynamicTest> attended() {
        return form("a visit")
                .as(() -> worker)
                .at(() -> "/work/appointments/" + begun().value())
                .sentTo(p -> p + "/attended")
                .filled("reasonForVisit", "Tilanteen kartoitus")
                .filled("result", "Kävimme läpi arjen.")
                .filled("nextSteps", "Ryhmä syksyllä.")
                .required("reasonForVisit", "result")
                .atMost(4000, "reasonForVisit", "result", "nextSteps")
                .rows();
    }

    @TestFactory
    @DisplayName("a visit that did not happen")
    Stream<DynamicTest> noShow() {
        return form("a visit that did not happen")
                .as(() -> worker)
                .at(() -> "/work/appointments/" + begun().value())
                .sentTo(p -> p + "/no-show")
                .filled("note", "Soitin, ei vastannut.")
                .atMost(4000, "note")
                .rows();
    }

    /** A time that has begun, so that what came of it can be told. */
    private AppointmentId begun() {
        var id = book();
        now.set(NOW.plus(Duration.ofHours(30)));
        return id;
    }

    private AppointmentId book() {
        now.set(NOW);
        var professional =
                new ProfessionalView(
                        new ProfessionalId(Ids.next()),
                        "Ajantesti",
                        "Petri",
                        "SPEECH_THERAPIST",
                        organizations.units().getFirst().id(),
                        true,
                        false);
        organizations.save(professional);
        slots.open(
                Actor.system(),
                professional.id(),
                professional.unit(),
                ServiceType.SPEECH_THERAPY,
                List.of(LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 16)),
                Slots.Hours.office(Duration.ofMinutes(45)),
                0);
        SlotView slot =
                slots
                        .page(
                                new SlotSearch(
                                        null,
                                        null,
                                        professional.id(),
                                        null,
                                        true,
                                        null,
                                        null,
                                        null,
                                        50))
                        .stream()
                        .min(Comparator.comparing(SlotView::startsAt))
                        .orElseThrow();
        ClientId id = clients.create(Actor.system(), NewClient.of("Aino", "Esimerkki", null));
        client = People.client(accounts, id);
        worker = People.professional(accounts, professional.id());
        return bookings.book(client.actor(), slot.id(), id, null);
    }
}
