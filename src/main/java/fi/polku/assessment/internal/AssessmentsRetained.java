package fi.polku.assessment.internal;

import fi.polku.platform.retention.Retained;
import fi.polku.platform.retention.RetainedTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Assessments and the matters they belong to. */
@Component
class AssessmentsRetained implements Retained {
    /** Special support goes on until its last day; what was not needed ended when decided. */
    private static final String SUPPORT_ENDED =
            """
            CASE
              WHEN r.needed IS FALSE
                THEN r.decided_at
              ELSE (r.to_on + 1) AT TIME ZONE 'Europe/Helsinki'
            END\
            """;

    @Override
    public List<RetainedTable> tables() {
        return List.of(
                RetainedTable.record("assessment", "r.happened_at")
                        .dated("CORRESPONDENCE", "r.client_id IS NULL", "r.happened_at")
                        .pointsAt("r.contact_id", "contact")
                        .pointsAt("r.matter_id", "matter")
                        .pointsAt("r.corrects_id", "assessment"),
                RetainedTable.record("matter", "r.closed_at").pointsAt("r.contact_id", "contact"),
                RetainedTable.record("assessment_draft", "r.ended_at"),
                RetainedTable.record("capacity_mapping", "r.happened_at")
                        .part("capacity_finding", "mapping_id")
                        .part("capacity_participant", "mapping_id"),
                RetainedTable.record("special_support", SUPPORT_ENDED)
                        .pointsAt("r.assessment_id", "assessment"));
    }
}
