package fi.polku.segment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Account;
import fi.polku.access.Actor;
import fi.polku.access.CareTask;
import fi.polku.access.Denied;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.segment.NewChoice;
import fi.polku.segment.Segment;
import fi.polku.segment.SegmentAnswers;
import fi.polku.segment.SegmentChoice;
import fi.polku.segment.SegmentChoiceId;
import fi.polku.segment.SegmentTalk;
import fi.polku.segment.Segments;
import fi.polku.segment.Side;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("A way of working")
class SegmentDeskIT extends DatabaseTest {
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired SegmentTalk talk;
    @Autowired Segments segments;
    @Autowired Deadlines deadlines;

    private SegmentWorld world;
    private ClientId client;
    private Account self;
    private Account nurse;

    @BeforeEach
    void people() {
        world = beans.createBean(SegmentWorld.class);
        client = world.person("Tuuli");
        self = world.self(client);
        nurse = world.nurse(People.RECEPTION, client);
    }

    @Test
    @DisplayName("is answered alone, kept on the way, sent whole and waits to be talked through")
    void answeredAlone() {
        Actor me = self.actor();
        talk.keep(me, client, List.of("4", "NONE", "SKIP", "NONE", "NONE"));
        talk.keep(me, client, List.of("4", "3", "SKIP", "NONE", "NONE"));
        assertThat(segments.draft(me, client))
                .map(SegmentAnswers::answers)
                .contains(List.of("4", "3", "SKIP", "NONE", "NONE"));
        assertThat(segments.draft(nurse.actor(), client)).as("another's draft").isEmpty();
        assertThat(segments.latest(nurse.actor(), client, Side.CLIENT)).isEmpty();
        assertThatThrownBy(() -> talk.send(me, client, List.of("4", "3", "SKIP", "NONE", "1")))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        r -> assertThat(r.all()).extracting(Refusal::field).containsExactly("c4"));
        talk.send(me, client, List.of("4", "3", "SKIP", "2", "1"));
        assertThat(segments.draft(me, client)).isEmpty();
        assertThat(segments.waitsForTalk(nurse.actor(), client)).isTrue();
        assertThat(segments.latest(nurse.actor(), client, Side.CLIENT))
                .hasValueSatisfying(a -> {
                    assertThat(a.answers()).containsExactly("4", "3", "SKIP", "2", "1");
                    assertThat(a.together()).isFalse();
                    assertThat(a.register()).isEqualTo(Register.PATIENT);
                });
        assertThatThrownBy(() -> choose(Segment.SELF_DIRECTED, null))
                .hasMessageContaining("segment.refusal.needs.PROFESSIONAL");
        talk.answer(nurse.actor(), client, Side.PROFESSIONAL, SegmentWorld.LOW);
        choose(Segment.SELF_DIRECTED, null);
        assertThat(segments.waitsForTalk(nurse.actor(), client)).isFalse();
        talk.send(me, client, SegmentWorld.LOW);
        assertThat(segments.waitsForTalk(nurse.actor(), client)).as("answered anew").isTrue();
    }

    @Test
    @DisplayName(
            "may be other than proposed only with a reason, and at a tie any of those proposed")
    void overrideAndTie() {
        Actor worker = nurse.actor();
        talk.answer(worker, client, Side.CLIENT, SegmentWorld.MIDDLE);
        talk.answer(worker, client, Side.PROFESSIONAL, SegmentWorld.HIGH);
        assertThatThrownBy(() -> choose(Segment.COMMUNITY, " "))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        r ->
                                assertThat(r.all())
                                        .extracting(Refusal::key)
                                        .containsExactly("segment.refusal.reasonOverride"));
        choose(Segment.NETWORK, null);
        choose(Segment.COOPERATION, null);
        choose(Segment.COMMUNITY, "Haluaa ensin ryhmään.");
        SegmentChoice current = segments.current(worker, client).orElseThrow();
        assertThat(current.proposed()).containsExactly("COOPERATION", "NETWORK");
        assertThat(current.overridden()).isTrue();
        assertThat(current.reason()).isEqualTo("Haluaa ensin ryhmään.");
        assertThat(current.clientView()).isEqualTo("Sopii minulle.");
        assertThat(current.professionalId()).isEqualTo(nurse.professional());
        assertThat(current.resources()).isEqualTo(10);
        assertThat(current.complexity()).isEqualTo(20);
        assertThat(segments.history(worker, client))
                .extracting(SegmentChoice::chosen)
                .containsExactly(Segment.COMMUNITY, Segment.COOPERATION, Segment.NETWORK);
    }

    @Test
    @DisplayName("is corrected by a new row with a reason; the earlier stays and says so")
    void correction() {
        Actor worker = nurse.actor();
        SegmentChoiceId wrong = world.chosen(worker, client, Segment.NETWORK);
        assertThatThrownBy(() ->
                        talk.choose(
                                worker,
                                client,
                                new NewChoice(Segment.NETWORK, null, null, null, true, wrong)))
                .isInstanceOf(Refusals.class);
        SegmentChoiceId right =
                talk.choose(
                        worker,
                        client,
                        new NewChoice(
                                Segment.COMMUNITY, "Merkitsin väärän.", null, null, true, wrong));
        assertThat(segments.current(worker, client)).map(SegmentChoice::id).contains(right);
        assertThat(segments.history(worker, client))
                .extracting(SegmentChoice::id, SegmentChoice::corrected)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(right, false),
                        org.assertj.core.groups.Tuple.tuple(wrong, true));
        assertThatThrownBy(() ->
                        jdbc.sql("UPDATE segment_choice SET corrects_id = id WHERE id = :id")
                                .param("id", wrong.value())
                                .update())
                .as("a correction without a reason")
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @Test
    @DisplayName("asks to look again when somebody else has chosen since the page was opened")
    void twoEditors() throws Exception {
        Actor worker = nurse.actor();
        talk.answer(worker, client, Side.CLIENT, SegmentWorld.LOW);
        talk.answer(worker, client, Side.PROFESSIONAL, SegmentWorld.HIGH);
        NewChoice opened = world.choice(worker, client, Segment.NETWORK, null);
        var done = new AtomicInteger();
        var refused = new AtomicInteger();
        var start = new CountDownLatch(1);
        var futures = new ArrayList<java.util.concurrent.Future<?>>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                futures.add(
                        threads.submit(() -> {
                            start.await();
                            try {
                                talk.choose(worker, client, opened);
                                done.incrementAndGet();
                            } catch (Refusal changed) {
                                assertThat(changed.key()).isEqualTo("segment.refusal.changed");
                                refused.incrementAndGet();
                            }
                            return null;
                        }));
            }
            start.countDown();
        }
        for (var future : futures) {
            future.get();
        }
        assertThat(done).hasValue(1);
        assertThat(refused).hasValue(3);
        assertThat(segments.history(worker, client)).hasSize(1);
    }

    @Test
    @DisplayName("is looked at again by the interval of its segment unless a day is agreed")
    void review() {
        Actor worker = nurse.actor();
        for (Segment segment : Segment.values()) {
            ClientId one = world.person("Yksi" + segment);
            Actor own = world.nurse(People.RECEPTION, one).actor();
            world.chosen(own, one, segment);
            int months =
                    switch (segment) {
                        case SELF_DIRECTED -> 12;
                        case COOPERATION, COMMUNITY -> 6;
                        case NETWORK -> 3;
                    };
            assertThat(segments.current(own, one))
                    .map(SegmentChoice::reviewOn)
                    .contains(LocalDate.of(2026, 3, 10).plusMonths(months));
        }
        talk.answer(worker, client, Side.CLIENT, SegmentWorld.LOW);
        talk.answer(worker, client, Side.PROFESSIONAL, SegmentWorld.HIGH);
        for (LocalDate wrong : List.of(LocalDate.of(2026, 3, 10), LocalDate.of(2028, 3, 11))) {
            assertThatThrownBy(() ->
                            talk.choose(
                                    worker,
                                    client,
                                    new NewChoice(Segment.NETWORK, null, null, wrong, false, null)))
                    .isInstanceOf(Refusals.class);
        }
    }

    @Test
    @DisplayName("is nobody's whom it does not concern")
    void others() {
        Account stranger = world.nurse(People.RECEPTION);
        Account another = world.self(world.person("Muu"));
        assertThatThrownBy(() ->
                        talk.answer(stranger.actor(), client, Side.PROFESSIONAL, SegmentWorld.LOW))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> talk.send(another.actor(), client, SegmentWorld.LOW))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> talk.send(nurse.actor(), client, SegmentWorld.LOW))
                .isInstanceOf(Denied.class);
        world.chosen(nurse.actor(), client, Segment.NETWORK);
        assertThat(segments.current(stranger.actor(), client)).isEmpty();
        assertThat(segments.history(another.actor(), client)).isEmpty();
        Account social = world.worker(People.SOCIAL, "SOCIAL_WORKER", CareTask.S1, client);
        assertThat(segments.current(social.actor(), client))
                .as("of the other register, without a permit or a joint service")
                .isEmpty();
        assertThat(segments.current(self.actor(), client)).isPresent();
    }

    @Test
    @DisplayName("changes no clock: the same start gives the same day in every segment")
    void sameClocks() {
        var days = new ArrayList<List<LocalDate>>();
        for (Segment segment : Segment.values()) {
            ClientId one = world.person("Kello" + segment);
            Actor own = world.nurse(People.RECEPTION, one).actor();
            world.chosen(own, one, segment);
            days.add(started(one));
        }
        days.add(started(world.person("Kellottomuus")));
        assertThat(days).allMatch(d -> d.equals(days.getFirst()));
        assertThat(days.getFirst()).isNotEmpty();
    }

    private List<LocalDate> started(ClientId one) {
        var days = new ArrayList<LocalDate>();
        for (DeadlineFamily family : DeadlineFamily.values()) {
            var start =
                    new StartDeadline(
                            family,
                            one,
                            new SubjectRef("test", Ids.next()),
                            now.today(),
                            now.instant().atZone(Now.ZONE).toLocalDateTime(),
                            People.RECEPTION,
                            null,
                            fi.polku.deadline.DeadlineFacts.none());
            deadlines.rule(start).ifPresent(r -> days.add(r.dueOn()));
        }
        return days;
    }

    @Test
    @DisplayName(
            "that is due is listed by pages to those who work with the client, and to no other")
    void due() {
        var own = new ArrayList<ClientId>();
        for (int i = 0; i < 5; i++) {
            own.add(world.person("Vuoro" + i));
        }
        Account worker = world.nurse(People.RECEPTION, own.toArray(ClientId[]::new));
        Account stranger = world.nurse(People.RECEPTION);
        own.forEach(c -> world.chosen(worker.actor(), c, Segment.NETWORK));
        assertThat(segments.due(worker.actor(), null, 10)).isEmpty();
        now.set(NOW.plus(Duration.ofDays(100)));
        // One has been looked at again: the earlier choice is due no more.
        world.chosen(worker.actor(), own.getFirst(), Segment.NETWORK);
        var first = segments.due(worker.actor(), null, 3);
        var rest =
                segments.due(
                        worker.actor(),
                        new Segments.Place(first.getLast().reviewOn(), first.getLast().id()),
                        3);
        var all = new ArrayList<>(first);
        all.addAll(rest);
        assertThat(all)
                .extracting(SegmentChoice::clientId)
                .containsExactlyInAnyOrderElementsOf(own.subList(1, 5));
        assertThat(segments.due(stranger.actor(), null, 10))
                .extracting(SegmentChoice::clientId)
                .doesNotContainAnyElementsOf(own);
    }

    private SegmentChoiceId choose(Segment segment, String reason) {
        return talk.choose(
                nurse.actor(), client, world.choice(nurse.actor(), client, segment, reason));
    }
}
