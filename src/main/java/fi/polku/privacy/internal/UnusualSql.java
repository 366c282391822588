package fi.polku.privacy.internal;

/**
 * The statement of each rule over what has been looked at: who, whose, on which day, how many
 * views, what was counted. A rule names facts of the log; what they mean is for a person to find.
 */
final class UnusualSql {
    /** Views by people of others' data, in the days that the rule looks at. */
    static final String LOOKED =
            """
            looked AS (
              SELECT l.viewed_at, l.viewed_at AT TIME ZONE 'Europe/Helsinki' AS local_at,
                CAST(l.viewed_at AT TIME ZONE 'Europe/Helsinki' AS date) AS viewed_on,
                l.client_id, l.account_id, l.unit_id, l.professional_id, l.relationship_id, l.part, l.purpose,
                coalesce(l.request_kind, 'PAGE') AS kind
              FROM access_log l
              WHERE l.viewed_at >= :since
                AND l.viewed_at <= :now
                AND l.account_id IS NOT NULL
                AND NOT l.by_client
                AND l.role <> 'PRIVACY_OFFICER')
            """;

    private static final String ONE_OF_ANOTHER =
            """
            SELECT o.account_id, o.client_id, CAST(min(CAST(o.unit_id AS text)) AS uuid) AS unit_id, o.viewed_on,
              min(o.viewed_at) AS first_at, max(o.viewed_at) AS last_at, count(*) AS view_count, count(*) AS amount,
              NULL::integer AS median
            FROM looked o
            %s
              AND o.kind IN ('PAGE', 'FILE')
            GROUP BY o.account_id, o.client_id, o.viewed_on
            HAVING count(*) >= :atLeast
            """;

    private static final String ENDED =
            """
            EXISTS (
                SELECT 1
                FROM relationship r
                WHERE r.client_id = o.client_id
                  AND (r.professional_id = o.professional_id OR r.unit_id = o.unit_id OR r.account_id = o.account_id)
                  AND r.to_on < o.viewed_on)\
            """;

    private UnusualSql() {}

