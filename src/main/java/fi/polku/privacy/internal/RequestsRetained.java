package fi.polku.privacy.internal;

import fi.polku.platform.retention.Retained;
import fi.polku.platform.retention.RetainedTable;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the client has asked of the data is a message and goes as one; what was attached to a record
 * goes like the record and keeps the request; what was found of the log goes like the log.
 */
@Component
class RequestsRetained implements Retained {
    /** Records to which a note may have been attached. */
    private static final List<String> RECORDS =
            List.of(
                    "appointment",
                    "assessment",
                    "contact",
                    "deadline",
                    "instrument_answer",
                    "matter",
                    "own_worker",
                    "path",
                    "task",
                    "team_member",
                    "visit");

    @Override
    public List<RetainedTable> tables() {
        return List.of(
                RetainedTable.of("data_request")
                        .dated("CORRESPONDENCE", "r.answered_at IS NOT NULL", "r.answered_at")
                        .part("view_explanation", "request_id"),
                // Of a record that is told in words only the longest time is read.
                RetainedTable.of(
                                "record_note",
                                "r.client_id",
                                "coalesce(" + ofRecord("register") + ", 'PATIENT')")
                        .serviceTask(ofRecord("service_task"))
                        .pointsAt("r.request_id", "data_request")
                        .onlyAddedTo("destroy_record_notes"),
                RetainedTable.of("view_withholding")
                        .dated(
                                "LOG",
                                "TRUE",
                                "coalesce(r.ended_at, (r.until_on + 1) AT TIME ZONE"
                                        + " 'Europe/Helsinki')"),
                RetainedTable.of("unusual_view")
                        .dated("LOG", "TRUE", "coalesce(r.judged_at, r.last_at)")
                        .destroyedBy("destroy_unusual_views"));
    }

    private static String ofRecord(String column) {
        var records =
                RECORDS.stream()
                        .map(t -> "SELECT id, register, service_task FROM " + t)
                        .collect(java.util.stream.Collectors.joining(" UNION ALL "));
        return """
        (
          SELECT s.%s
          FROM (
            %s
            UNION ALL
            SELECT e.id, p.register, p.service_task
            FROM path_step e
            JOIN path p ON p.id = e.path_id) s
          WHERE s.id = r.subject_id)\
        """
                .formatted(column, records);
    }
}
