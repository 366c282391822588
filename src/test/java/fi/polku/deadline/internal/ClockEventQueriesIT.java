package fi.polku.deadline.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.deadline.ClockEvent;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.DelayReason;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.organization.Organizations;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("What happened to a clock")
class ClockEventQueriesIT extends DatabaseTest {
    @Autowired ClockEventQueries queries;
    @Autowired Deadlines deadlines;
    @Autowired Clients clients;
    @Autowired Organizations organizations;

    private DeadlineId clock;

    @BeforeEach
    void aClock() {
        var person =
                clients.create(
                        Actor.system(),
                        new NewClient(
                                "Viipyilevä",
                                "Ville",
                                null,
                                null,
                                LocalDate.parse("1985-05-05"),
                                null,
                                "fi",
                                null,
                                null,
                                null,
                                false,
                                List.of()));
        LocalDateTime at = LocalDateTime.parse("2026-03-09T10:00");
        clock =
                deadlines
                        .start(
                                new StartDeadline(
                                        DeadlineFamily.PHC_FIRST,
                                        person,
                                        new SubjectRef("contact", Ids.next()),
                                        at.toLocalDate(),
                                        at,
                                        organizations.units().getFirst().id(),
                                        null,
                                        DeadlineFacts.none().age(40)))
                        .orElseThrow();
    }

    @Test
    @DisplayName("tells its delays in the order they happened, and whether the client was told")
    void delays() {
        delayed("2026-03-12T10:00:00Z", DelayReason.CLIENT_CANCELLED, false);
        delayed("2026-03-11T10:00:00Z", DelayReason.CLIENT_WISHED_LATER, true);
        assertThat(queries.list(clock))
                .filteredOn(e -> e.kind() == ClockEvent.Kind.DELAYED)
                .extracting(
                        ClockEventQueries.EventRow::reason, ClockEventQueries.EventRow::clientTold)
                .containsExactly(
                        tuple("CLIENT_WISHED_LATER", true), tuple("CLIENT_CANCELLED", false));
    }

    @Test
    @DisplayName("has its own events only, a booking and its going included")
    void onlyItsOwn() {
        queries.insertEvent(
                Ids.next(),
                clock,
                "FORECAST",
                NOW,
                LocalDate.parse("2026-03-20"),
                null,
                null,
                null,
                "SYSTEM",
                NOW);
        assertThat(queries.list(clock))
                .extracting(
                        ClockEventQueries.EventRow::kind, ClockEventQueries.EventRow::forecastOn)
                .containsExactly(
                        tuple(ClockEvent.Kind.STARTED, null),
                        tuple(ClockEvent.Kind.FORECAST, LocalDate.parse("2026-03-20")));
        delayed("2026-03-11T10:00:00Z", DelayReason.CLIENT_WISHED_LATER, true);
        assertThat(queries.list(new DeadlineId(Ids.next()))).isEmpty();
    }

    private void delayed(String at, DelayReason why, boolean told) {
        queries.insertEvent(
                Ids.next(),
                clock,
                "DELAYED",
                Instant.parse(at),
                null,
                why.name(),
                told,
                null,
                "PROFESSIONAL",
                NOW);
    }
}
