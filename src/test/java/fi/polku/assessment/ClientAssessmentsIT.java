package fi.polku.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Account;
import fi.polku.access.Actor;
import fi.polku.access.CareTask;
import fi.polku.deadline.ClockView;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.DeadlineState;
import fi.polku.deadline.DelayReason;
import fi.polku.deadline.Remedy;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("An assessment of a known client")
class ClientAssessmentsIT extends AssessmentTest {
    @Autowired ClientAssessments assessments;
    @Autowired SpecialSupports supports;
    @Autowired Matters matters;

    private static Map<String, List<String>> typed(String words) {
        return Map.of("situation", List.of(words));
    }

    private ClockView clock(AssessmentDraftId draft, DeadlineFamily family) {
        return deadlines.forSubject(SubjectRef.of("assessment-draft", draft)).stream()
                .filter(c -> c.family() == family)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName(
            "is kept as one goes, resumed, confirmed once and then stands; the draft is emptied")
    void draft() {
        var client = client(GROWN);
        var worker = counsellor(client).actor();
        var id = assessments.begin(worker, client, AssessmentKind.NEED, TODAY, typed("alku"));
        assertThat(assessments.save(worker, id, 1, typed("jatko"))).isEqualTo(2);
        assertThat(assessments.draft(worker, id).orElseThrow().typed().value())
                .contains("jatko")
                .doesNotContain("alku");
        assertThat(assessments.drafts(worker, client)).hasSize(1);
        var ids =
                assessments.confirm(
                        worker,
                        id,
                        2,
                        NewAssessment.of(AssessmentNeeds.need(worker.professional())));
        assertThat(assessments.drafts(worker, client)).isEmpty();
        assertThat(assessments.draft(worker, id).orElseThrow().typed().value()).isEqualTo("{}");
        var told = assessments.one(worker, ids.getFirst()).orElseThrow();
        assertThat(told.assessment().contactId()).isNull();
        assertThat(told.assessment().conditionsMet()).isTrue();
        assertThat(told.assessment().startedOn()).isEqualTo(TODAY);
        assertThat(told.assessment().clientView()).contains("kokonaisuutta");
        assertThat(matters.matters(client)).hasSize(1);
        assertThatThrownBy(() ->
                        assessments.confirm(
                                worker,
                                id,
                                2,
                                NewAssessment.of(AssessmentNeeds.need(worker.professional()))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.key()).isEqualTo("assessment.refusal.ended"));
    }

    @Test
    @DisplayName("two editors do not write over each other unknowingly")
    void twoEditors() {
        var client = client(GROWN);
        var first = counsellor(client).actor();
        var second = socialWorker(client).actor();
        var id = assessments.begin(first, client, AssessmentKind.NEED, TODAY, typed("alku"));
        assessments.save(second, id, 1, typed("toisen"));
        assertThatThrownBy(() -> assessments.save(first, id, 1, typed("oma")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.key()).isEqualTo("assessment.refusal.changedMeanwhile"));
        var kept = assessments.draft(first, id).orElseThrow();
        assertThat(kept.typed().value()).contains("toisen");
        assertThat(kept.savedById()).isEqualTo(second.professional());
    }

    @Test
    @DisplayName("a correction is a new version with its reason; the old one stays as it was")
    void correction() {
        var client = client(GROWN);
        var worker = counsellor(client).actor();
        var need = AssessmentNeeds.need(worker.professional());
        var id = assessments.begin(worker, client, AssessmentKind.NEED, TODAY, Map.of());
        var first = assessments.confirm(worker, id, 1, NewAssessment.of(need)).getFirst();
        int clocks = deadlines.allFor(client).size();
        var second =
                assessments.correct(worker, first, NewAssessment.of(need), "Palvelutehtävä väärin");
        assertThat(deadlines.allFor(client)).as("nothing is set going anew").hasSize(clocks);
        assertThat(assessments.list(worker, client, 10, null))
                .extracting(AssessmentView::id)
                .containsExactly(second);
        var told = assessments.one(worker, second).orElseThrow();
        assertThat(told.assessment().correctionReason()).isEqualTo("Palvelutehtävä väärin");
        assertThat(told.assessment().happenedAt())
                .isEqualTo(told.earlier().orElseThrow().happenedAt());
        assertThat(assessments.one(worker, first).orElseThrow().later().orElseThrow().id())
                .isEqualTo(second);
        assertThatThrownBy(
                        () -> assessments.correct(worker, first, NewAssessment.of(need), "Toinen"))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> assessments.correct(worker, second, NewAssessment.of(need), " "))
                .isInstanceOf(Refusals.class);
    }

