package fi.polku.portal.internal;

import fi.polku.access.Actor;
import fi.polku.access.RecordFilter;
import fi.polku.access.RecordKind;
import fi.polku.kernel.ClientId;
import fi.polku.platform.journal.JournalRow;
import fi.polku.platform.sql.Where;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The journal of a client as far as the reader may use the records that it tells of. An entry names
 * its subject; here stands which record that is, so that one condition filters both. An entry of an
 * unknown kind of subject is shown to nobody.
 */
@Repository
class TimelineQueries {
    /** What belongs to neither register: who the client is, and the client's own word. */
    static final List<String> OF_NO_RECORD =
            List.of(
                    "client",
                    "emergency_access",
                    "permit",
                    "prohibition",
                    "client_protection",
                    "client_relation",
                    "client_statement",
                    "mandate",
                    "record_opening",
                    "guardian_hidden",
                    "kanta_notice");

    /**
     * What is between the client and data protection, or about nobody: no professional reads it.
     */
    static final List<String> OF_NO_PROFESSIONAL =
            List.of(
                    "account",
                    "app_grant",
                    "client_unmasking",
                    "data_request",
                    "published_month",
                    "queue_book",
                    "retention_hold",
                    "retention_run",
                    "signal_night",
                    "signal_rule",
                    "unusual_view",
                    "view_withholding");

    /** Of those, what somebody who acts for the client may know. */
    private static final List<String> OPEN_TO_PROXIES = List.of("client");

