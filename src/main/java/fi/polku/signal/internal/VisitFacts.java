package fi.polku.signal.internal;

import fi.polku.access.RecordKind;
import fi.polku.signal.domain.FactKind;
import java.util.List;

/** What became of visits: not come to, with whom, and to times kept for urgent need. */
final class VisitFacts {
    private VisitFacts() {}

    static List<FactSql> all() {
        return List.of(new NoShows(), new SameWorkerShare(), new UrgentVisits());
    }

    /** Visits of an outcome as they were known: one that was corrected later still stood. */
    private static String visits(String outcome, String more) {
        return """
        FROM visit v
        JOIN appointment a ON a.id = v.appointment_id
        @more@days\
        LEFT JOIN person p ON p.client_id = v.client_id
        WHERE v.outcome = '@outcome'
          AND v.record_status <> 'ANNULLED'
          AND @who(v)
          AND (v.record_status = 'FINAL' OR NOT EXISTS (
            SELECT 1
            FROM visit n
            WHERE n.corrects_id = v.id
              AND n.recorded_at < d.ends_at))
        """
                .replace("@outcome", outcome)
                .replace("@more", more)
                .replace(
                        "@days",
                        FactSql.days(
                                "v.recorded_at < x.ends_at AND v.started_at >= x.begins_at AND v.started_at < x.ends_at"));
    }

    /** That somebody came, or did not, is of the visits; what was found there is not asked. */
    private static String columns(String what, String weight) {
        return FactSql.columns(
                        "v",
                        "visit",
                        FactSql.day("v.started_at"),
                        RecordKind.APPOINTMENT.sql("v.register"),
                        what)
                + ", v.appointment_id AS event_id, "
                + weight
                + " AS weight\n";
    }

    private record NoShows() implements FactSql {
        @Override
        public FactKind kind() {
            return FactKind.NO_SHOWS;
        }

        @Override
        public String rows() {
            return columns("a.service_type", "1") + visits("NO_SHOW", "");
        }

        @Override
        public String value() {
            return "count(*)";
        }
    }

    private record SameWorkerShare() implements FactSql {
        @Override
        public FactKind kind() {
            return FactKind.SAME_WORKER_SHARE;
        }

        /** Each visit weighs as many as there are with the same professional. */
        @Override
        public String rows() {
            return columns(
                            "a.service_type",
                            "count(*) OVER (PARTITION BY coalesce(p.person_id, v.client_id), d.number, a.professional_id)")
                    + visits("ATTENDED", "");
        }

        @Override
        public String value() {
            return "100 * max(f.weight) / count(*)";
        }

        @Override
        public String holds() {
            return "count(*) >= :visits AND " + value() + " <= :limit";
        }
    }

    private record UrgentVisits() implements FactSql {
        @Override
        public FactKind kind() {
            return FactKind.URGENT_VISITS;
        }

        @Override
        public String rows() {
            return columns("a.service_type", "1")
                    + visits("ATTENDED", "JOIN slot s ON s.id = a.slot_id AND s.urgent\n");
        }

        @Override
        public String value() {
            return "count(*)";
        }
    }
}
