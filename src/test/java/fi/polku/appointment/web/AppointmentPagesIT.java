package fi.polku.appointment.web;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.AppointmentState;
import fi.polku.appointment.Appointments;
import fi.polku.appointment.Bookings;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.SlotSearch;
import fi.polku.appointment.SlotView;
import fi.polku.appointment.Slots;
import fi.polku.appointment.Visits;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The pages of appointments")
class AppointmentPagesIT extends DatabaseTest {
    @Autowired Appointments appointments;
    @Autowired Bookings bookings;
    @Autowired Visits visits;
    @Autowired Slots slots;
    @Autowired Clients clients;
    @Autowired Accounts accounts;
    @Autowired Organizations organizations;
    private Account client;
    private Account worker;
    private ProfessionalView professional;
    private List<SlotView> free;

    @BeforeEach
    void people() {
        professional =
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
                List.of(LocalDate.of(2026, 3, 11)),
                Slots.Hours.office(Duration.ofMinutes(45)),
                0);
        free =
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
                        .sorted(Comparator.comparing(SlotView::startsAt))
                        .toList();
        ClientId id = clients.create(Actor.system(), NewClient.of("Aino", "Esimerkki", null));
        client = account("Aino Esimerkki", Role.CLIENT, null, id);
        worker = account("Petri Malli", Role.PROFESSIONAL, professional.id(), null);
    }

    private Account account(String name, Role role, ProfessionalId who, ClientId self) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        name,
                        LocalizedText.fi(name),
                        Set.of(role),
                        who,
                        self,
                        List.of(),
                        null);
        accounts.save(account);
        return account;
    }

    private AppointmentId book() {
        return bookings.book(client.actor(), free.getFirst().id(), client.client(), null);
    }

    @Test
    @DisplayName("tell the client of coming times, and how to move, cancel and keep them")
    void list() throws Exception {
        mvc.perform(get("/my/appointments").with(as(client))).andExpect(status().isOk());
        book();
        String page =
                mvc.perform(get("/my/appointments").with(as(client)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page)
                .contains("Puheterapia ke 11.3. klo 8.00")
                .contains("data-qa=\"appointment-move\"")
                .contains("data-qa=\"appointment-cancel\"")
                .doesNotContain("[appointment.");
    }

    @Test
    @DisplayName("move a time to another by a choice of free ones, once however often it is sent")
    void move() throws Exception {
        var id = book();
        String path = "/my/appointments/" + id.value() + "/move";
        mvc.perform(get(path).with(as(client)))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(org.hamcrest.Matchers.containsString("data-qa=\"slot\"")));
        mvc.perform(post(path).with(as(client)).with(csrf()))
                .andExpect(status().is(422))
                .andExpect(
                        content()
                                .string(
                                        org.hamcrest.Matchers.containsString(
                                                "Valitse aika ensin.")));
        String token = Ids.next().toString();
        for (int i = 0; i < 2; i++) {
            mvc.perform(
                            post(path)
                                    .with(as(client))
                                    .with(csrf())
                                    .param("formToken", token)
                                    .param("slot", free.get(1).id().value().toString()))
                    .andExpect(redirectedUrl("/my/appointments?done=moved"));
        }
        assertThat(appointments.of(Actor.system(), client.client())).hasSize(2);
    }

    @Test
    @DisplayName("cancel a time after asking")
    void cancel() throws Exception {
        var id = book();
        String path = "/my/appointments/" + id.value() + "/cancel";
        mvc.perform(get(path).with(as(client))).andExpect(status().isOk());
        mvc.perform(post(path).with(as(client)).with(csrf()))
                .andExpect(redirectedUrl("/my/appointments?done=cancelled"));
        assertThat(appointments.get(id).state()).isEqualTo(AppointmentState.CANCELLED);
    }

    @Test
    @DisplayName("book again the service that was missed")
    void again() throws Exception {
        var id = book();
        now.set(free.getFirst().endsAt());
        visits.markNoShow(worker.actor(), id, null);
        String path = "/my/appointments/book?again=" + id.value();
        mvc.perform(get(path).with(as(client))).andExpect(status().isOk());
        mvc.perform(
                        post(path)
                                .with(as(client))
                                .with(csrf())
                                .param("slot", free.get(2).id().value().toString()))
                .andExpect(redirectedUrl("/my/appointments?done=booked"));
    }

    @Test
    @DisplayName("give the time as a calendar file that does not say what it is for")
    void calendarFile() throws Exception {
        var id = book();
        String file =
                mvc.perform(get("/my/appointments/" + id.value() + ".ics").with(as(client)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(file)
                .contains("BEGIN:VCALENDAR", "DTSTART:20260311T060000Z", "SUMMARY:Sovittu aika")
                .doesNotContainIgnoringCase("puheterapia");
    }

    @Test
    @DisplayName("let the professional prepare, and record that the visit took place")
    void visit() throws Exception {
        var id = book();
        String path = "/work/appointments/" + id.value();
        mvc.perform(get("/work/appointments").with(as(worker)))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(org.hamcrest.Matchers.containsString("Aino Esimerkki")));
        String page =
                mvc.perform(get(path).with(as(worker)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page).contains("data-qa=\"visit-attended\"").doesNotContain("[appointment.");
        now.set(free.getFirst().endsAt());
        mvc.perform(post(path + "/attended").with(as(worker)).with(csrf()).param("result", "Hyvä"))
                .andExpect(status().is(422))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("Hyvä")));
        mvc.perform(
                        post(path + "/attended")
                                .with(as(worker))
                                .with(csrf())
                                .param("reasonForVisit", "Ääni väsyy")
                                .param("result", "Harjoiteltiin."))
                .andExpect(redirectedUrl(path));
        assertThat(appointments.get(id).state()).isEqualTo(AppointmentState.ATTENDED);
        mvc.perform(get(path).with(as(worker)))
                .andExpect(
                        content().string(org.hamcrest.Matchers.containsString("Harjoiteltiin.")));
    }

    @Test
    @DisplayName("let the professional record a no-show, or cancel with a reason")
    void noShow() throws Exception {
        var id = book();
        String path = "/work/appointments/" + id.value();
        mvc.perform(get(path + "/cancel").with(as(worker))).andExpect(status().isOk());
        mvc.perform(post(path + "/cancel").with(as(worker)).with(csrf()))
                .andExpect(status().is(422));
        mvc.perform(post(path + "/no-show").with(as(worker)).with(csrf()))
                .andExpect(status().is(422));
        now.set(free.getFirst().endsAt());
        mvc.perform(post(path + "/no-show").with(as(worker)).with(csrf()))
                .andExpect(redirectedUrl(path));
        assertThat(appointments.get(id).state()).isEqualTo(AppointmentState.NO_SHOW);
    }

    @Test
    @DisplayName("open to nobody without the right or the relationship")
    void shut() throws Exception {
        var id = book();
        var other = account("Muu", Role.PROFESSIONAL, new ProfessionalId(Ids.next()), null);
        mvc.perform(get("/work/appointments/" + id.value()).with(as(other)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/my/appointments").with(as(worker))).andExpect(status().isForbidden());
        mvc.perform(get("/work/appointments/" + id.value()).with(as(client)))
                .andExpect(status().isForbidden());
    }
}