    private static final String RECORD =
            """
            LEFT JOIN LATERAL (
              SELECT c.id AS document, c.id AS event, c.register, c.service_task, coalesce(c.producer_id, c.unit_id) AS producer_id, c.recorded_at, @contact AS data
              FROM contact c
              WHERE j.subject_kind = 'contact' AND c.id = j.subject_id
              UNION ALL
              SELECT m.id, coalesce(m.contact_id, m.id), m.register, m.service_task, m.producer_id, m.recorded_at, 'NEEDS_ASSESSMENT'
              FROM matter m
              WHERE j.subject_kind = 'matter' AND m.id = j.subject_id
              UNION ALL
              SELECT a.id, coalesce(a.contact_id, a.id), a.register, a.service_task, a.producer_id, a.recorded_at, @assessment
              FROM assessment a
              WHERE j.subject_kind = 'assessment' AND a.id = j.subject_id
              UNION ALL
              SELECT p.id, p.id, p.register, p.service_task, p.producer_id, p.recorded_at, @path
              FROM path p
              WHERE j.subject_kind = 'path' AND p.id = j.subject_id
              UNION ALL
              SELECT p.id, p.id, p.register, p.service_task, p.producer_id, p.recorded_at, @path
              FROM path_step s
              JOIN path p ON p.id = s.path_id
              WHERE j.subject_kind = 'step' AND s.id = j.subject_id
              UNION ALL
              SELECT t.id, t.id, t.register, t.service_task, t.producer_id, t.recorded_at, @appointment
              FROM appointment t
              WHERE j.subject_kind = 'appointment' AND t.id = j.subject_id
              UNION ALL
              SELECT i.id, coalesce((SELECT s.id FROM instrument_score s WHERE s.answer_id = i.id ORDER BY s.id LIMIT 1), i.id),
                i.register, i.service_task, i.producer_id, i.recorded_at, @answer
              FROM instrument_answer i
              WHERE j.subject_kind = 'instrument-answer' AND i.id = j.subject_id
              UNION ALL
              SELECT q.id, q.id, q.register, q.service_task, q.producer_id, q.recorded_at, @request
              FROM instrument_request q
              WHERE j.subject_kind = 'measure-request' AND q.id = j.subject_id
              UNION ALL
              SELECT k.id, coalesce(k.subject_id, k.id), k.register, k.service_task, k.producer_id, k.recorded_at,
                CASE k.register WHEN 'PATIENT' THEN 'CARE_REQUESTS' ELSE 'CLIENT_FILE' END
              FROM task k
              WHERE j.subject_kind = 'task' AND k.id = j.subject_id
              UNION ALL
              SELECT d.id, d.subject_id, d.register, d.service_task, d.producer_id, d.recorded_at, @clock
              FROM deadline d
              WHERE j.subject_kind = 'deadline' AND d.id = j.subject_id
              UNION ALL
              SELECT w.id, w.id, w.register, w.service_task, w.producer_id, w.recorded_at, 'CLIENT_FILE'
              FROM own_worker w
              WHERE j.subject_kind = 'own_worker' AND w.id = j.subject_id
              UNION ALL
              SELECT b.id, coalesce(b.path_id, b.id), b.register, b.service_task, b.producer_id, b.recorded_at,
                CASE b.register WHEN 'PATIENT' THEN 'CARE_PLAN' ELSE 'CLIENT_FILE' END
              FROM team_member b
              WHERE j.subject_kind = 'team_member' AND b.id = j.subject_id
              UNION ALL
              SELECT u.id, coalesce((SELECT assessment.contact_id FROM assessment WHERE assessment.id = u.assessment_id), u.assessment_id, u.id),
                u.register, u.service_task, u.producer_id, u.recorded_at, 'NEEDS_ASSESSMENT'
              FROM special_support u
              WHERE j.subject_kind = 'special-support' AND u.id = j.subject_id
              UNION ALL
              SELECT e.id, e.id, e.register, e.service_task, e.producer_id, e.recorded_at, @written
              FROM assessment_draft e
              WHERE j.subject_kind = 'assessment-draft' AND e.id = j.subject_id
              UNION ALL
              SELECT y.id, y.id, y.register, y.service_task, y.producer_id, y.recorded_at, @mapping
              FROM capacity_mapping y
              WHERE j.subject_kind = 'capacity-mapping' AND y.id = j.subject_id
              UNION ALL
              SELECT g.id, g.id, g.register, g.service_task, g.producer_id, g.recorded_at, @segmentAnswers
              FROM segment_answers g
              WHERE j.subject_kind = 'segment_answers' AND g.id = j.subject_id
              UNION ALL
              SELECT h.id, h.id, h.register, h.service_task, h.producer_id, h.recorded_at, @segmentChoice
              FROM segment_choice h
              WHERE j.subject_kind = 'segment_choice' AND h.id = j.subject_id
              UNION ALL
              SELECT e.id, e.id, e.register, e.service_task, e.producer_id, e.recorded_at,
                CASE e.register WHEN 'PATIENT' THEN 'PATIENT_ENTRIES' ELSE 'NEEDS_ASSESSMENT' END
              FROM life_situation e
              WHERE j.subject_kind = 'life_situation' AND e.id = j.subject_id
              UNION ALL
              SELECT g.id, g.id, g.register, g.service_task, g.producer_id, g.recorded_at,
                CASE g.register WHEN 'PATIENT' THEN 'CARE_REQUESTS' ELSE 'NEEDS_ASSESSMENT' END
              FROM signal g
              WHERE j.subject_kind = 'signal' AND g.id = j.subject_id
              UNION ALL
              SELECT n.id, n.signal_id, n.register, n.service_task, n.producer_id, n.recorded_at,
                CASE n.register WHEN 'PATIENT' THEN 'CARE_REQUESTS' ELSE 'NARRATIVE' END
              FROM signal_letter n
              WHERE j.subject_kind = 'signal_letter' AND n.id = j.subject_id
              UNION ALL
              SELECT v.id, v.id, v.register, v.service_task, v.producer_id, v.recorded_at, @relationship
              FROM client_relationship v
              WHERE j.subject_kind = 'client_relationship' AND v.id = j.subject_id
              UNION ALL
              SELECT h.id, h.id, h.register, h.service_task, h.producer_id, h.recorded_at, @contact_h
              FROM service_application h
              WHERE j.subject_kind = 'service_application' AND h.id = j.subject_id
              UNION ALL
              SELECT e.id, e.matter_id, e.register, e.service_task, e.producer_id, e.recorded_at, @decision
              FROM decision e
              WHERE j.subject_kind = 'decision' AND e.id = j.subject_id
            ) AS record ON TRUE
            """
                    .replace("@clock", RecordKind.CLOCK.sql("d.register"))
                    .replace("@relationship", RecordKind.RELATIONSHIP.sql("v.register"))
                    .replace("@contact_h", RecordKind.CONTACT.sql("h.register"))
                    .replace("@decision", RecordKind.DECISION.sql("e.register"))
                    .replace("@contact", RecordKind.CONTACT.sql("c.register"))
                    .replace("@written", RecordKind.ASSESSMENT.sql("e.register"))
                    .replace("@mapping", RecordKind.MEASURE.sql("y.register"))
                    .replace("@assessment", RecordKind.ASSESSMENT.sql("a.register"))
                    .replace("@path", RecordKind.PLAN.sql("p.register"))
                    .replace("@segmentAnswers", RecordKind.SEGMENT.sql("g.register"))
                    .replace("@segmentChoice", RecordKind.SEGMENT.sql("h.register"))
                    .replace("@appointment", RecordKind.APPOINTMENT.sql("t.register"))
                    .replace("@answer", RecordKind.MEASURE.sql("i.register"))
                    .replace("@request", RecordKind.MEASURE.sql("q.register"));

