package fi.polku.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Those who wait for care")
class WaitingFigureQueriesIT extends InsightTest {
    @Autowired WaitingFigureQueries queries;

    @Test
    @DisplayName("are told by how long they have waited, and over the limit apart")
    void byLength() {
        clock("2026-03-03T10:00", null);
        clock("2026-03-02T10:00", null);
        clock("2026-02-08T10:00", null);
        clock("2026-02-07T10:00", null);
        clock("2026-01-09T10:00", null);
        clock("2026-01-08T10:00", null);
        clock("2025-11-01T10:00", null);
        assertThat(queries.listWaiting(TODAY, scope))
                .containsExactly(new Rows.Waiting(DeadlineFamily.PHC_FIRST, 1, 2, 2, 1, 1));
        assertThat(queries.listWaitingUnits(TODAY, scope))
                .containsExactly(new Rows.WaitingUnit(unit, 7, 1, 129));
    }

    @Test
    @DisplayName("are people: who waits for two things is one, and who got in waits no more")
    void people() {
        ClientId twice = person("Kahdesti");
        start(twice, "2026-03-02T10:00");
        start(twice, "2026-03-03T10:00");
        assertThat(queries.countPeopleWaiting(scope)).isEqualTo(1);
        deadlines.met(
                clock("2026-02-01T10:00", null), DeadlineFamily.PHC_FIRST, NOW, Actor.system());
        assertThat(queries.countPeopleWaiting(scope)).isEqualTo(1);
        assertThat(queries.listWaitingUnits(TODAY, scope))
                .extracting(Rows.WaitingUnit::n)
                .containsExactly(2L);
    }

    @Test
    @DisplayName("are not those in the queue of contacts, who wait to be heard")
    void notTheQueue() {
        var subject = new SubjectRef("contact", Ids.next());
        LocalDateTime at = LocalDateTime.parse("2026-03-10T08:00");
        deadlines.start(
                new StartDeadline(
                        DeadlineFamily.PHC_CONTACT,
                        person("Jonottaja"),
                        subject,
                        at.toLocalDate(),
                        at,
                        unit,
                        null,
                        DeadlineFacts.none().age(40)));
        assertThat(queries.listWaiting(TODAY, scope)).isEmpty();
        assertThat(queries.countPeopleWaiting(scope)).isZero();
        assertThat(queries.listWaitingUnits(TODAY, scope)).isEmpty();
    }
}