    @Test
    @DisplayName(
            "clocks run from the day the need became known: the beginning stops that of the start,"
                    + " the service must come in three months")
    void clocks() {
        // 2 March 2026 is a Monday; three months from it is 2 June (150/1930 3 §).
        var pending = LocalDate.of(2026, 3, 2);
        var client = client(LocalDate.of(1940, 1, 1));
        var worker = counsellor(client).actor();
        var id = assessments.begin(worker, client, AssessmentKind.NEED, pending, Map.of());
        var start = clock(id, DeadlineFamily.SOC_ASSESS_START);
        // Seven working days from Monday 2 March: 3 4 5 6 9 10 11 March.
        assertThat(start.dueOn()).isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(start.metOn()).isEqualTo(TODAY);
        assessments.confirm(
                worker, id, 1, NewAssessment.of(AssessmentNeeds.need(worker.professional())));
        var service =
                deadlines.openFor(client).stream()
                        .filter(c -> c.family() == DeadlineFamily.SOC_IMPLEMENT)
                        .findFirst()
                        .orElseThrow();
        assertThat(service.dueOn()).isEqualTo(LocalDate.of(2026, 6, 2));
    }

    @Test
    @DisplayName("of a child in special support is ready in three months from becoming pending")
    void childClocks() {
        var client = client(LocalDate.of(2015, 6, 1));
        var office = socialWorker(client);
        var id = assessments.begin(office.actor(), client, AssessmentKind.NEED, TODAY, Map.of());
        var ref = SubjectRef.of("assessment-draft", id);
        assertThat(deadlines.forSubject(ref))
                .extracting(ClockView::family)
                .doesNotContain(DeadlineFamily.SOC_CHILD_DONE);
        decided(client, office, Set.of(SupportGround.CHILD_CONDITIONS));
        // The 7th working day after Tuesday 10 March is Thursday 19 March.
        assertThat(clock(id, DeadlineFamily.SOC_CHILD_START).dueOn())
                .isEqualTo(LocalDate.of(2026, 3, 19));
        var done = clock(id, DeadlineFamily.SOC_CHILD_DONE);
        assertThat(done.dueOn()).isEqualTo(LocalDate.of(2026, 6, 10));
        assertThat(done.state()).isInstanceOf(DeadlineState.Running.class);
        now.set(NOW.plus(Duration.ofDays(30)));
        assessments.confirm(
                office.actor(),
                id,
                1,
                NewAssessment.of(AssessmentNeeds.need(office.professional())));
        assertThat(clock(id, DeadlineFamily.SOC_CHILD_DONE).metOn())
                .isEqualTo(LocalDate.of(2026, 4, 9));
    }

    private void decided(ClientId client, Account office, Set<SupportGround> grounds) {
        var support =
                supports.propose(
                        office.actor(),
                        client,
                        new SpecialSupports.Proposal(
                                grounds, Set.of(), "Peruste", ServiceTask.LAPSIPERHEET, null));
        supports.decide(
                office.actor(),
                support,
                new SpecialSupports.Decision(
                        true, "Peruste", grounds, now.today(), now.today().plusMonths(6)));
    }

