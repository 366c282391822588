package fi.polku.appointment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.AppointmentSearch;
import fi.polku.appointment.CancelledBy;
import fi.polku.appointment.VisitId;
import fi.polku.appointment.VisitOutcome;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Appointments in the database")
class AppointmentQueriesIT extends CalendarTest {
    @Autowired AppointmentQueries appointments;
    @Autowired VisitQueries visits;

    @Test
    @DisplayName(
            "of a client are the latest first; the next is the first that has not ended or been kept")
    void ofAClient() {
        AppointmentId past = book("2026-03-09T07:00:00Z");
        AppointmentId underWay = book("2026-03-10T07:30:00Z");
        AppointmentId ahead = book("2026-03-11T07:00:00Z");
        AppointmentId further = book("2026-03-12T07:00:00Z");
        assertThat(appointments.listOf(Actor.system(), client, NOW))
                .extracting(AppointmentRow::id)
                .containsExactly(further, ahead, underWay, past);
        assertThat(next()).isEqualTo(underWay);
        visits.insertVisit(
                new VisitId(Ids.next()),
                appointments.find(underWay).orElseThrow(),
                VisitOutcome.ATTENDED,
                NOW,
                NOW,
                null,
                "Tehtiin.",
                null,
                header(),
                NOW);
        assertThat(next()).isEqualTo(ahead);
        bookings.cancel(ahead, CancelledBy.CLIENT, null, NOW);
        assertThat(next()).isEqualTo(further);
    }

    private AppointmentId next() {
        return appointments.findNext(Actor.system(), client, NOW).orElseThrow().id();
    }

    @Test
    @DisplayName(
            "of a professional's days are by time, the first moment in, the last out, none given up")
    void ofADay() {
        AppointmentId second = book("2026-03-11T09:00:00Z");
        AppointmentId first = book("2026-03-11T00:00:00Z");
        book("2026-03-12T00:00:00Z");
        AppointmentId gone = book("2026-03-11T10:00:00Z");
        bookings.cancel(gone, CancelledBy.PROVIDER, "Sairas.", NOW);
        assertThat(
                        appointments.listBetween(
                                professional,
                                Instant.parse("2026-03-11T00:00:00Z"),
                                Instant.parse("2026-03-12T00:00:00Z")))
                .extracting(AppointmentRow::id)
                .containsExactly(first, second);
    }

    @Test
    @DisplayName("hold for a step until given up or missed")
    void forAStep() {
        UUID step = Ids.next();
        AppointmentId missed = book(client, "2026-03-09T07:00:00Z", null, step);
        assertThat(appointments.findForStep(step)).map(AppointmentRow::id).contains(missed);
        visits.insertVisit(
                new VisitId(Ids.next()),
                appointments.find(missed).orElseThrow(),
                VisitOutcome.NO_SHOW,
                NOW,
                NOW,
                null,
                null,
                null,
                header(),
                NOW);
        assertThat(appointments.findForStep(step)).isEmpty();
        AppointmentId held = book(client, "2026-03-11T07:00:00Z", null, step);
        assertThat(appointments.findForStep(step)).map(AppointmentRow::id).contains(held);
        transaction.executeWithoutResult(
                t -> assertThat(appointments.findForUpdate(held)).isPresent());
        bookings.cancel(held, CancelledBy.CLIENT, null, NOW);
        assertThat(appointments.findForStep(step)).isEmpty();
    }

    @Test
    @DisplayName("are paged by id to the end, only of those whom the reader may see")
    void paged() {
        for (int day = 11; day < 14; day++) {
            book("2026-03-" + day + "T07:00:00Z");
        }
        ClientId stranger = person("Vieras");
        AppointmentId hidden = book(stranger, "2026-03-16T07:00:00Z", null, null);
        var found = new ArrayList<AppointmentId>();
        var search = AppointmentSearch.all(1);
        for (var page = page(search); !page.isEmpty(); page = page(search)) {
            found.add(page.getFirst().id());
            search = search.after(page.getFirst().id().value());
        }
        assertThat(found).hasSize(3).doesNotContain(hidden);
        assertThat(found.stream().map(i -> i.value().toString())).isSorted();
        assertThat(appointments.count(AppointmentSearch.all(1), worker, NOW)).isEqualTo(3);
        assertThat(
                        page(
                                new AppointmentSearch(
                                        List.of(hidden.value()),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        10)))
                .isEmpty();
        assertThat(
                        page(
                                new AppointmentSearch(
                                        null,
                                        client,
                                        professional,
                                        Instant.parse("2026-03-12T07:00:00Z"),
                                        Instant.parse("2026-03-13T07:00:00Z"),
                                        NOW,
                                        null,
                                        10)))
                .extracting(AppointmentRow::startsAt)
                .containsExactly(Instant.parse("2026-03-12T07:00:00Z"));
    }

    private List<AppointmentRow> page(AppointmentSearch search) {
        return appointments.page(search, worker, NOW);
    }
}
