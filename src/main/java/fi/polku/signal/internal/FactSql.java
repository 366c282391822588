package fi.polku.signal.internal;

import fi.polku.signal.domain.FactKind;

/**
 * How one fact is read: the records that it counts as they were known at the end of each asked day,
 * and the number that they make of a person. The records are read by the same words when everybody
 * is counted and when one person's page shows them.
 *
 * <p>The records say of each row whose it is ({@code person_id}, {@code client_id}), for which day
 * ({@code number}), what it is ({@code record_kind}, {@code record_id}, {@code happened_on}, {@code
 * what}), how it weighs, and by what it is decided who may read it. They are read over {@code
 * asked} (a day with the moments at which its window begins and it ends) and {@code person} (whose
 * record goes on after merges); {@code @who(x)} stands where one person is asked about.
 */
interface FactSql {
    FactKind kind();

    /** The records. */
    String rows();

    /** The number, over the records {@code f} of a person on a day. */
    String value();

    /** When it is so. */
    default String holds() {
        return value() + " >= :limit";
    }

    /** The columns of a record that every statement begins with, of the row of an alias. */
    static String columns(String row, String kind, String happened, String data, String what) {
        return """
        SELECT coalesce(p.person_id, @row.client_id) AS person_id, @row.client_id, d.number,
          '@kind' AS record_kind, @row.id AS record_id, @happened AS happened_on,
          @row.register, @row.service_task, @row.producer_id AS unit_id, @row.recorded_at,
          @data AS data, @what AS what
        """
                .replace("@kind", kind)
                .replace("@happened", happened)
                .replace("@data", data)
                .replace("@what", what)
                .replace("@row", row)
                .stripTrailing();
    }

    /**
     * The asked days on which the condition holds of the row before it. The days are few and the
     * rows are many: each row is read once and held against each day, never the other way round.
     */
    static String days(String condition) {
        return """
        CROSS JOIN LATERAL (
          SELECT x.*
          FROM asked x
          WHERE @condition
          OFFSET 0) AS d
        """
                .replace("@condition", condition);
    }

    /** The day in Helsinki of a moment. */
    static String day(String moment) {
        return "CAST(%s AT TIME ZONE 'Europe/Helsinki' AS date)".formatted(moment);
    }
}