    @Test
    @DisplayName("a discarded draft ends its clocks as recorded in error")
    void discarded() {
        var client = client(GROWN);
        var nurse = nurse(client).actor();
        var id = assessments.begin(nurse, client, AssessmentKind.CARE, TODAY, Map.of());
        assertThat(clock(id, DeadlineFamily.PHC_HTA).dueOn()).as("the same day").isEqualTo(TODAY);
        assessments.discard(nurse, id, 1);
        assertThat(clock(id, DeadlineFamily.PHC_HTA).endedOn()).isEqualTo(TODAY);
        assertThat(assessments.drafts(nurse, client)).isEmpty();
    }

    @Test
    @DisplayName(
            "of care that cannot be given in time is told with its reason and its remedy, and the"
                    + " clock goes on")
    void late() {
        var client = client(GROWN);
        var nurse = nurse(client).actor();
        var id = assessments.begin(nurse, client, AssessmentKind.CARE, TODAY, Map.of());
        var silent = new CareMore("Kipu", "Aika lääkärille", null, null, false, null);
        assertThatThrownBy(() ->
                        assessments.confirm(
                                nurse,
                                id,
                                1,
                                NewAssessment.of(
                                        AssessmentNeeds.care(silent, false, Remedy.VOUCHER))))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        r ->
                                assertThat(r.all().getFirst().key())
                                        .isEqualTo("assessment.refusal.delay"));
        var more =
                new CareMore(
                        "Kipu",
                        "Aika lääkärille",
                        DelayReason.LACK_OF_STAFF,
                        LocalDate.of(2026, 6, 20),
                        true,
                        null);
        var ids =
                assessments.confirm(
                        nurse,
                        id,
                        1,
                        NewAssessment.of(AssessmentNeeds.care(more, false, Remedy.VOUCHER)));
        var clock = deadlines.forSubject(SubjectRef.of("assessment", ids.getFirst())).getFirst();
        assertThat(clock.family()).isEqualTo(DeadlineFamily.PHC_FIRST);
        // 23 or over since 1.1.2025: three months from the assessment.
        assertThat(clock.dueOn()).isEqualTo(LocalDate.of(2026, 6, 10));
        assertThat(clock.state()).isInstanceOf(DeadlineState.Running.class);
        var a = assessments.one(nurse, ids.getFirst()).orElseThrow().assessment();
        assertThat(a.delayReason()).isEqualTo(DelayReason.LACK_OF_STAFF);
        assertThat(a.accessOn()).isEqualTo(LocalDate.of(2026, 6, 20));
        assertThat(a.accessTold()).isTrue();
    }

    @Test
    @DisplayName("not made, because it is manifestly unnecessary, tells why and closes the matter")
    void notMade() {
        var client = client(GROWN);
        var worker = counsellor(client).actor();
        var need = AssessmentNeeds.need(worker.professional());
        var unmade =
                new NeedAssessment(
                        Outcome.ADVICE,
                        "Kysyi lomakkeesta.",
                        "",
                        Set.of(),
                        "",
                        "Neuvonta riitti.",
                        false,
                        false,
                        NeedDuration.TEMPORARY,
                        false,
                        Set.of(),
                        null,
                        need.serviceTask(),
                        need.responsible(),
                        false,
                        false,
                        new NeedMore(Set.of(), null, false, null, null, "Pelkkä neuvonta", null));
        var id = assessments.begin(worker, client, AssessmentKind.NEED, TODAY, Map.of());
        var ids = assessments.confirm(worker, id, 1, NewAssessment.of(unmade));
        var a = assessments.one(worker, ids.getFirst()).orElseThrow().assessment();
        assertThat(a.notMade()).isEqualTo("Pelkkä neuvonta");
        assertThat(a.duration()).isNull();
        assertThat(matters.matters(client).getFirst().isOpen()).isFalse();
    }

    @Test
    @DisplayName("together needs a joint service, and says how to get one")
    void jointNeedsService() {
        var client = client(GROWN);
        var nurse = nurse(client).actor();
        assertThatThrownBy(() ->
                        assessments.begin(nurse, client, AssessmentKind.BOTH, TODAY, Map.of()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.key()).isEqualTo("assessment.refusal.joint"));
    }

    @Test
    @DisplayName(
            "together is kept in both registers; each reader sees the register that the decree"
                    + " opens, the link only when both, the narrative only in social welfare")
    void bothRegisters() {
        var client = client(GROWN);
        var nurse = nurse(client);
        var office = socialWorker(client);
        together(client, nurse, office);
        var id = assessments.begin(nurse.actor(), client, AssessmentKind.BOTH, TODAY, Map.of());
        var more = new NeedMore(Set.of(), null, true, "", null, null, "Yhdessä puhuttiin kodista.");
        var ids =
                assessments.confirm(
                        nurse.actor(),
                        id,
                        1,
                        NewAssessment.of(
                                AssessmentNeeds.care(
                                        new CareMore("Kipu", "Aika", null, null, false, null),
                                        true,
                                        null),
                                AssessmentNeeds.need(office.professional(), false, more)));
        assertThat(ids).hasSize(2);
        AssessmentId care = ids.getFirst();
        AssessmentId need = ids.getLast();

        // Decree 457/2024 3, 10 and 15–18 §: outside the joint service each sector its own.
        record Case(Account reader, boolean patient, boolean social) {}
        var cases =
                List.of(
                        new Case(nurse, true, true),
                        new Case(office, true, true),
                        new Case(worker(client, "NURSE", false, CareTask.H1), true, false),
                        new Case(worker(client, "SOCIAL_WORKER", true, CareTask.S1), false, true),
                        new Case(
                                worker(
                                        client,
                                        "SOCIAL_COUNSELLOR",
                                        false,
                                        CareTask.S2,
                                        ServiceTask.TYOIKAISET),
                                false,
                                true),
                        new Case(
                                worker(
                                        client,
                                        "SOCIAL_COUNSELLOR",
                                        false,
                                        CareTask.S4,
                                        ServiceTask.TYOIKAISET),
                                false,
                                true),
                        new Case(
                                worker(
                                        client,
                                        "SOCIAL_COUNSELLOR",
                                        false,
                                        CareTask.S4,
                                        ServiceTask.IAKKAAT),
                                false,
                                false),
                        new Case(worker(client, "NURSE", false, CareTask.H5), false, false),
                        new Case(worker(client, "NURSE", false, null), false, false));
        for (Case c : cases) {
            var reader = c.reader().actor();
            assertThat(assessments.one(reader, care).isPresent())
                    .as("care " + c)
                    .isEqualTo(c.patient());
            assertThat(assessments.one(reader, need).isPresent())
                    .as("need " + c)
                    .isEqualTo(c.social());
            assessments
                    .one(reader, need)
                    .ifPresent(t ->
                            assertThat(t.joint().isPresent())
                                    .as("link " + c)
                                    .isEqualTo(c.patient() && c.social()));
        }
        var inPatient = assessments.one(nurse.actor(), care).orElseThrow();
        assertThat(inPatient.assessment().register()).isEqualTo(Register.PATIENT);
        assertThat(inPatient.assessment().narrative()).isNull();
        assertThat(inPatient.assessment().situation()).isNull();
        assertThat(inPatient.assessment().conclusions()).isEqualTo("Asiakkuus on perusteltu.");
        var inSocial = assessments.one(office.actor(), need).orElseThrow();
        assertThat(inSocial.assessment().narrative()).contains("kodista");
        assertThat(inSocial.narrative()).isTrue();
    }

    @Test
    @DisplayName("a draft of both kinds is read only by whoever may use both registers")
    void jointDraft() {
        var client = client(GROWN);
        var nurse = nurse(client);
        var office = socialWorker(client);
        together(client, nurse, office);
        var id =
                assessments.begin(nurse.actor(), client, AssessmentKind.BOTH, TODAY, typed("yksi"));
        assertThat(assessments.draft(office.actor(), id)).isPresent();
        assertThat(assessments.draft(nurse(client).actor(), id)).isEmpty();
        assertThat(assessments.draft(counsellor(client).actor(), id)).isEmpty();
        assertThat(assessments.draft(Actor.anonymous(), id)).isEmpty();
    }
}
