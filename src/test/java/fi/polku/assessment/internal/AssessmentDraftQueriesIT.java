package fi.polku.assessment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Actor;
import fi.polku.assessment.AssessmentDraftId;
import fi.polku.assessment.AssessmentKind;
import fi.polku.assessment.AssessmentTest;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.platform.Ids;
import fi.polku.testing.People;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Drafts of assessments in the database")
class AssessmentDraftQueriesIT extends AssessmentTest {
    @Autowired AssessmentDraftQueries queries;

    private AssessmentDraftId draft(ClientId client) {
        var id = new AssessmentDraftId(Ids.next());
        queries.insert(
                id,
                client,
                AssessmentKind.NEED,
                Map.of("need", List.of("HOUSING", "CRISIS")),
                TODAY,
                null,
                new RecordHeader(
                        Register.SOCIAL_WELFARE,
                        ServiceTask.TYOIKAISET,
                        organizations.organiser(),
                        People.SOCIAL,
                        null,
                        "PROFESSIONAL",
                        RecordStatus.DRAFT),
                NOW);
        return id;
    }

    @Test
    @DisplayName("only the version that was read is saved over, and nothing after the end")
    void versions() {
        var id = draft(client(GROWN));
        assertThat(queries.save(id, 2, Map.of(), null, NOW)).isFalse();
        assertThat(queries.save(id, 1, Map.of("a", List.of("b")), null, NOW)).isTrue();
        assertThat(queries.save(id, 1, Map.of(), null, NOW)).isFalse();
        assertThat(queries.end(id, 1, "CONFIRMED", NOW)).isFalse();
        assertThat(queries.end(id, 2, "CONFIRMED", NOW)).isTrue();
        assertThat(queries.save(id, 2, Map.of(), null, NOW)).isFalse();
        assertThat(queries.end(id, 2, "DISCARDED", NOW)).isFalse();
    }

    @Test
    @DisplayName("are listed to those who may use the register, while they are in the middle")
    void readers() {
        var client = client(GROWN);
        var id = draft(client);
        var counsellor = counsellor(client).actor();
        assertThat(queries.list(counsellor, client, NOW)).hasSize(1);
        assertThat(queries.find(counsellor, id, NOW).orElseThrow().typed().value())
                .contains("CRISIS");
        assertThat(queries.list(nurse(client).actor(), client, NOW)).isEmpty();
        assertThat(queries.list(nurse(client(GROWN)).actor(), client, NOW)).isEmpty();
        queries.end(id, 1, "DISCARDED", NOW);
        assertThat(queries.list(Actor.system(), client, NOW)).isEmpty();
    }
}
