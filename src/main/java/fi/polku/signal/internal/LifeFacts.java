package fi.polku.signal.internal;

import fi.polku.signal.domain.FactKind;
import java.util.List;

/**
 * What the client has told of life, or what was taken in: sick leave, no work, care for another.
 */
final class LifeFacts {
    private LifeFacts() {}

    static List<FactSql> all() {
        return List.of(
                new Days(FactKind.SICK_LEAVE_DAYS, "SICK_LEAVE"),
                new Days(FactKind.UNEMPLOYMENT_DAYS, "UNEMPLOYED"),
                new CarerAlone());
    }

    /** Rows of a kind as they were known: one that was corrected later still stood. */
    private static String known(String kind) {
        return """
        FROM life_situation e
        @days\
        LEFT JOIN person p ON p.client_id = e.client_id
        WHERE e.kind = '@of'
          AND e.record_status <> 'ANNULLED'
          AND @who(e)
          AND NOT EXISTS (
            SELECT 1
            FROM life_situation n
            WHERE n.corrects_id = e.id
              AND n.recorded_at < d.ends_at)
        """
                .replace(
                        "@days",
                        FactSql.days("e.recorded_at < x.ends_at AND e.from_on <= x.day_on"))
                .replace("@of", kind);
    }

    private static String columns() {
        return FactSql.columns(
                        "e",
                        "life_situation",
                        "e.from_on",
                        "CASE e.register WHEN 'PATIENT' THEN 'PATIENT_ENTRIES' ELSE 'NEEDS_ASSESSMENT' END",
                        "e.kind")
                + ", e.id AS event_id";
    }

    /** Certificates that follow one another are one time: days since it began. */
    private record Days(FactKind kind, String of) implements FactSql {
        @Override
        public String rows() {
            return """
            SELECT one.*, one.day_on - lower(span.days) + 1 AS weight
            FROM (
            """
                    + columns()
                    + ", d.day_on, daterange(e.from_on, e.to_on, '[]') AS days\n"
                    + known(of)
                    + """
                    ) AS one
                    JOIN (
                      SELECT g.person_id, g.number, unnest(range_agg(g.days)) AS days
                      FROM (
                    """
                    + columns()
                    + ", daterange(e.from_on, e.to_on, '[]') AS days\n"
                    + known(of)
                    + """
                      ) AS g
                      GROUP BY g.person_id, g.number) AS span
                    ON span.person_id = one.person_id
                      AND span.number = one.number
                      AND span.days @> one.day_on
                      AND span.days @> one.days
                    """;
        }

        @Override
        public String value() {
            return "max(f.weight)";
        }
    }

    private record CarerAlone() implements FactSql {
        @Override
        public FactKind kind() {
            return FactKind.CARER_ALONE;
        }

        @Override
        public String rows() {
            return columns()
                    + ", 1 AS weight\n"
                    + known("CARER_ALONE")
                    + "  AND (e.to_on IS NULL OR e.to_on >= d.day_on)\n";
        }

        @Override
        public String value() {
            return "count(*)";
        }
    }
}
