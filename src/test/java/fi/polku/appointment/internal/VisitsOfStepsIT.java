package fi.polku.appointment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.Bookings;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.NewTime;
import fi.polku.appointment.Offers;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.StepToBook;
import fi.polku.appointment.VisitResult;
import fi.polku.appointment.Visits;
import fi.polku.path.NewGoal;
import fi.polku.path.PathAnswers;
import fi.polku.path.PathId;
import fi.polku.path.PathPlans;
import fi.polku.path.Paths;
import fi.polku.path.StepState;
import fi.polku.path.StepView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A visit booked for a step of a path")
class VisitsOfStepsIT extends CalendarTest {
    @Autowired Paths paths;
    @Autowired PathPlans plans;
    @Autowired PathAnswers answers;
    @Autowired Offers offers;
    @Autowired Bookings desk;
    @Autowired Visits visits;

    private Actor own;

    @BeforeEach
    void anAcceptedPath() {
        own = new Actor(null, "Varaaja", Set.of(Role.CLIENT), null, client, List.of());
        PathId path =
                plans.start(
                        worker,
                        client,
                        "REHABILITATION_PATH",
                        List.of(
                                new NewGoal(
                                        "Haluan ulkoilla.",
                                        1,
                                        Map.of(-2, "a", -1, "b", 0, "c", 1, "d", 2, "e"))));
        plans.propose(worker, path, paths.get(worker, path).editNo(), "");
        answers.accept(own, path, 1);
    }

    @Test
    @DisplayName("completes the step by the moment it was held, and the next step begins")
    void attended() {
        AppointmentId id = bookFirst();
        assertThat(first().state()).isEqualTo(StepState.NOW);
        assertThat(first().bookedAt()).isEqualTo(Instant.parse("2026-03-10T08:00:00Z"));
        now.set(NOW.plus(Duration.ofHours(2)));
        visits.markAttended(
                worker,
                id,
                new VisitResult(
                        "Tilanteen kartoitus.",
                        "Sovittiin.",
                        null,
                        Instant.parse("2026-03-10T08:05:00Z")));
        assertThat(first().state()).isEqualTo(StepState.DONE);
        assertThat(first().doneAt()).isEqualTo(Instant.parse("2026-03-10T08:05:00Z"));
        assertThat(step(1).state()).isEqualTo(StepState.NOW);
        assertThat(step(2).state()).isEqualTo(StepState.NEXT);
        assertThat(offers.stepsToBook(Actor.system(), client))
                .extracting(StepToBook::step)
                .containsExactly(step(2).id().value());
    }

    @Test
    @DisplayName(
            "that the client misses leaves the step to be done, and its time to be booked again")
    void missed() {
        AppointmentId id = bookFirst();
        assertThat(offers.stepsToBook(Actor.system(), client))
                .extracting(StepToBook::step)
                .doesNotContain(first().id().value());
        now.set(NOW.plus(Duration.ofHours(2)));
        visits.markNoShow(worker, id, "Ei tullut.");
        assertThat(first().state()).isEqualTo(StepState.NOW);
        assertThat(first().doneAt()).isNull();
        assertThat(first().bookedAt()).isNull();
        assertThat(first().appointment()).isNull();
        assertThat(step(1).state()).isEqualTo(StepState.NEXT);
        assertThat(offers.stepsToBook(Actor.system(), client))
                .extracting(StepToBook::step)
                .contains(first().id().value());
    }

    private AppointmentId bookFirst() {
        Instant start = Instant.parse("2026-03-10T08:00:00Z");
        return desk.book(
                worker,
                new NewTime(
                        professional,
                        unit,
                        ServiceType.SOCIAL_GUIDANCE,
                        MeetingMode.ONSITE,
                        start,
                        start.plus(Duration.ofMinutes(45))),
                client,
                first().id().value());
    }

    private StepView first() {
        return step(0);
    }

    private StepView step(int index) {
        return paths.currentFor(client).orElseThrow().steps().get(index);
    }
}
