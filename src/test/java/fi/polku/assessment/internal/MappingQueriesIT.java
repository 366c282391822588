package fi.polku.assessment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.assessment.AssessmentTest;
import fi.polku.assessment.MappingId;
import fi.polku.assessment.MappingView.Finding;
import fi.polku.assessment.MappingView.Participant;
import fi.polku.assessment.MappingView.Taking;
import fi.polku.assessment.Mappings.NewMapping;
import fi.polku.assessment.Qualifier;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.platform.Ids;
import fi.polku.testing.People;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Mappings of functioning in the database")
class MappingQueriesIT extends AssessmentTest {
    private static final Finding WORK =
            new Finding("d850", new Qualifier(4, null), new Qualifier(8, null), "Ei vielä");
    private static final Finding HOME =
            new Finding("e525", new Qualifier(2, false), new Qualifier(4, true), "");

    @Autowired MappingQueries queries;

    private MappingId insert(ClientId client, UUID joint, Register register) {
        boolean social = register == Register.SOCIAL_WELFARE;
        var header =
                new RecordHeader(
                        register,
                        social ? ServiceTask.TYOIKAISET : null,
                        organizations.organiser(),
                        social ? People.SOCIAL : People.RECEPTION,
                        null,
                        "PROFESSIONAL",
                        RecordStatus.FINAL);
        var id = new MappingId(Ids.next());
        var mapping = new NewMapping("v", "e", "t", "s", List.of(WORK, HOME), Set.of(), false);
        queries.insert(id, client, joint, mapping, null, header, NOW);
        mapping.findings().forEach(f -> queries.insertFinding(id, f, header, NOW));
        queries.insertParticipant(id, new Participant(null, Taking.CLIENT), header, NOW);
        return id;
    }

    @Test
    @DisplayName("are read back as they were told")
    void whole() {
        var client = client(GROWN);
        var id = insert(client, Ids.next(), Register.SOCIAL_WELFARE);
        assertThat(queries.listFindings(id)).containsExactly(WORK, HOME);
        assertThat(queries.listParticipants(id))
                .containsExactly(new Participant(null, Taking.CLIENT));
        assertThat(queries.find(counsellor(client).actor(), id, NOW).orElseThrow().goalWish())
                .isEqualTo("t");
    }

    @Test
    @DisplayName("of both registers are shown once, from the register that the reader may use")
    void once() {
        var client = client(GROWN);
        var joint = Ids.next();
        var patient = insert(client, joint, Register.PATIENT);
        var social = insert(client, joint, Register.SOCIAL_WELFARE);
        assertThat(queries.list(nurse(client).actor(), client, NOW))
                .extracting(MappingQueries.Head::id)
                .containsExactly(patient);
        assertThat(queries.list(counsellor(client).actor(), client, NOW))
                .extracting(MappingQueries.Head::id)
                .containsExactly(social);
        assertThat(queries.find(nurse(client).actor(), social, NOW)).isEmpty();
    }
}
