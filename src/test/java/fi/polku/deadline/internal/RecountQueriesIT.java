package fi.polku.deadline.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.deadline.ClockKeeping;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.Difference;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DisplayName("The nightly recount")
@Transactional
class RecountQueriesIT extends DatabaseTest {
    @Autowired ClockWatch watch;
    @Autowired ClockKeeping keeping;
    @Autowired Deadlines deadlines;

    @Test
    @DisplayName("counts every clock once a night, by day only when a night was left out")
    void onceANight() {
        assertThat(watch.countAtNight()).as("the first of all").isPresent();
        assertThat(watch.countAtNight()).as("the same day").isEmpty();
        now.set(Instant.parse("2026-03-11T07:00:00Z"));
        assertThat(watch.countAtNight()).as("the next day in office hours").isEmpty();
        now.set(Instant.parse("2026-03-11T22:30:00Z"));
        assertThat(watch.countAtNight()).as("after midnight in Helsinki").isPresent();
        now.set(Instant.parse("2026-03-12T22:30:00Z").plus(Duration.ofDays(1)));
        assertThat(watch.countAtNight()).as("a night later, one left out").isPresent();
    }

    @Test
    @DisplayName("tells the lead which clock is not as the rules count it, a closed one too")
    void differences() {
        LocalDate on = LocalDate.parse("2026-03-03");
        DeadlineId id =
                deadlines
                        .start(
                                new StartDeadline(
                                        DeadlineFamily.PHC_FIRST,
                                        null,
                                        new SubjectRef("assessment", UUID.randomUUID()),
                                        on,
                                        on.atTime(9, 0),
                                        People.RECEPTION,
                                        null,
                                        DeadlineFacts.none().age(20)))
                        .orElseThrow();
        deadlines.met(id, NOW, Actor.system());
        jdbc.sql("UPDATE deadline SET rule_id = 'PHC_FIRST_14D/V2' WHERE id = :id")
                .param("id", id.value())
                .update();
        watch.countAtNight();
        var last = keeping.lastRecount(Actor.system()).orElseThrow();
        assertThat(last.countedOn()).isEqualTo("2026-03-10");
        assertThat(last.result().different()).isPositive();
        assertThat(last.result().differences())
                .contains(
                        new Difference(
                                id,
                                "PHC_FIRST_14D/V2",
                                LocalDate.parse("2026-03-17"),
                                "PHC_FIRST_14D/V3",
                                LocalDate.parse("2026-03-17")));
    }
}
