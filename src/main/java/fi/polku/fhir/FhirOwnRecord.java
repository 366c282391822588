package fi.polku.fhir;

import fi.polku.platform.own.OwnRecord;
import fi.polku.platform.own.OwnTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** What has been received from other systems. */
@Component
class FhirOwnRecord implements OwnRecord {
    @Override
    public List<OwnTable> tables() {
        return List.of(
                OwnTable.of("received_resource")
                        .moment("happened_at")
                        .text("type", "name", "given", "family", "code", "status")
                        .text("identifiers", "content")
                        .told());
    }
}
