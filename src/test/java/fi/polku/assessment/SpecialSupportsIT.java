package fi.polku.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.CareTask;
import fi.polku.assessment.SpecialSupportView.State;
import fi.polku.contact.Ground;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.ServiceTask;
import fi.polku.team.OwnWorkers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Special support")
class SpecialSupportsIT extends AssessmentTest {
    private static final Set<SupportGround> GROUNDS = Set.of(SupportGround.SIMULTANEOUS_NEEDS);

    @Autowired SpecialSupports supports;
    @Autowired ClientAssessments assessments;
    @Autowired OwnWorkers ownWorkers;

    private static SpecialSupports.Proposal proposal() {
        return new SpecialSupports.Proposal(
                GROUNDS,
                Set.of(Ground.NO_ESERVICES),
                "Ei saa palveluja ilman apua.",
                ServiceTask.TYOIKAISET,
                null);
    }

    private static SpecialSupports.Decision yes(LocalDate from) {
        return new SpecialSupports.Decision(
                true, "Perusteltu.", GROUNDS, from, TODAY.plusMonths(6));
    }

    @Test
    @DisplayName(
            "is decided by a social worker in public office and nobody else; others may propose")
    void whoDecides() {
        record Case(String profession, boolean office, boolean decides) {}
        for (Case c :
                List.of(
                        new Case("SOCIAL_WORKER", true, true),
                        new Case("SOCIAL_WORKER", false, false),
                        new Case("SOCIAL_COUNSELLOR", true, false),
                        new Case("SOCIAL_COUNSELLOR", false, false))) {
            var client = client(GROWN);
            var id = supports.propose(counsellor(client).actor(), client, proposal());
            var worker = worker(client, c.profession(), c.office(), CareTask.S1).actor();
            assertThat(supports.mayDecide(worker)).as(c.toString()).isEqualTo(c.decides());
            assertThat(supports.inForce(client, TODAY)).isEmpty();
            if (c.decides()) {
                supports.decide(worker, id, yes(TODAY));
                var view = supports.inForce(client, TODAY).orElseThrow();
                assertThat(view.decidedById()).isEqualTo(worker.professional());
                assertThat(view.stateOn(TODAY)).isEqualTo(State.IN_FORCE);
            } else {
                assertThatThrownBy(() -> supports.decide(worker, id, yes(TODAY)))
                        .as(c.toString())
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                r ->
                                        assertThat(r.key())
                                                .isEqualTo("assessment.special.refusal.office"));
            }
        }
        var client = client(GROWN);
        var office = socialWorker(client).actor();
        var id = supports.propose(office, client, proposal());
        assertThatThrownBy(() -> supports.decide(nurse(client).actor(), id, yes(TODAY)))
                .as("who may not read it does not decide of it")
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    @DisplayName("needs its grounds, its reasons and a review; a ground of a child is a child's")
    void rules() {
        var client = client(GROWN);
        var office = socialWorker(client).actor();
        assertThatThrownBy(() ->
                        supports.propose(
                                office,
                                client,
                                new SpecialSupports.Proposal(
                                        Set.of(SupportGround.CHILD_CONDITIONS),
                                        Set.of(),
                                        "",
                                        ServiceTask.TYOIKAISET,
                                        null)))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        r ->
                                assertThat(r.all())
                                        .extracting(Refusal::key)
                                        .containsExactly(
                                                "assessment.special.refusal.ground.child",
                                                "assessment.special.refusal.reason"));
        var id = supports.propose(office, client, proposal());
        assertThatThrownBy(() -> supports.propose(office, client, proposal()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() ->
                        supports.decide(
                                office,
                                id,
                                new SpecialSupports.Decision(true, "", Set.of(), null, null)))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        r ->
                                assertThat(r.all())
                                        .extracting(Refusal::field)
                                        .containsExactly(
                                                "decisionReason", "ground", "from", "review"));
        supports.decide(office, id, yes(TODAY));
        assertThatThrownBy(() -> supports.decide(office, id, yes(TODAY)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> supports.propose(office, client, proposal()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.key()).isEqualTo("assessment.special.refusal.already"));
    }

    @Test
    @DisplayName("is in force from its first day to its last")
    void days() {
        var client = client(GROWN);
        var office = socialWorker(client).actor();
        var id = supports.propose(office, client, proposal());
        supports.decide(office, id, yes(TODAY.plusDays(2)));
        assertThat(inForce(client, TODAY.plusDays(1))).isFalse();
        assertThat(inForce(client, TODAY.plusDays(2))).isTrue();
        supports.end(office, id, TODAY.plusDays(5), "Tarve päättyi.");
        assertThat(inForce(client, TODAY.plusDays(5))).isTrue();
        assertThat(inForce(client, TODAY.plusDays(6))).isFalse();
        assertThat(supports.inForceOf(List.of(client), TODAY.plusDays(5))).containsExactly(client);
        assertThatThrownBy(() -> supports.end(office, id, TODAY.plusDays(9), "Uudestaan"))
                .isInstanceOf(Refusal.class);
    }

    private boolean inForce(ClientId client, LocalDate day) {
        return supports.inForce(client, day).isPresent();
    }

    @Test
    @DisplayName(
            "binds the choice of the own worker while it waits and while it is in force, and no"
                    + " longer when it is not needed")
    void ownWorker() {
        var client = client(GROWN);
        var office = socialWorker(client);
        var counsellor = counsellor(client);
        var id = supports.propose(counsellor.actor(), client, proposal());
        assertThatThrownBy(() ->
                        ownWorkers.name(counsellor.actor(), client, counsellor.professional()))
                .isInstanceOf(Refusals.class);
        supports.decide(
                office.actor(),
                id,
                new SpecialSupports.Decision(false, "Selviää tuettuna.", Set.of(), null, null));
        ownWorkers.name(counsellor.actor(), client, counsellor.professional());
        assertThat(ownWorkers.current(client)).isPresent();
    }

    @Test
    @DisplayName(
            "found in an assessment is decided when the social worker records it, and proposed when"
                    + " somebody else does")
    void fromAssessment() {
        var more = new NeedMore(GROUNDS, TODAY.plusMonths(3), true, "", null, null, "");
        var client = client(GROWN);
        var office = socialWorker(client);
        var draft = assessments.begin(office.actor(), client, AssessmentKind.NEED, TODAY, Map.of());
        assessments.confirm(
                office.actor(),
                draft,
                1,
                NewAssessment.of(AssessmentNeeds.need(office.professional(), true, more)));
        var decided = supports.inForce(client, TODAY).orElseThrow();
        assertThat(decided.reviewOn()).isEqualTo(TODAY.plusMonths(3));
        assertThat(decided.grounds()).containsExactly("SIMULTANEOUS_NEEDS");

        var other = client(GROWN);
        var counsellor = counsellor(other);
        var answering = socialWorker(other);
        var second =
                assessments.begin(counsellor.actor(), other, AssessmentKind.NEED, TODAY, Map.of());
        assessments.confirm(
                counsellor.actor(),
                second,
                1,
                NewAssessment.of(AssessmentNeeds.need(answering.professional(), true, more)));
        assertThat(supports.inForce(other, TODAY)).isEmpty();
        assertThat(supports.waiting(answering.actor(), other)).isPresent();
        assertThat(supports.binds(other, TODAY)).isTrue();
    }
}
