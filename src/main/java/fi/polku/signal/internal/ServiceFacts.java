package fi.polku.signal.internal;

import fi.polku.access.RecordKind;
import fi.polku.appointment.ServiceType;
import fi.polku.signal.domain.FactKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Services and professions at once: times booked, whether they were come to or not. */
final class ServiceFacts {
    /** Bookings as they were known: a time that was cancelled later was still booked. */
    private static final String BOOKED =
            "FROM appointment a\n"
                    + FactSql.days(
                            "a.recorded_at < x.ends_at AND a.starts_at >= x.begins_at AND (a.cancelled_at IS NULL OR a.cancelled_at >= x.ends_at)")
                    + "LEFT JOIN person p ON p.client_id = a.client_id\n";

    private static final String STANDING = "WHERE a.record_status <> 'ANNULLED' AND @who(a)\n";

    private static final String SERVICES =
            Stream.of(ServiceType.values())
                    .map(ServiceType::name)
                    .collect(Collectors.joining("','", "ARRAY['", "']"));

    private static final String PROFESSIONS =
            "(SELECT array_agg(k.profession) FROM (SELECT DISTINCT n.profession FROM professional n) AS k)";

    private ServiceFacts() {}

    static List<FactSql> all() {
        return List.of(new Services(), new Professions());
    }

    private static String columns(String what, String kinds) {
        return FactSql.columns(
                        "a",
                        "appointment",
                        FactSql.day("a.starts_at"),
                        RecordKind.APPOINTMENT.sql("a.register"),
                        what)
                + ", a.id AS event_id, "
                + bit(kinds, what)
                + " AS weight\n";
    }

    /** Each kind is a bit: how many there are is counted without sorting everything. */
    private static String bit(String kinds, String what) {
        return "CAST(1 AS bigint) << (array_position(" + kinds + ", " + what + ") - 1)";
    }

    private record Services() implements FactSql {
        @Override
        public FactKind kind() {
            return FactKind.SERVICES;
        }

        @Override
        public String rows() {
            return columns("a.service_type", SERVICES) + BOOKED + STANDING;
        }

        @Override
        public String value() {
            return "bit_count(CAST(bit_or(f.weight) AS bit(64)))";
        }
    }

    private record Professions() implements FactSql {
        @Override
        public FactKind kind() {
            return FactKind.PROFESSIONS;
        }

        @Override
        public String rows() {
            return columns("o.profession", PROFESSIONS)
                    + BOOKED
                    + "JOIN professional o ON o.id = a.professional_id\n"
                    + STANDING;
        }

        @Override
        public String value() {
            return "bit_count(CAST(bit_or(f.weight) AS bit(64)))";
        }
    }
}
