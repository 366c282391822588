package fi.polku.assessment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.assessment.AssessmentId;
import fi.polku.assessment.AssessmentTest;
import fi.polku.assessment.AssessmentView;
import fi.polku.assessment.ClientAssessments.Before;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.testing.People;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Lists of assessments in the database")
class AssessmentListQueriesIT extends AssessmentTest {
    @Autowired AssessmentListQueries queries;

    private AssessmentId care(ClientId client, Instant at, UUID joint, AssessmentId corrects) {
        var id = new AssessmentId(Ids.next());
        jdbc.sql(
                        """
                        INSERT INTO assessment (id, client_id, joint_id, corrects_id, correction_reason, outcome, urgency, findings, oral,
                          certificate_only, needs, own_worker_client, own_worker_professional, special_support, grounds,
                          highest_care_allowance, disabled, register, organiser_id, producer_id, record_status, happened_at, recorded_at,
                          created_at)
                        VALUES (:id, :client, :joint, :corrects, CASE WHEN CAST(:corrects AS uuid) IS NULL THEN NULL ELSE 'virhe' END, 'ADVICE',
                          'NON_URGENT', 'f', FALSE, FALSE, '{}', FALSE, FALSE, FALSE, '{}', FALSE, FALSE, 'PATIENT', :organiser, :unit, 'FINAL',
                          :at, :at, :at)
                        """)
                .param("id", id.value())
                .param("client", client.value())
                .param("joint", joint)
                .param("corrects", corrects == null ? null : corrects.value())
                .param("organiser", organizations.organiser().value())
                .param("unit", People.RECEPTION.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    @Test
    @DisplayName("go page by page, the newest first, each version in force once")
    void pages() {
        var client = client(GROWN);
        var nurse = nurse(client).actor();
        var all = new ArrayList<AssessmentId>();
        for (int i = 0; i < 5; i++) {
            all.addFirst(care(client, NOW.minus(Duration.ofDays(10 - i)), null, null));
        }
        var corrected = care(client, NOW.minus(Duration.ofDays(6)), null, all.getFirst());
        assertThat(queries.findLater(nurse, all.getFirst(), NOW).orElseThrow().id())
                .isEqualTo(corrected);
        all.set(0, corrected);
        var seen = new ArrayList<AssessmentId>();
        Before before = null;
        while (true) {
            var page = queries.list(nurse, client, 2, before, NOW);
            if (page.isEmpty()) {
                break;
            }
            page.forEach(a -> seen.add(a.id()));
            AssessmentView last = page.getLast();
            before = new Before(last.happenedAt(), last.id().value());
        }
        assertThat(seen).isEqualTo(all);
    }

    @Test
    @DisplayName("give one only to those who may use it")
    void one() {
        var client = client(GROWN);
        var id = care(client, NOW, Ids.next(), null);
        var view = queries.find(nurse(client).actor(), id, NOW).orElseThrow();
        assertThat(queries.findOther(nurse(client).actor(), view, NOW)).isEmpty();
        assertThat(queries.find(counsellor(client).actor(), id, NOW)).isEmpty();
        assertThat(queries.find(nurse(client(GROWN)).actor(), id, NOW)).isEmpty();
    }
}
