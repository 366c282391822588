package fi.polku.deadline.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.deadline.ClockKeeping;
import fi.polku.deadline.ClockView;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.DeadlineState;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.DelayReason;
import fi.polku.deadline.Difference;
import fi.polku.deadline.EndReason;
import fi.polku.deadline.Explanation;
import fi.polku.deadline.Forecast;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.ClientId;
import fi.polku.organization.Organizations;
import fi.polku.platform.Ids;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalRow;
import fi.polku.testing.DatabaseTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A clock that is kept")
class DeadlineQueriesIT extends DatabaseTest {
    @Autowired Deadlines deadlines;
    @Autowired ClockKeeping keeping;
    @Autowired Organizations organizations;
    @Autowired Journal journal;

    @Autowired Clients clients;

    private ClientId client;
    private final SubjectRef subject = new SubjectRef("contact", Ids.next());

    @BeforeEach
    void aPerson() {
        client =
                clients.create(
                        Actor.system(),
                        new NewClient(
                                "Kokeila",
                                "Kello",
                                null,
                                null,
                                LocalDate.parse("2005-05-05"),
                                null,
                                "fi",
                                null,
                                null,
                                null,
                                false,
                                List.of()));
    }

    @Test
    @DisplayName("starts once, however many times it is asked to")
    void startsOnce() {
        DeadlineId id = start(DeadlineFamily.PHC_FIRST);
        assertThat(deadlines.start(given(DeadlineFamily.PHC_FIRST))).contains(id);
        assertThat(deadlines.openFor(client)).hasSize(1);
        ClockView clock = deadlines.openFor(client).getFirst();
        assertThat(clock.dueOn()).isEqualTo("2026-03-17");
        assertThat(clock.ruleId()).isEqualTo("PHC_FIRST_14D/V3");
        assertThat(clock.state())
                .isEqualTo(new DeadlineState.Running(LocalDate.parse("2026-03-17"), null, 7));
        assertThat(clock.explanation().dueOn()).isEqualTo(clock.dueOn());
        assertThat(deadlines.forSubject(subject)).containsExactly(clock);
        assertThat(deadlines.forSubjects(List.of(subject)).get(subject)).containsExactly(clock);
        assertThat(deadlines.find(id)).contains(clock);
    }

    @Test
    @DisplayName("is not started when the law gives no maximum time")
    void noRule() {
        var start = given(DeadlineFamily.PHC_FIRST);
        assertThat(
                        deadlines.start(
                                new StartDeadline(
                                        start.family(),
                                        client,
                                        subject,
                                        start.contactOn(),
                                        start.startedAt(),
                                        start.unit(),
                                        null,
                                        start.facts().with("carePlanEvent", true))))
                .isEmpty();
        assertThat(deadlines.openFor(client)).isEmpty();
    }

    @Test
    @DisplayName("is moved by a booking in its forecast only, and stopped by the visit alone")
    void bookedThenMet() {
        DeadlineId id = start(DeadlineFamily.PHC_FIRST);
        deadlines.forecast(subject, DeadlineFamily.PHC_FIRST, LocalDate.parse("2026-03-18"));
        assertThat(deadlines.openFor(client).getFirst().state())
                .isInstanceOfSatisfying(
                        DeadlineState.Running.class,
                        r -> assertThat(r.forecast()).isEqualTo(Forecast.LATE));
        deadlines.forecast(id, LocalDate.parse("2026-03-16"));
        Instant visit = Instant.parse("2026-03-16T22:30:00Z");
        assertThat(deadlines.met(subject, DeadlineFamily.PHC_FIRST, visit, Actor.system()))
                .isTrue();
        assertThat(deadlines.met(id, visit, Actor.system())).isFalse();
        assertThat(deadlines.openFor(client)).isEmpty();
        // 22.30 in London's time is past midnight in Helsinki: still the due day.
        assertThat(deadlines.allFor(client).getFirst().state())
                .isEqualTo(
                        new DeadlineState.Met(
                                LocalDate.parse("2026-03-17"), LocalDate.parse("2026-03-17")));
        assertThat(journal.page(client, true, null, null, 10))
                .extracting(JournalRow::messageKey)
                .filteredOn(key -> key.startsWith("deadline."))
                .containsExactly("deadline.journal.met", "deadline.journal.started");
    }

