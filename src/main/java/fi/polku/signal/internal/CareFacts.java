package fi.polku.signal.internal;

import fi.polku.access.RecordKind;
import fi.polku.signal.domain.FactKind;
import java.util.List;

/** Whether there is a plan, how the own worker has changed, and measures that worry. */
final class CareFacts {
    private CareFacts() {}

    static List<FactSql> all() {
        return List.of(new OpenPlan(), new OwnWorkerChanges(), new WorryingMeasure());
    }

    private record OpenPlan() implements FactSql {
        @Override
        public FactKind kind() {
            return FactKind.OPEN_PLAN;
        }

        @Override
        public String rows() {
            return FactSql.columns(
                            "r", "path", "r.from_on", RecordKind.PLAN.sql("r.register"), "'PLAN'")
                    + """
                    , r.id AS event_id, 1 AS weight
                    FROM path r
                    @days\
                    LEFT JOIN person p ON p.client_id = r.client_id
                    WHERE NOT r.imported
                      AND r.record_status <> 'ANNULLED'
                      AND @who(r)
                    """
                            .replace(
                                    "@days",
                                    FactSql.days(
                                            "r.recorded_at < x.ends_at AND (r.ended_at IS NULL OR r.ended_at >= x.ends_at)"));
        }

        @Override
        public String value() {
            return "count(*)";
        }
    }

    private record OwnWorkerChanges() implements FactSql {
        @Override
        public FactKind kind() {
            return FactKind.OWN_WORKER_CHANGES;
        }

        /** A naming of somebody else than the one before. */
        @Override
        public String rows() {
            return FactSql.columns("w", "own_worker", "w.from_on", "'CLIENT_FILE'", "'CHANGE'")
                    + """
                    , w.id AS event_id, 1 AS weight
                    FROM own_worker w
                    @days\
                    JOIN LATERAL (
                      SELECT b.professional_id
                      FROM own_worker b
                      WHERE b.client_id = w.client_id
                        AND b.record_status <> 'ANNULLED'
                        AND b.recorded_at < d.ends_at
                        AND (b.happened_at, b.id) < (w.happened_at, w.id)
                      ORDER BY b.happened_at DESC, b.id DESC
                      LIMIT 1) AS before ON before.professional_id <> w.professional_id
                    LEFT JOIN person p ON p.client_id = w.client_id
                    WHERE w.record_status <> 'ANNULLED'
                      AND @who(w)
                    """
                            .replace(
                                    "@days",
                                    FactSql.days(
                                            "w.recorded_at < x.ends_at AND w.happened_at >= x.begins_at AND w.happened_at < x.ends_at"));
        }

        @Override
        public String value() {
            return "count(*)";
        }
    }

    private record WorryingMeasure() implements FactSql {
        @Override
        public FactKind kind() {
            return FactKind.WORRYING_MEASURE;
        }

        /** The latest score of each instrument in the window, when it is in a band that worries. */
        @Override
        public String rows() {
            return """
            SELECT latest.*
            FROM (
              SELECT DISTINCT ON (coalesce(p.person_id, s.client_id), d.number, s.instrument_code, s.score_code)
                coalesce(p.person_id, s.client_id) AS person_id, s.client_id, d.number,
                'instrument_score' AS record_kind, s.id AS record_id, @day AS happened_on,
                s.register, s.service_task, s.producer_id AS unit_id, s.recorded_at,
                @data AS data, s.instrument_code AS what, s.id AS event_id, 1 AS weight,
                s.instrument_code || '/' || s.score_code || '/' || coalesce(s.band_code, '') AS band
              FROM instrument_score s
              @days\
              LEFT JOIN person p ON p.client_id = s.client_id
              WHERE s.value IS NOT NULL
                AND s.record_status <> 'ANNULLED'
                AND @who(s)
                AND NOT EXISTS (
                  SELECT 1
                  FROM instrument_score n
                  WHERE n.corrects_id = s.id
                    AND n.recorded_at < d.ends_at)
              ORDER BY coalesce(p.person_id, s.client_id), d.number, s.instrument_code, s.score_code, s.happened_at DESC, s.id DESC) AS latest
            WHERE latest.band = ANY(:bands::text[])
            """
                    .replace(
                            "@days",
                            FactSql.days(
                                    "s.recorded_at < x.ends_at AND s.happened_at >= x.begins_at AND s.happened_at < x.ends_at"))
                    .replace("@day", FactSql.day("s.happened_at"))
                    .replace("@data", RecordKind.MEASURE.sql("s.register"));
        }

        @Override
        public String value() {
            return "count(DISTINCT f.what)";
        }
    }
}
