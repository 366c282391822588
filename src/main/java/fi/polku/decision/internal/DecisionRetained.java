package fi.polku.decision.internal;

import fi.polku.platform.retention.Retained;
import fi.polku.platform.retention.RetainedTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** What belongs to a matter is kept from its closing, by the service task. */
@Component
class DecisionRetained implements Retained {
    private static final String CLOSED =
            "(SELECT m.closed_at FROM matter m WHERE m.id = r.matter_id)";

    @Override
    public List<RetainedTable> tables() {
        return List.of(
                RetainedTable.record(
                        "client_relationship", "(r.to_on + 1) AT TIME ZONE 'Europe/Helsinki'"),
                RetainedTable.record("service_application", CLOSED)
                        .pointsAt("r.matter_id", "matter"),
                RetainedTable.record("decision", CLOSED)
                        .part("decision_item", "decision_id")
                        .part("decision_implementation", "decision_id")
                        .part("decision_notice", "decision_id")
                        .pointsAt("r.matter_id", "matter")
                        .pointsAt("r.application_id", "service_application")
                        .pointsAt("r.corrects_id", "decision"),
                RetainedTable.record(
                                "document",
                                """
                                CASE
                                  WHEN r.matter_id IS NULL
                                    THEN (SELECT (c.to_on + 1) AT TIME ZONE 'Europe/Helsinki' FROM client_relationship c WHERE c.id = r.subject_id)
                                  ELSE (SELECT m.closed_at FROM matter m WHERE m.id = r.matter_id)
                                END\
                                """)
                        .pointsAt("r.matter_id", "matter")
                        .pointsAt("r.corrects_id", "document"));
    }
}
