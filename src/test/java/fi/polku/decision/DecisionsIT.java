package fi.polku.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Relationships;
import fi.polku.assessment.MatterEnd;
import fi.polku.assessment.MatterId;
import fi.polku.assessment.Matters;
import fi.polku.client.Clients;
import fi.polku.deadline.ClockView;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.EndReason;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.ServiceTask;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@DisplayName("A decision")
class DecisionsIT extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired Clients clients;
    @Autowired Accounts accounts;
    @Autowired Relationships relationships;
    @Autowired Initiations initiations;
    @Autowired Decisions decisions;
    @Autowired Applications applications;
    @Autowired ClientRelationships clientRelationships;
    @Autowired Matters matters;
    @Autowired Deadlines deadlines;

    private DecisionWorld world;
    private Account inka;
    private ClientId client;

    @BeforeEach
    void people() {
        world = new DecisionWorld(clients, accounts, relationships, initiations, decisions);
        inka = world.inka();
        client = world.client(LocalDate.of(1941, 5, 2), TODAY);
    }

    private MatterId pending(LocalDateTime at) {
        return world.matter(inka, client, ServiceTask.IAKKAAT, at);
    }

    private ClockView clock(SubjectRef subject, DeadlineFamily family) {
        return find(subject, family).orElseThrow(() -> new AssertionError("no clock " + family));
    }

    /** The running one, when there is one: the still clock gives all the same moment. */
    private Optional<ClockView> find(SubjectRef subject, DeadlineFamily family) {
        return deadlines.forSubject(subject).stream()
                .filter(c -> c.family() == family)
                .min(Comparator.comparing(c -> c.metOn() != null || c.endedOn() != null));
    }

    private static SubjectRef of(MatterId matter) {
        return SubjectRef.of("matter", matter);
    }

    private static SubjectRef of(DecisionId decision) {
        return SubjectRef.of("decision", decision);
    }

    private DecisionStory story(DecisionId id) {
        return decisions.find(inka.actor(), id).orElseThrow();
    }

    @Test
    @DisplayName("moves its clocks from pending to carried out, by the days of the law")
    void clocks() {
        // Pending on Monday 2 March 2026: 36 § gives over 75 the 7th working day, 45 § three
        // months.
        var matter = pending(LocalDateTime.of(2026, 3, 2, 10, 0));
        assertThat(clock(of(matter), DeadlineFamily.SOC_URGENT).metOn()).isEqualTo(TODAY);
        assertThat(clock(of(matter), DeadlineFamily.SOC_ASSESS_START).dueOn())
                .isEqualTo("2026-03-11");
        assertThat(clock(of(matter), DeadlineFamily.SOC_IMPLEMENT).dueOn()).isEqualTo("2026-06-02");
        matters.assessed(inka.actor(), matter);
        matters.assessed(inka.actor(), matter);
        assertThat(clock(of(matter), DeadlineFamily.SOC_ASSESS_START).metOn()).isEqualTo(TODAY);

        // Signed on 10 March: 18 § of 980/2012 gives three months from the decision.
        var id =
                world.signed(inka, matter, DecisionWorld.draft(TODAY, "KOTIHOITO", "TUKIPALVELUT"));
        assertThat(clock(of(id), DeadlineFamily.ELD_GRANT).dueOn()).isEqualTo("2026-06-10");
        assertThat(clock(of(matter), DeadlineFamily.SOC_IMPLEMENT).metOn()).isNull();

        // One of two services has begun: the rest still waits.
        begin(id, "KOTIHOITO", TODAY);
        assertThat(clock(of(matter), DeadlineFamily.SOC_IMPLEMENT).metOn()).isNull();
        decisions.implemented(
                inka.actor(), id, "TUKIPALVELUT", ImplementationKind.PARTLY, TODAY, "Ateriat.");
        assertThat(clock(of(id), DeadlineFamily.ELD_GRANT).metOn()).isNull();
        begin(id, "TUKIPALVELUT", TODAY);
        assertThat(clock(of(matter), DeadlineFamily.SOC_IMPLEMENT).metOn()).isEqualTo(TODAY);
        assertThat(clock(of(id), DeadlineFamily.ELD_GRANT).metOn()).isEqualTo(TODAY);
        assertThat(story(id).implementations()).hasSize(3);
    }

    private void begin(DecisionId id, String service, LocalDate on) {
        decisions.implemented(
                inka.actor(), id, service, ImplementationKind.STARTED, on, "Palvelu alkoi.");
    }

    @Test
    @DisplayName("that grants nothing ends the waiting for the service")
    void rejected() {
        var matter = pending(LocalDateTime.of(2026, 3, 2, 10, 0));
        var id = world.signed(inka, matter, DecisionWorld.draft(TODAY, "-KOTIHOITO"));
        assertThat(story(id).decision().outcome()).isEqualTo(DecisionOutcome.REJECTED);
        assertThat(clock(of(matter), DeadlineFamily.SOC_IMPLEMENT).endReason())
                .isEqualTo(EndReason.NO_LIMIT);
        assertThat(find(of(id), DeadlineFamily.ELD_GRANT)).isEmpty();
    }

    @Test
    @DisplayName("of social assistance is made by the seventh working day of the application")
    void assistance() {
        Account self = world.self(client);
        var id = applications.apply(self.actor(), "TAYDENTAVA_TOIMEENTULOTUKI", "Silmälasit.");
        var application = applications.of(self.actor(), client).getFirst();
        var matter = application.matterId();
        // 10 March is a Tuesday: the 7th working day after it is Thursday 19 March.
        assertThat(clock(of(matter), DeadlineFamily.TOTU_DECISION).dueOn()).isEqualTo("2026-03-19");
        var draft =
                decisions.draft(
                        inka.actor(),
                        matter,
                        id,
                        DecisionWorld.draft(TODAY, "TAYDENTAVA_TOIMEENTULOTUKI"));
        assertThat(clock(of(matter), DeadlineFamily.TOTU_DECISION).metOn()).isNull();
        decisions.sign(inka.actor(), draft, 1);
        assertThat(clock(of(matter), DeadlineFamily.TOTU_DECISION).metOn()).isEqualTo(TODAY);
        assertThat(applications.of(self.actor(), client).getFirst().isOpen()).isFalse();
        assertThatThrownBy(() -> applications.withdraw(self.actor(), id))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("is corrected by a new version that points at the old; both stay as they were")
    void corrected() {
        var matter = pending(LocalDateTime.of(2026, 3, 2, 10, 0));
        var old =
                world.signed(inka, matter, DecisionWorld.draft(TODAY, "KOTIHOITO", "LIIKKUMINEN"));
        begin(old, "KOTIHOITO", TODAY);
        begin(old, "LIIKKUMINEN", TODAY);
        var next =
                decisions.correct(inka.actor(), old, CorrectionGround.WRONG_LAW, "Väärä pykälä.");
        assertThat(story(old).decision().isInForce()).isTrue();
        assertThatThrownBy(() ->
                        decisions.correct(inka.actor(), old, CorrectionGround.PROCEDURE, "Toinen."))
                .isInstanceOf(Refusal.class)
                .hasMessage("decision.refusal.beingCorrected");

        // What was granted is taken away only with the client's consent (50 § 2 mom.).
        decisions.save(inka.actor(), next, 1, DecisionWorld.draft(TODAY, "KOTIHOITO"));
        assertThatThrownBy(() -> decisions.sign(inka.actor(), next, 2))
                .isInstanceOf(Refusal.class)
                .hasMessage("decision.refusal.consent");
        decisions.save(
                inka.actor(),
                next,
                2,
                DecisionWorld.draft(TODAY, "KOTIHOITO", "LIIKKUMINEN", "TUKIPALVELUT"));
        decisions.sign(inka.actor(), next, 3);

        assertThat(story(old).decision().isInForce()).isFalse();
        assertThat(story(old).items()).extracting(DecisionItem::service).hasSize(2);
        assertThat(story(next).decision().correctsId()).isEqualTo(old);
        assertThat(story(next).versions()).extracting(DecisionView::id).containsExactly(old, next);
        // A new service waits again, counted from the same pending day; what has begun stays begun.
        var implement = clock(of(matter), DeadlineFamily.SOC_IMPLEMENT);
        assertThat(implement.dueOn()).isEqualTo("2026-06-02");
        assertThat(implement.metOn()).isNull();
        begin(next, "TUKIPALVELUT", TODAY);
        assertThat(clock(of(matter), DeadlineFamily.SOC_IMPLEMENT).metOn()).isEqualTo(TODAY);
        assertThatThrownBy(() -> begin(old, "KOTIHOITO", TODAY)).isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("that is annulled leaves the matter waiting for another")
    void annulled() {
        var matter = pending(LocalDateTime.of(2026, 3, 2, 10, 0));
        var old = world.signed(inka, matter, DecisionWorld.draft(TODAY, "KOTIHOITO"));
        begin(old, "KOTIHOITO", TODAY);
        var annulment =
                decisions.annul(
                        inka.actor(), old, CorrectionGround.PROCEDURE, "Asiakasta ei kuultu.");
        assertThat(story(annulment).decision().recordStatus()).isEqualTo(RecordStatus.ANNULLED);
        assertThat(story(old).decision().isInForce()).isFalse();
        assertThat(clock(of(matter), DeadlineFamily.SOC_IMPLEMENT).metOn()).isNull();
    }

    @Test
    @DisplayName("that has been signed is changed by nobody, not even in the database")
    void stays() {
        var matter = pending(LocalDateTime.of(2026, 3, 2, 10, 0));
        var id = world.signed(inka, matter, DecisionWorld.draft(TODAY, "KOTIHOITO"));
        assertThatThrownBy(() ->
                        decisions.save(
                                inka.actor(), id, 1, DecisionWorld.draft(TODAY, "TUKIPALVELUT")))
                .isInstanceOf(Refusal.class)
                .hasMessage("decision.refusal.alreadySigned");
        assertThatThrownBy(() -> decisions.sign(inka.actor(), id, 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() ->
                        jdbc.sql("UPDATE decision SET facts = 'muu' WHERE id = :id")
                                .param("id", id.value())
                                .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("is signed by one of two who sign at once")
    void twoAtOnce() {
        var matter = pending(LocalDateTime.of(2026, 3, 2, 10, 0));
        var ilkka = world.ilkka();
        var id =
                decisions.draft(
                        inka.actor(), matter, null, DecisionWorld.draft(TODAY, "KOTIHOITO"));
        var signing =
                Stream.of(inka, ilkka)
                        .map(a ->
                                CompletableFuture.runAsync(() -> decisions.sign(a.actor(), id, 1)))
                        .toList();
        long refused =
                signing.stream()
                        .filter(s -> {
                            try {
                                s.join();
                                return false;
                            } catch (CompletionException e) {
                                assertThat(e.getCause()).isInstanceOf(Refusal.class);
                                return true;
                            }
                        })
                        .count();
        assertThat(refused).isEqualTo(1);
        assertThat(
                        deadlines.forSubject(of(id)).stream()
                                .filter(c -> c.family() == DeadlineFamily.ELD_GRANT))
                .hasSize(1);
    }

    @Test
    @DisplayName("that somebody has saved meanwhile is not saved over")
    void savedMeanwhile() {
        var matter = pending(LocalDateTime.of(2026, 3, 2, 10, 0));
        var id =
                decisions.draft(
                        inka.actor(), matter, null, DecisionWorld.draft(TODAY, "KOTIHOITO"));
        decisions.save(world.ilkka().actor(), id, 1, DecisionWorld.draft(TODAY, "TUKIPALVELUT"));
        assertThatThrownBy(() ->
                        decisions.save(
                                inka.actor(), id, 1, DecisionWorld.draft(TODAY, "LIIKKUMINEN")))
                .hasMessage("decision.refusal.changed");
        assertThat(story(id).items())
                .extracting(DecisionItem::service)
                .containsExactly("TUKIPALVELUT");
    }

    @Test
    @DisplayName(
            "of a client who needs special support is made by a social worker in public office")
    void office() {
        var matter = pending(LocalDateTime.of(2026, 3, 2, 10, 0));
        var counsellor = world.counsellor();
        var id =
                decisions.draft(
                        counsellor.actor(), matter, null, DecisionWorld.draft(TODAY, "KOTIHOITO"));
        jdbc.sql("UPDATE decision SET special_support = TRUE WHERE id = :id")
                .param("id", id.value())
                .update();
        assertThatThrownBy(() -> decisions.sign(counsellor.actor(), id, 1))
                .hasMessage("decision.refusal.officeSpecial");
        decisions.sign(inka.actor(), id, 1);
        assertThat(story(id).decision().deciderId()).isEqualTo(DecisionWorld.INKA);
    }

    @Test
    @DisplayName("says its reasons unless it accepts a claim that concerns nobody else")
    void reasons() {
        var matter = pending(LocalDateTime.of(2026, 3, 2, 10, 0));
        var full = DecisionWorld.draft(TODAY, "KOTIHOITO", "-LIIKKUMINEN");
        var left =
                new DecisionDraft(
                        full.unit(),
                        false,
                        full.items(),
                        null,
                        null,
                        null,
                        true,
                        false,
                        null,
                        null,
                        DecisionWorld.INKA,
                        false);
        assertThatThrownBy(() -> decisions.draft(inka.actor(), matter, null, left))
                .isInstanceOf(Refusals.class)
                .hasMessageContaining("decision.refusal.reasonsNeeded");
    }

    @Test
    @DisplayName("is told of: the day of learning and the last day of review follow")
    void told() {
        var matter = pending(LocalDateTime.of(2026, 3, 2, 10, 0));
        var id = world.signed(inka, matter, DecisionWorld.draft(TODAY, "KOTIHOITO"));
        assertThat(story(id).lastReviewOn()).isNull();
        decisions.notice(inka.actor(), id, NoticeWay.POST, TODAY);
        // Sent on 10 March, learned of on 17 March, thirty days later Thursday 16 April.
        assertThat(story(id).receivedOn()).isEqualTo("2026-03-17");
        assertThat(story(id).lastReviewOn()).isEqualTo("2026-04-16");
    }

    @Test
    @DisplayName("is the client's to read when signed, and nobody's who has nothing to do with it")
    void readers() {
        var matter = pending(LocalDateTime.of(2026, 3, 2, 10, 0));
        var id =
                decisions.draft(
                        inka.actor(), matter, null, DecisionWorld.draft(TODAY, "KOTIHOITO"));
        Actor self = world.self(client).actor();
        Actor other = world.self(world.client(LocalDate.of(1980, 1, 1), TODAY)).actor();
        assertThat(decisions.find(self, id)).isEmpty();
        decisions.sign(inka.actor(), id, 1);
        assertThat(decisions.find(self, id)).isPresent();
        assertThat(decisions.of(self, client)).hasSize(1);
        assertThat(decisions.find(other, id)).isEmpty();
        assertThatThrownBy(() -> decisions.sign(other, id, 1)).isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("is not written in a matter that is closed")
    void closed() {
        var matter = pending(LocalDateTime.of(2026, 3, 2, 10, 0));
        matters.closeMatter(inka.actor(), matter, MatterEnd.TRANSFERRED);
        assertThat(clock(of(matter), DeadlineFamily.SOC_IMPLEMENT).endReason())
                .isEqualTo(EndReason.TRANSFERRED);
        assertThatThrownBy(() ->
                        decisions.draft(
                                inka.actor(),
                                matter,
                                null,
                                DecisionWorld.draft(TODAY, "KOTIHOITO")))
                .hasMessage("decision.refusal.matterClosed");
    }

    @Test
    @DisplayName("stands in a client relationship that begins once, gathers its matters and ends")
    void relationship() {
        var matter = pending(LocalDateTime.of(2026, 3, 2, 10, 0));
        var its =
                new NewClientRelationship(
                        client,
                        ServiceTask.IAKKAAT,
                        DecisionWorld.UNIT,
                        DecisionWorld.ILKKA,
                        TODAY);
        var id = clientRelationships.begin(inka.actor(), its);
        assertThat(matters.findMatter(matter).orElseThrow().clientRelationshipId())
                .isEqualTo(id.value());
        assertThatThrownBy(() -> clientRelationships.begin(inka.actor(), its))
                .hasMessage("decision.refusal.relationshipOpen");
        assertThat(ground(id)).isEqualTo(2);
        clientRelationships.end(inka.actor(), id, RelationshipEnd.GOALS_REACHED, TODAY);
        clientRelationships.end(inka.actor(), id, RelationshipEnd.DIED, TODAY);
        assertThat(clientRelationships.of(inka.actor(), client))
                .extracting(ClientRelationshipView::endGround)
                .containsExactly(RelationshipEnd.GOALS_REACHED);
        assertThat(ground(id)).isZero();
    }

    /** How many open grounds of seeing the client the relationship gives. */
    private int ground(ClientRelationshipId id) {
        return jdbc.sql(
                        "SELECT count(*) FROM relationship r WHERE r.source_id = :id AND r.to_on IS NULL")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}
