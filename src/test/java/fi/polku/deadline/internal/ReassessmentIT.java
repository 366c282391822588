package fi.polku.deadline.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Access;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.client.ClientChange;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.deadline.ClockCorrection;
import fi.polku.deadline.ClockEvent;
import fi.polku.deadline.ClockKeeping;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.DeadlineState;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.EndReason;
import fi.polku.deadline.Explanation;
import fi.polku.deadline.ReassessCause;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A clock counted again")
class ReassessmentIT extends DatabaseTest {
    @Autowired Deadlines deadlines;
    @Autowired ClockKeeping keeping;
    @Autowired Clients clients;
    @Autowired Accounts accounts;
    @Autowired Relationships relationships;
    @Autowired Access access;

    private final SubjectRef subject = new SubjectRef("assessment", Ids.next());
    private ClientId client;
    private Actor nurse;

    @BeforeEach
    void people() {
        nurse = People.nurse(accounts).actor();
        client =
                clients.create(
                        Actor.system(),
                        new NewClient(
                                "Korjattu",
                                "Kerttu",
                                null,
                                null,
                                LocalDate.parse("2003-03-10"),
                                null,
                                "fi",
                                null,
                                null,
                                null,
                                false,
                                List.of()));
        relationships.open(
                client,
                Holder.of(People.RECEPTION),
                RelationshipKind.CARE,
                Ids.next(),
                now.today(),
                null);
    }

    @Test
    @DisplayName(
            "has the longer limit when the birth date shows that 23 was full on the contact's day")
    void birthDate() {
        // Contact the day before the 23rd birthday: 14 days. Born a day earlier: 3 months.
        DeadlineId id = first(LocalDate.parse("2026-03-09"), bornOn("2003-03-10"));
        assertThat(deadlines.find(id).orElseThrow().dueOn()).isEqualTo("2026-03-23");
        born("2003-03-09");
        var story = keeping.story(nurse, id);
        assertThat(story.clock().dueOn()).isEqualTo("2026-06-09");
        assertThat(story.clock().ruleId()).isEqualTo("PHC_FIRST_3M/V3");
        var event = story.events().getLast();
        assertThat(event.kind()).isEqualTo(ClockEvent.Kind.REASSESSED);
        assertThat(event.reason()).isEqualTo("BIRTH_DATE");
        assertThat(event.before().ruleId()).isEqualTo("PHC_FIRST_14D/V3");
        assertThat(event.before().dueOn()).isEqualTo("2026-03-23");
        assertThat(event.before().facts().age()).isEqualTo(22);
        assertThat(event.after().facts().age()).isEqualTo(23);
        assertThat(story.explanation().steps())
                .contains(
                        new Explanation.Reassessed(
                                ReassessCause.BIRTH_DATE,
                                now.today(),
                                LocalDate.parse("2026-03-23"),
                                LocalDate.parse("2026-06-09")));
        assertThat(story.explanation().dueOn()).isEqualTo(story.clock().dueOn());
    }

    @Test
    @DisplayName("is judged by its new due day also when its event has happened already")
    void closed() {
        DeadlineId id = first(LocalDate.parse("2026-03-09"), bornOn("2003-03-09"));
        deadlines.met(id, Instant.parse("2026-04-01T09:00:00Z"), Actor.system());
        assertThat(state(id)).isInstanceOf(DeadlineState.Met.class);
        born("2003-03-11");
        assertThat(state(id))
                .isEqualTo(
                        new DeadlineState.Missed(
                                LocalDate.parse("2026-03-23"),
                                null,
                                LocalDate.parse("2026-04-01"),
                                9));
    }

