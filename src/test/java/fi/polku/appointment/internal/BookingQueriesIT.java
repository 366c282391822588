package fi.polku.appointment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.CancelledBy;
import fi.polku.platform.Ids;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A booking in the database")
class BookingQueriesIT extends CalendarTest {
    @Autowired AppointmentQueries appointments;

    @Test
    @DisplayName("lets nobody be in two places at once, until the first is given up")
    void oneAtATime() {
        AppointmentId first = book("2026-03-11T07:00:00Z");
        var again = new AppointmentId(Ids.next());
        assertThat(insert(again, person("Toinen"), "2026-03-11T07:15:00Z", null, null)).isFalse();
        assertThat(insert(again, client, "2026-03-11T07:29:00Z", null, null)).isFalse();
        assertThat(insert(again, client, "2026-03-11T07:30:00Z", null, null))
                .as("one begins as the other ends")
                .isTrue();
        assertThat(bookings.cancel(first, CancelledBy.CLIENT, null, NOW)).isTrue();
        assertThat(bookings.cancel(first, CancelledBy.PROVIDER, "Sairas.", NOW)).isFalse();
        book("2026-03-11T07:00:00Z");
        assertThat(appointments.find(first).orElseThrow().cancelledBy())
                .isEqualTo(CancelledBy.CLIENT);
    }

    @Test
    @DisplayName("tells whether the client is busy then")
    void busy() {
        book("2026-03-11T07:00:00Z");
        assertThat(busy("2026-03-11T07:29:59Z", "2026-03-11T08:00:00Z")).isTrue();
        assertThat(busy("2026-03-11T07:30:00Z", "2026-03-11T08:00:00Z")).isFalse();
        assertThat(busy("2026-03-11T06:30:00Z", "2026-03-11T07:00:00Z")).isFalse();
    }

    private boolean busy(String from, String to) {
        return bookings.existsForClientAt(client, Instant.parse(from), Instant.parse(to));
    }

    @Test
    @DisplayName("moved knows where it went")
    void moved() {
        AppointmentId from = book("2026-03-11T07:00:00Z");
        AppointmentId to = book("2026-03-12T07:00:00Z");
        bookings.cancel(from, CancelledBy.CLIENT, null, NOW);
        bookings.linkMoved(from, to);
        assertThat(appointments.find(from).orElseThrow().movedTo()).isEqualTo(to);
        assertThat(appointments.find(to).orElseThrow().movedTo()).isNull();
    }
}
