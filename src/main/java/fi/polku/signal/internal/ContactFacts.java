package fi.polku.signal.internal;

import fi.polku.access.RecordKind;
import fi.polku.signal.domain.FactKind;
import java.util.List;

/** Contacts that were urgent, and own contacts that nobody has answered. */
final class ContactFacts {
    /** A contact is known to be the person's when it has been linked. */
    private static final String LINKED =
            """
            LEFT JOIN person p ON p.client_id = c.client_id
            WHERE c.client_id IS NOT NULL
              AND @which
              AND c.close_reason IS DISTINCT FROM 'RECORDED_IN_ERROR'
              AND c.record_status <> 'ANNULLED'
              AND @who(c)
              AND NOT EXISTS (
                SELECT 1
                FROM contact_action l
                WHERE l.contact_id = c.id
                  AND l.kind = 'LINKED'
                  AND l.happened_at >= d.ends_at)
            """;

    private static final String KNOWN =
            "c.recorded_at < x.ends_at AND c.happened_at >= x.begins_at AND c.happened_at < x.ends_at AND ";

    private static String contacts(String which, String when) {
        return "FROM contact c\n" + FactSql.days(KNOWN + when) + LINKED.replace("@which", which);
    }

    private ContactFacts() {}

    static List<FactSql> all() {
        return List.of(new UrgentContacts(), new Unanswered());
    }

    private static String columns(String weight) {
        return FactSql.columns(
                        "c",
                        "contact",
                        FactSql.day("c.happened_at"),
                        RecordKind.CONTACT.sql("c.register"),
                        "c.channel")
                + ", c.id AS event_id, "
                + weight
                + " AS weight\n";
    }

    private record UrgentContacts() implements FactSql {
        @Override
        public FactKind kind() {
            return FactKind.URGENT_CONTACTS;
        }

        /** How urgent it is was decided by somebody, or proposed when it came. */
        @Override
        public String rows() {
            return columns("1")
                    + contacts(
                            "c.urgency = 'URGENT'",
                            "coalesce(c.decided_at, c.recorded_at) < x.ends_at");
        }

        @Override
        public String value() {
            return "count(*)";
        }
    }

    private record Unanswered() implements FactSql {
        @Override
        public FactKind kind() {
            return FactKind.UNANSWERED_DAYS;
        }

        @Override
        public String rows() {
            return columns("d.day_on - " + FactSql.day("c.happened_at"))
                    + contacts(
                            "c.whom = 'SELF'",
                            "(c.reached_at IS NULL OR c.reached_at >= x.ends_at) AND (c.assessed_at IS NULL OR c.assessed_at >= x.ends_at) AND (c.closed_at IS NULL OR c.closed_at >= x.ends_at)");
        }

        @Override
        public String value() {
            return "max(f.weight)";
        }
    }
}
