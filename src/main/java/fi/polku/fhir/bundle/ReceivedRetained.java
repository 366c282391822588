package fi.polku.fhir.bundle;

import fi.polku.platform.retention.Retained;
import fi.polku.platform.retention.RetainedTable;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What came from elsewhere about a person; what is of nobody (organisations, professionals) has no
 * end here.
 */
@Component
class ReceivedRetained implements Retained {
    @Override
    public List<RetainedTable> tables() {
        return List.of(
                RetainedTable.record("received_resource", "coalesce(r.to_at, r.happened_at)"));
    }
}
