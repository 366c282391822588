package fi.polku.appointment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.AppointmentSearch;
import fi.polku.appointment.VisitId;
import fi.polku.appointment.VisitOutcome;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Visits in the database")
class VisitQueriesIT extends CalendarTest {
    @Autowired VisitQueries visits;
    @Autowired AppointmentQueries appointments;

    @Test
    @DisplayName("stand by their appointment, which has then changed")
    void byTheirAppointment() {
        AppointmentId id = book("2026-03-10T06:00:00Z");
        Instant recorded = NOW.plusSeconds(60);
        visit(id, VisitOutcome.ATTENDED, "2026-03-10T06:05:00Z", recorded);
        var row = appointments.find(id).orElseThrow();
        assertThat(row.outcome()).isEqualTo(VisitOutcome.ATTENDED);
        assertThat(row.changedAt()).isEqualTo(recorded);
        assertThat(row.nextSteps()).isNull();
    }

    @Test
    @DisplayName("are told only of those whom the reader may see, by id, from the moment asked")
    void filtered() {
        AppointmentId first = book("2026-03-09T06:00:00Z");
        AppointmentId second = book("2026-03-10T06:00:00Z");
        ClientId stranger = person("Vieras");
        AppointmentId hidden = book(stranger, "2026-03-10T08:00:00Z", null, null);
        visit(first, VisitOutcome.ATTENDED, "2026-03-09T06:00:00Z", NOW);
        visit(second, VisitOutcome.NO_SHOW, "2026-03-10T06:00:00Z", NOW);
        visit(hidden, VisitOutcome.ATTENDED, "2026-03-10T08:00:00Z", NOW);
        var all = AppointmentSearch.all(10);
        assertThat(page(all))
                .extracting(VisitRow::appointment)
                .containsExactlyInAnyOrder(first, second);
        assertThat(visits.countVisits(all, worker, NOW)).isEqualTo(2);
        assertThat(visits.countVisits(all.of(stranger), worker, NOW)).isZero();
        var one = page(AppointmentSearch.all(1)).getFirst();
        assertThat(page(all.after(one.id().value()))).singleElement().isNotEqualTo(one);
        var from =
                new AppointmentSearch(
                        null,
                        client,
                        professional,
                        Instant.parse("2026-03-10T06:00:00Z"),
                        null,
                        null,
                        null,
                        10);
        assertThat(page(from)).extracting(VisitRow::outcome).containsExactly(VisitOutcome.NO_SHOW);
        assertThat(
                        page(
                                new AppointmentSearch(
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        NOW.plusSeconds(1),
                                        null,
                                        10)))
                .isEmpty();
    }

    private List<VisitRow> page(AppointmentSearch search) {
        return visits.pageVisits(search, worker, NOW);
    }

    private void visit(AppointmentId id, VisitOutcome outcome, String startedAt, Instant at) {
        Instant started = Instant.parse(startedAt);
        visits.insertVisit(
                new VisitId(Ids.next()),
                appointments.find(id).orElseThrow(),
                outcome,
                started,
                started.plusSeconds(600),
                null,
                "Tehtiin.",
                null,
                header(),
                at);
    }
}
