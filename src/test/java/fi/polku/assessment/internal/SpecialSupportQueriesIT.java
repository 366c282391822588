package fi.polku.assessment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.assessment.AssessmentTest;
import fi.polku.assessment.SpecialSupportId;
import fi.polku.assessment.SpecialSupports.Decision;
import fi.polku.assessment.SupportGround;
import fi.polku.assessment.internal.SpecialSupportQueries.NewSupport;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.platform.Ids;
import fi.polku.testing.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Special support in the database")
class SpecialSupportQueriesIT extends AssessmentTest {
    private static final Set<SupportGround> GROUNDS = Set.of(SupportGround.OTHER_SIMILAR);

    @Autowired SpecialSupportQueries queries;

    private SpecialSupportId insert(ClientId client, LocalDate from, boolean kept) {
        var id = new SpecialSupportId(Ids.next());
        assertThat(
                        queries.insert(
                                new NewSupport(
                                        id, client, null, GROUNDS, List.of(), "syy", null, null,
                                        from, null),
                                new RecordHeader(
                                        Register.SOCIAL_WELFARE,
                                        ServiceTask.TYOIKAISET,
                                        organizations.organiser(),
                                        People.SOCIAL,
                                        null,
                                        "PROFESSIONAL",
                                        RecordStatus.FINAL),
                                NOW))
                .isEqualTo(kept);
        return id;
    }

    @Test
    @DisplayName("one waits and one is in force at a time")
    void one() {
        var client = client(GROWN);
        insert(client, TODAY, true);
        insert(client, TODAY, false);
        insert(client, null, true);
        insert(client, null, false);
        assertThat(queries.list(Actor.system(), client, NOW)).hasSize(2);
    }

    @Test
    @DisplayName("binds while it waits or is in force, and is decided and ended once")
    void life() {
        var client = client(GROWN);
        assertThat(queries.binds(client, TODAY)).isFalse();
        var id = insert(client, null, true);
        assertThat(queries.binds(client, TODAY)).isTrue();
        assertThat(queries.listInForce(Set.of(client), TODAY)).isEmpty();
        var decision = new Decision(true, "syy", GROUNDS, TODAY, TODAY.plusDays(30));
        assertThat(queries.decide(id, decision, null, NOW)).isTrue();
        assertThat(queries.decide(id, decision, null, NOW)).isFalse();
        assertThat(queries.listInForce(Set.of(client), TODAY)).containsExactly(client);
        assertThat(queries.findForUpdate(id).orElseThrow().fromOn()).isEqualTo(TODAY);
        assertThat(queries.runs(client)).isTrue();
        assertThat(queries.end(id, TODAY, "syy", null)).isTrue();
        assertThat(queries.runs(client)).isFalse();
        assertThat(queries.end(id, TODAY, "syy", null)).isFalse();
        assertThat(queries.binds(client, TODAY)).isTrue();
        assertThat(queries.binds(client, TODAY.plusDays(1))).isFalse();
    }

    @Test
    @DisplayName("is read by those who may use the need assessment")
    void readers() {
        var client = client(GROWN);
        var id = insert(client, TODAY, true);
        assertThat(queries.findReadable(counsellor(client).actor(), id, NOW)).isPresent();
        assertThat(queries.findReadable(nurse(client).actor(), id, NOW)).isEmpty();
        assertThat(queries.findInForce(counsellor(client).actor(), client, TODAY, NOW)).isPresent();
        assertThat(queries.findInForce(nurse(client).actor(), client, TODAY, NOW)).isEmpty();
        assertThat(queries.findNow(counsellor(client).actor(), client, NOW).special()).isTrue();
        assertThat(queries.findNow(nurse(client).actor(), client, NOW).special()).isNull();
    }
}
