package fi.polku.assessment.internal;

import fi.polku.platform.retention.Retained;
import fi.polku.platform.retention.RetainedTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Assessments and the matters they belong to. */
@Component
class AssessmentsRetained implements Retained {
    @Override
    public List<RetainedTable> tables() {
        return List.of(
                RetainedTable.record("assessment", "r.happened_at")
                        .dated("CORRESPONDENCE", "r.client_id IS NULL", "r.happened_at")
                        .pointsAt("r.contact_id", "contact")
                        .pointsAt("r.matter_id", "matter")
                        .pointsAt("r.corrects_id", "assessment"),
                RetainedTable.record("matter", "r.closed_at").pointsAt("r.contact_id", "contact"));
    }
}
