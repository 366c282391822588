package fi.polku.measure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.measure.MeasureRequestId;
import fi.polku.measure.internal.MeasureRequestQueries.RequestRow;
import fi.polku.platform.sql.Json;
import fi.polku.platform.sql.Params;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Requests to answer an instrument")
class MeasureRequestQueriesIT extends MeasureTest {
    @Test
    @DisplayName("wait in the order of their days, until answered or taken back")
    void waiting() {
        MeasureRequestId later = request("phq-9", "2026-03-20");
        MeasureRequestId sooner = request("eurohis-qol-8", "2026-03-12");
        MeasureRequestId answered = request("phq-9", "2026-03-11");
        answer(answered);
        MeasureRequestId withdrawn = request("phq-9", "2026-03-11");
        jdbc.sql("UPDATE instrument_request SET withdrawn_at = :now WHERE id = :id")
                .paramSource(Params.of("id", withdrawn).and("now", NOW).source())
                .update();
        assertThat(requests.listOpenRequests(client))
                .extracting(RequestRow::id)
                .containsExactly(sooner, later);
        assertThat(requests.listOpenRequests(person("Muu"))).isEmpty();
        assertThat(requests.findRequest(withdrawn)).isEmpty();
        assertThat(requests.findRequest(answered)).isPresent();
    }

    @Test
    @DisplayName("keep what was answered so far, the latest over the earlier, until it is sent")
    void drafts() {
        MeasureRequestId id = request("phq-9", "2026-03-12");
        assertThat(requests.findRequest(id).orElseThrow().answers()).isNull();
        requests.saveDraft(id, new Json("{\"1\": 1}"), null, NOW);
        requests.saveDraft(id, new Json("{\"1\": 1, \"2\": null}"), null, NOW);
        transaction.executeWithoutResult(t ->
                assertThat(requests.findRequestForUpdate(id).orElseThrow().answers())
                        .isEqualTo(new Json("{\"1\": 1, \"2\": null}")));
        requests.deleteDraft(id);
        assertThat(requests.listOpenRequests(client).getFirst().answers()).isNull();
    }
}
