package fi.polku.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Account;
import fi.polku.assessment.MappingView.Finding;
import fi.polku.assessment.MappingView.Taking;
import fi.polku.assessment.Mappings.NewMapping;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A mapping of functional and work ability")
class MappingsIT extends AssessmentTest {
    @Autowired Mappings mappings;

    private static NewMapping mapping(int walking, Set<ProfessionalId> with) {
        return new NewMapping(
                "Kädet osaavat, ystävä auttaa.",
                "Pitkät päivät väsyttävät.",
                "Osa-aikatyö keväällä.",
                "Kokeillaan kolmea päivää.",
                List.of(
                        new Finding(
                                "d450",
                                new Qualifier(walking, null),
                                new Qualifier(1, null),
                                "Portaat"),
                        new Finding("e310", new Qualifier(3, true), null, "")),
                with,
                true);
    }

    @Test
    @DisplayName("keeps both views, the barrier or facilitator, who took part, and the former")
    void whole() {
        var client = client(GROWN);
        var worker = counsellor(client).actor();
        mappings.record(worker, client, mapping(3, Set.of()));
        now.set(NOW.plus(Duration.ofDays(60)));
        var id = mappings.record(worker, client, mapping(1, Set.of()));
        var view = mappings.one(worker, id).orElseThrow();
        assertThat(view.findings()).extracting(Finding::code).containsExactly("d450", "e310");
        assertThat(view.findings().getLast().byClient()).isEqualTo(new Qualifier(3, true));
        assertThat(view.participants())
                .extracting(MappingView.Participant::part)
                .containsExactlyInAnyOrder(Taking.CLIENT, Taking.NEAR_PERSON, Taking.SOCIAL);
        var former = mappings.former(worker, view).orElseThrow();
        assertThat(
                        view.findings()
                                .getFirst()
                                .byClient()
                                .since(former.findings().getFirst().byClient()))
                .isEqualTo(Qualifier.Change.BETTER);
        assertThat(mappings.former(worker, former)).isEmpty();
    }

    @Test
    @DisplayName("made together needs a joint service, and is kept in both registers, shown once")
    void together() {
        var client = client(GROWN);
        Account nurse = nurse(client);
        Account office = socialWorker(client);
        assertThatThrownBy(() ->
                        mappings.record(
                                nurse.actor(), client, mapping(2, Set.of(office.professional()))))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        r ->
                                assertThat(r.all())
                                        .extracting(Refusal::key)
                                        .containsExactly("assessment.mapping.refusal.joint"));
        together(client, nurse, office);
        mappings.record(nurse.actor(), client, mapping(2, Set.of(office.professional())));
        assertThat(
                        jdbc.sql("SELECT register FROM capacity_mapping WHERE client_id = :c")
                                .param("c", client.value())
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder("PATIENT", "SOCIAL_WELFARE");
        assertThat(mappings.list(nurse.actor(), client)).hasSize(1);
        assertThat(mappings.list(nurse(client).actor(), client))
                .extracting(MappingView::register)
                .containsExactly(Register.PATIENT);
        assertThat(mappings.list(counsellor(client).actor(), client))
                .extracting(MappingView::register)
                .containsExactly(Register.SOCIAL_WELFARE);
    }

    @Test
    @DisplayName("asks strengths, the wish and the client's own view")
    void rules() {
        var client = client(GROWN);
        var worker = counsellor(client).actor();
        var empty =
                new NewMapping(
                        "",
                        "",
                        "",
                        "",
                        List.of(new Finding("d450", null, new Qualifier(2, null), "")),
                        Set.of(),
                        false);
        assertThatThrownBy(() -> mappings.record(worker, client, empty))
                .isInstanceOfSatisfying(
                        Refusals.class,
                        r ->
                                assertThat(r.all())
                                        .extracting(Refusal::field)
                                        .containsExactly("strengths", "goalWish", "findings"));
    }
}