    private static final RecordFilter.Columns COLUMNS =
            new RecordFilter.Columns(
                    "CAST(:client AS uuid)",
                    "record.data",
                    "record.register",
                    "record.service_task",
                    "record.producer_id",
                    "record.document",
                    "record.event",
                    "record.recorded_at");

    private final JdbcClient jdbc;

    TimelineQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page, newest first; the last row's time and id to go on. */
    List<JournalRow> page(
            Actor reader,
            ClientId client,
            boolean clientView,
            @Nullable Instant before,
            @Nullable UUID beforeId,
            int limit,
            Instant now) {
        var where =
                Where.all()
                        .and(
                                """
                                (j.client_id = :client
                                  OR EXISTS (
                                    SELECT 1
                                    FROM journal_attachment a
                                    WHERE a.subject_kind = j.subject_kind
                                      AND a.subject_id = j.subject_id
                                      AND a.client_id = :client))\
                                """,
                                "client",
                                client)
                        .and(
                                "(:isOneself OR CASE WHEN record.document IS NULL THEN j.subject_kind = ANY(:ofNoRecord::text[]) ELSE "
                                        + RecordFilter.on(COLUMNS)
                                        + " END)",
                                "ofNoRecord",
                                reader.proxy() == null ? OF_NO_RECORD : OPEN_TO_PROXIES);
        // To the client oneself everything is one's own.
        where.params().and("isOneself", reader.proxy() == null && client.equals(reader.client()));
        RecordFilter.params(where.params(), reader, now);
        if (clientView) {
            where.and("j.visible_to_client");
        }
        if (before != null && beforeId != null) {
            where.and("(j.happened_at, j.id) < (:before, :beforeId)", "before", before);
            where.params().and("beforeId", beforeId);
        }
        return jdbc.sql(
                        """
                        SELECT j.id, j.happened_at, j.recorded_at, j.created_by AS account_id, j.role, j.message_key,
                          j.subject_kind, j.subject_id, j.visible_to_client, j.arguments
                        FROM journal_entry j
                        %s
                        %s
                        ORDER BY j.happened_at DESC, j.id DESC
                        LIMIT :limit
                        """
                                .formatted(RECORD, where.sql()))
                .paramSource(where.params().and("limit", limit).source())
                .query(JournalRow.class)
                .list();
    }
}