    @Test
    @DisplayName("keeps what was believed before, with who corrected and why")
    void corrected() {
        DeadlineId id = first(LocalDate.parse("2026-03-02"), DeadlineFacts.none().age(20));
        keeping.correct(
                nurse,
                id,
                new ClockCorrection(
                        LocalDate.parse("2026-02-26"),
                        LocalDateTime.parse("2026-02-27T09:42"),
                        Map.of(),
                        "  Arvio tehtiin jo perjantaina. "));
        var story = keeping.story(nurse, id);
        assertThat(story.clock().dueOn()).isEqualTo("2026-03-13");
        assertThat(story.clock().contactOn()).isEqualTo("2026-02-26");
        var event = story.events().getLast();
        assertThat(event.words()).isEqualTo("Arvio tehtiin jo perjantaina.");
        assertThat(event.role()).isEqualTo("PROFESSIONAL");
        assertThat(event.before().contactOn()).isEqualTo("2026-03-02");
        assertThat(event.after().dueOn()).isEqualTo("2026-03-13");
        // 22 years on the day of the contact too: the age is counted anew from the day of birth.
        assertThat(event.after().facts().age()).isEqualTo(22);
    }

    @Test
    @DisplayName("ends, when no maximum time concerns the case after all")
    void noLimit() {
        DeadlineId id = first(LocalDate.parse("2026-03-02"), DeadlineFacts.none().age(22));
        keeping.correct(nurse, id, correction(Map.of("carePlanEvent", "true")));
        assertThat(state(id))
                .isInstanceOfSatisfying(
                        DeadlineState.Ended.class,
                        e -> assertThat(e.why()).isEqualTo(EndReason.NO_LIMIT));
        assertThat(deadlines.openFor(client)).isEmpty();
        assertThat(keeping.story(nurse, id).events())
                .anySatisfy(e -> {
                    assertThat(e.kind()).isEqualTo(ClockEvent.Kind.REASSESSED);
                    assertThat(e.after().ruleId()).isNull();
                    assertThat(e.after().dueOn()).isNull();
                });
        // An annulled clock is in no figure and in no recount.
        assertThat(keeping.recount(Actor.system()).differences()).noneMatch(d -> d.id().equals(id));
    }

    @Test
    @DisplayName("is not counted again when nothing was otherwise, nor by somebody who may not")
    void refused() {
        DeadlineId id = first(LocalDate.parse("2026-03-02"), DeadlineFacts.none().age(22));
        assertThatThrownBy(() -> keeping.correct(nurse, id, correction(Map.of())))
                .isInstanceOf(Refusal.class)
                .hasMessage("deadline.correct.same");
        assertThatThrownBy(() ->
                        keeping.correct(
                                nurse,
                                id,
                                new ClockCorrection(
                                        LocalDate.parse("2026-03-02"),
                                        LocalDateTime.parse("2026-03-11T09:42"),
                                        Map.of(),
                                        "Syy")))
                .hasMessage("deadline.correct.future");
        Actor counsellor = People.counsellor(accounts).actor();
        assertThat(access.maySee(counsellor, client)).isFalse();
        assertThatThrownBy(() -> keeping.correct(counsellor, id, correction(Map.of())))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> keeping.story(counsellor, id)).isInstanceOf(Denied.class);
    }

    private ClockCorrection correction(Map<String, String> facts) {
        return new ClockCorrection(
                LocalDate.parse("2026-03-02"),
                LocalDateTime.parse("2026-03-02T09:42"),
                facts,
                "Käynti kuuluu kuntoutussuunnitelmaan.");
    }

    private DeadlineState state(DeadlineId id) {
        return deadlines.find(id).orElseThrow().state();
    }

    private static DeadlineFacts bornOn(String day) {
        return DeadlineFacts.ofAge(LocalDate.parse(day), LocalDate.parse("2026-03-09"));
    }

    private void born(@Nullable String day) {
        ClientDetails d = clients.get(client);
        clients.change(
                Actor.system(),
                client,
                new ClientChange(
                        d.familyName(),
                        d.givenNames(),
                        d.callName(),
                        LocalDate.parse(day),
                        d.sex(),
                        d.language(),
                        d.municipalityCode(),
                        d.phone(),
                        d.email(),
                        d.nonDisclosure(),
                        d.diedOn()));
    }

    private DeadlineId first(LocalDate on, DeadlineFacts facts) {
        return deadlines
                .start(
                        new StartDeadline(
                                DeadlineFamily.PHC_FIRST,
                                client,
                                subject,
                                on,
                                on.atTime(9, 42),
                                People.RECEPTION,
                                null,
                                facts))
                .orElseThrow();
    }
}