    static String of(UnusualRules.Code rule) {
        return switch (rule) {
            case SAME_FAMILY_NAME ->
                    ONE_OF_ANOTHER.formatted(
                            """
                            JOIN professional p ON p.id = o.professional_id
                            JOIN client_name n ON n.client_id = o.client_id AND n.to_on IS NULL
                            WHERE plain_letters(p.family_name) = plain_letters(n.family_name)\
                            """);
            case COLLEAGUE ->
                    ONE_OF_ANOTHER.formatted(
                            """
                            JOIN client_name n ON n.client_id = o.client_id AND n.to_on IS NULL
                            WHERE EXISTS (
                                SELECT 1
                                FROM professional p
                                WHERE plain_letters(p.family_name) = plain_letters(n.family_name)
                                  AND plain_letters(p.given_name) IN (
                                    plain_letters(coalesce(n.call_name, '')), plain_letters(split_part(n.given_names, ' ', 1))))\
                            """);
            case WITHOUT_RELATIONSHIP ->
                    ONE_OF_ANOTHER.formatted(
                            """
                            WHERE o.relationship_id IS NULL
                              AND o.purpose NOT IN ('EMERGENCY', 'OVERSIGHT', 'STATISTICS')
                              AND NOT %s\
                            """
                                    .formatted(ENDED));
            case AFTER_RELATIONSHIP ->
                    ONE_OF_ANOTHER.formatted(
                            """
                            WHERE o.relationship_id IS NULL
                              AND o.purpose NOT IN ('EMERGENCY', 'OVERSIGHT', 'STATISTICS')
                              AND %s\
                            """
                                    .formatted(ENDED));
            case DECEASED ->
                    ONE_OF_ANOTHER.formatted(
                            """
                            JOIN client c ON c.id = o.client_id
                            WHERE c.died_on + CAST(:threshold AS integer) < o.viewed_on\
                            """);
            case MANY_PEOPLE ->
                    """
                    SELECT d.account_id, NULL::uuid AS client_id, d.unit_id, d.viewed_on, d.first_at, d.last_at, d.view_count,
                      d.people AS amount, CAST(m.median AS integer) AS median
                    FROM (
                      SELECT o.account_id, o.unit_id, p.profession, o.viewed_on, min(o.viewed_at) AS first_at,
                        max(o.viewed_at) AS last_at, count(*) AS view_count, count(DISTINCT o.client_id) AS people
                      FROM looked o
                      JOIN professional p ON p.id = o.professional_id
                      WHERE o.kind IN ('PAGE', 'FILE')
                      GROUP BY o.account_id, o.unit_id, p.profession, o.viewed_on) d
                    JOIN (
                      SELECT e.unit_id, e.profession, percentile_cont(0.5) WITHIN GROUP (ORDER BY e.people) AS median
                      FROM (
                        SELECT o.unit_id, p.profession, count(DISTINCT o.client_id) AS people
                        FROM looked o
                        JOIN professional p ON p.id = o.professional_id
                        WHERE o.kind IN ('PAGE', 'FILE')
                        GROUP BY o.account_id, o.unit_id, p.profession, o.viewed_on) e
                      GROUP BY e.unit_id, e.profession) m ON m.unit_id IS NOT DISTINCT FROM d.unit_id AND m.profession = d.profession
                    WHERE d.people > :threshold * m.median
                      AND d.people >= :atLeast
                    """;
            case OUT_OF_HOURS ->
                    """
                    SELECT o.account_id, NULL::uuid AS client_id, o.unit_id, o.viewed_on, min(o.viewed_at) AS first_at,
                      max(o.viewed_at) AS last_at, count(*) AS view_count, count(*) AS amount, NULL::integer AS median
                    FROM looked o
                    WHERE o.kind IN ('PAGE', 'FILE')
                      AND EXISTS (
                        SELECT 1
                        FROM hours h
                        WHERE h.unit_id = o.unit_id)
                      AND NOT EXISTS (
                        SELECT 1
                        FROM hours h
                        WHERE h.unit_id = o.unit_id
                          AND h.weekday = extract(isodow FROM o.local_at)
                          AND CAST(o.local_at AS time) >= h.opens
                          AND CAST(o.local_at AS time) < h.closes)
                    GROUP BY o.account_id, o.unit_id, o.viewed_on
                    HAVING count(*) >= :atLeast
                    """;
            case MANY_UNITS ->
                    """
                    SELECT NULL::uuid AS account_id, o.client_id, NULL::uuid AS unit_id, max(o.viewed_on) AS viewed_on,
                      min(o.viewed_at) AS first_at, max(o.viewed_at) AS last_at, count(*) AS view_count,
                      count(DISTINCT o.unit_id) AS amount, NULL::integer AS median
                    FROM looked o
                    WHERE o.kind IN ('PAGE', 'FILE')
                    GROUP BY o.client_id
                    HAVING count(DISTINCT o.unit_id) >= :atLeast
                    """;
            case SEARCHES ->
                    """
                    SELECT s.account_id, NULL::uuid AS client_id, CAST(min(CAST(s.unit_id AS text)) AS uuid) AS unit_id, s.viewed_on,
                      min(s.viewed_at) AS first_at, max(s.viewed_at) AS last_at, count(*) AS view_count,
                      count(DISTINCT s.viewed_at) AS amount, NULL::integer AS median
                    FROM looked s
                    LEFT JOIN (
                      SELECT DISTINCT f.account_id, f.viewed_at
                      FROM looked f
                      JOIN looked o ON o.account_id = f.account_id AND o.client_id = f.client_id
                      WHERE f.part = 'SEARCH'
                        AND o.kind = 'PAGE'
                        AND o.viewed_at >= f.viewed_at
                        AND o.viewed_at < f.viewed_at + interval '30 minutes') opened
                      ON opened.account_id = s.account_id AND opened.viewed_at = s.viewed_at
                    WHERE s.part = 'SEARCH'
                      AND opened.account_id IS NULL
                    GROUP BY s.account_id, s.viewed_on
                    HAVING count(DISTINCT s.viewed_at) >= :atLeast
                    """;
        };
    }

    /** Hours of each unit: its own, or those of the nearest unit above that has some. */
    static final String HOURS =
            """
            RECURSIVE above (unit_id, from_id) AS (
              SELECT u.id, u.id
              FROM unit u
              UNION ALL
              SELECT a.unit_id, u.parent_id
              FROM above a
              JOIN unit u ON u.id = a.from_id
              WHERE u.parent_id IS NOT NULL
                AND NOT EXISTS (
                  SELECT 1
                  FROM opening_hours h
                  WHERE h.unit_id = a.from_id)),
            hours AS (
              SELECT a.unit_id, h.weekday, h.opens, h.closes
              FROM above a
              JOIN opening_hours h ON h.unit_id = a.from_id),
            """;
}
