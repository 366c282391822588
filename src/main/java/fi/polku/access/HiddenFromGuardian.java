package fi.polku.access;

/**
 * What a minor has forbidden to give to guardians (703/2023 51 §), as a condition in SQL, for every
 * list that a guardian can read. {@link RecordFilter} carries it by itself; the log of views and
 * other rows that are no records ask here. Needs the parameters of {@link RelationshipFilter}.
 */
public final class HiddenFromGuardian {
    private HiddenFromGuardian() {}

    /** Whether a record is hidden from the actor: its own id, or that of its service event. */
    public static String record(String client, String event, String document) {
        return """
        (:actorIsGuardian AND EXISTS (
          SELECT 1
          FROM guardian_hidden
          WHERE guardian_hidden.client_id = %s
            AND guardian_hidden.event_id IN (%s, %s)
            AND guardian_hidden.withdrawn_at IS NULL))\
        """
                .formatted(client, event, document);
    }

    /**
     * Whether a look in the log is hidden from the actor. A look names a part and not a record:
     * hidden are all looks of a unit that has given a hidden service event, since one of them would
     * tell that there was one.
     *
     * @param row of {@code access_log}, by its name in the SQL
     */
    public static String view(String row) {
        return """
        (:actorIsGuardian AND EXISTS (
          SELECT 1
          FROM guardian_hidden
          WHERE guardian_hidden.client_id = %1$s.client_id
            AND (guardian_hidden.unit_id = %1$s.unit_id OR guardian_hidden.created_by = %1$s.account_id)
            AND guardian_hidden.withdrawn_at IS NULL))\
        """
                .formatted(row);
    }
}
