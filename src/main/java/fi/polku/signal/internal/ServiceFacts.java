package fi.polku.signal.internal;

import fi.polku.access.RecordKind;
import fi.polku.signal.domain.FactKind;
import java.util.List;

/** Services and professions at once: times booked, whether they were come to or not. */
final class ServiceFacts {
    /** Bookings as they were known: a time that was cancelled later was still booked. */
    private static final String BOOKED =
            """
            FROM asked d
            JOIN appointment a ON a.recorded_at < d.ends_at
              AND a.starts_at >= d.begins_at
              AND (a.cancelled_at IS NULL OR a.cancelled_at >= d.ends_at)
              AND a.record_status <> 'ANNULLED'
              AND @who(a)
            LEFT JOIN person p ON p.client_id = a.client_id
            """;

    private ServiceFacts() {}

    static List<FactSql> all() {
        return List.of(new Services(), new Professions());
    }

    private static String columns(String what) {
        return FactSql.columns(
                        "a",
                        "appointment",
                        FactSql.day("a.starts_at"),
                        RecordKind.APPOINTMENT.sql("a.register"),
                        what)
                + ", a.id AS event_id, 1 AS weight\n";
    }

    private record Services() implements FactSql {
        @Override
        public FactKind kind() {
            return FactKind.SERVICES;
        }

        @Override
        public String rows() {
            return columns("a.service_type") + BOOKED;
        }

        @Override
        public String value() {
            return "count(DISTINCT f.what)";
        }
    }

    private record Professions() implements FactSql {
        @Override
        public FactKind kind() {
            return FactKind.PROFESSIONS;
        }

        @Override
        public String rows() {
            return columns("o.profession")
                    + BOOKED
                    + "JOIN professional o ON o.id = a.professional_id\n";
        }

        @Override
        public String value() {
            return "count(DISTINCT f.what)";
        }
    }
}