    @Test
    @DisplayName("that ends without its event keeps the reason, and a delay moves nothing")
    void delayedThenEnded() {
        DeadlineId id = start(DeadlineFamily.PHC_FIRST);
        deadlines.delayed(id, DelayReason.LACK_OF_STAFF, Actor.system(), true);
        assertThat(deadlines.explain(id).steps())
                .contains(
                        new Explanation.Delayed(
                                DelayReason.LACK_OF_STAFF, LocalDate.parse("2026-03-10"), true));
        assertThat(deadlines.explain(id).dueOn()).isEqualTo("2026-03-17");
        assertThat(deadlines.end(id, EndReason.NEED_ENDED, Actor.system(), true)).isTrue();
        assertThat(deadlines.endAll(subject, EndReason.NEED_ENDED, Actor.system(), true)).isZero();
        assertThat(deadlines.find(id).orElseThrow().state())
                .isInstanceOf(DeadlineState.Ended.class);
    }

    @Test
    @DisplayName("is missed the day after, and late when the visit comes then")
    void missed() {
        DeadlineId id = start(DeadlineFamily.PHC_FIRST);
        now.set(Instant.parse("2026-03-18T08:00:00Z"));
        assertThat(deadlines.find(id).orElseThrow().state().isThreatened()).isTrue();
        deadlines.met(id, now.instant(), Actor.system());
        assertThat(deadlines.find(id).orElseThrow().state())
                .isInstanceOfSatisfying(
                        DeadlineState.Missed.class, m -> assertThat(m.daysLate()).isEqualTo(1));
    }

    @Test
    @DisplayName("finds its person later")
    void clientKnownLater() {
        var start = given(DeadlineFamily.PHC_HTA);
        deadlines.start(
                new StartDeadline(
                        start.family(),
                        null,
                        subject,
                        start.contactOn(),
                        start.startedAt(),
                        start.unit(),
                        null,
                        start.facts()));
        assertThat(deadlines.openFor(client)).isEmpty();
        deadlines.attachClient(subject, client, null);
        assertThat(deadlines.openFor(client))
                .singleElement()
                .satisfies(c ->
                        assertThat(c.dueAt()).isEqualTo(Instant.parse("2026-03-10T14:00:00Z")));
    }

    @Test
    @DisplayName("is counted again every night, and a due day that the rules do not give is told")
    void check() {
        DeadlineId id = start(DeadlineFamily.SOC_IMPLEMENT);
        assertThat(differences()).extracting(Difference::id).doesNotContain(id);
        jdbc.sql("UPDATE deadline SET due_on = '2026-06-11' WHERE id = :id")
                .param("id", id.value())
                .update();
        assertThat(differences())
                .contains(
                        new Difference(
                                id,
                                "SOC_IMPLEMENT_3M/V1",
                                LocalDate.parse("2026-06-11"),
                                "SOC_IMPLEMENT_3M/V1",
                                LocalDate.parse("2026-06-10")));
    }

    private List<Difference> differences() {
        return keeping.recount(Actor.system()).differences();
    }

    private DeadlineId start(DeadlineFamily family) {
        return deadlines.start(given(family)).orElseThrow();
    }

    private StartDeadline given(DeadlineFamily family) {
        LocalDateTime at =
                family == DeadlineFamily.PHC_FIRST
                        ? LocalDateTime.parse("2026-03-03T09:42")
                        : LocalDateTime.parse("2026-03-10T09:42");
        return new StartDeadline(
                family,
                client,
                subject,
                at.toLocalDate(),
                at,
                organizations.units().getFirst().id(),
                null,
                DeadlineFacts.none().age(20));
    }
}
