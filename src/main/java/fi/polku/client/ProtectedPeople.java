package fi.polku.client;

import fi.polku.platform.sql.Params;
import java.time.LocalDate;

/**
 * The condition by which SQL knows who is under non-disclosure for safety: by the population
 * register or by what a worker was told, on the day, through every record of the same person.
 */
public final class ProtectedPeople {
    private static final String TODAY =
            """
            p.lifted_at IS NULL
              AND p.from_on <= :protectionToday
              AND (p.to_on IS NULL OR p.to_on >= :protectionToday)\
            """;

    private ProtectedPeople() {}

    /** Whether the client of the row is protected, for one person or a page of them. */
    public static String on(String clientId) {
        return """
        EXISTS (
          WITH RECURSIVE same (id) AS (
            SELECT %s
            UNION
            SELECT CASE WHEN l.client_id = same.id THEN l.goes_on_id ELSE l.client_id END
            FROM same
            JOIN client_link l ON same.id IN (l.client_id, l.goes_on_id) AND l.undone_at IS NULL)
          SELECT 1
          FROM same
          JOIN client ON client.id = same.id
          WHERE client.non_disclosure
            OR EXISTS (
              SELECT 1
              FROM client_protection p
              WHERE p.client_id = same.id
                AND %s))\
        """
                .formatted(clientId, TODAY);
    }

    /**
     * The same for a search of everybody: those who are protected are few, and are gathered once
     * instead of asking about each row. Never null, also of a row without a client.
     */
    public static String among(String clientId) {
        return """
        (%s IS NOT NULL AND %s IN (
          WITH RECURSIVE protected (id) AS (
            (SELECT client.id
            FROM client
            WHERE client.non_disclosure
            UNION
            SELECT p.client_id
            FROM client_protection p
            WHERE %s)
            UNION
            SELECT CASE WHEN l.client_id = protected.id THEN l.goes_on_id ELSE l.client_id END
            FROM protected
            JOIN client_link l ON protected.id IN (l.client_id, l.goes_on_id) AND l.undone_at IS NULL)
          SELECT protected.id
          FROM protected))\
        """
                .formatted(clientId, clientId, TODAY);
    }

    /** The parameters that {@link #on} and {@link #among} name. */
    public static Params params(Params params, LocalDate today) {
        return params.and("protectionToday", today);
    }
}
