package fi.polku.access.internal;

import fi.polku.platform.retention.Retained;
import fi.polku.platform.retention.RetainedTable;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The client's own word, records opened on a worker's own responsibility, and the grounds that
 * others have had to see the person.
 */
@Component
class AccessRetained implements Retained {
    private static final String DAY_ENDS = "(r.to_on + 1) AT TIME ZONE 'Europe/Helsinki'";

    private static final String HOLDER =
            """
            (
              SELECT a.client_id
              FROM account a
              WHERE a.id = r.holder_account_id)\
            """;

    /** An offer that nobody accepted ends with its code. */
    private static final String MANDATE_ENDS =
            """
            coalesce(
              r.withdrawn_at,
              (r.to_on + 1) AT TIME ZONE 'Europe/Helsinki',
              CASE WHEN r.accepted_at IS NULL THEN r.invitation_until_at END)\
            """;

    @Override
    public List<RetainedTable> tables() {
        return List.of(
                word("permit"),
                word("prohibition"),
                RetainedTable.of("emergency_access")
                        .dated("LOG", "r.reviewed_at IS NOT NULL", "r.until_at"),
                RetainedTable.of("relationship")
                        .dated("LOG", "r.to_on IS NOT NULL", DAY_ENDS)
                        .goesWithClient(),
                RetainedTable.of("joint_service")
                        .dated("LOG", "r.to_on IS NOT NULL", DAY_ENDS)
                        .goesWithClient(),
                RetainedTable.of("record_opening").dated("LOG", "TRUE", "r.until_at"),
                // Nobody acts for another any more when the own row of either is gone.
                RetainedTable.of("mandate")
                        .dated("LOG", MANDATE_ENDS + " IS NOT NULL", MANDATE_ENDS)
                        .goesWithClient()
                        .goesWith("r.holder_client_id")
                        .goesWith(HOLDER),
                RetainedTable.of("capability").goesWithClient(),
                RetainedTable.of("guardian_hidden").goesWithClient(),
                RetainedTable.of("kanta_notice").goesWithClient(),
                RetainedTable.of("account")
                        .part("passkey", "account_id")
                        .part("invitation", "account_id")
                        .part("outside_session", "account_id")
                        .part("outside_account", "account_id")
                        .part("app_grant", "account_id")
                        .goesWithClient());
    }

    /**
     * The newest word stays 12 years from death; one that was taken back and has a newer one after
     * it stays 12 years from the newer, and the newer as long as it, for else it would be read as
     * the newest.
     */
    private static RetainedTable word(String table) {
        String givenAt = newer(table, "n.given_at");
        String older = "r.withdrawn_at IS NOT NULL AND " + givenAt + " IS NOT NULL";
        return RetainedTable.of(
                        table, "r.client_id", "CASE WHEN NOT (" + older + ") THEN 'PERMIT' END")
                .dated("PERMIT_OLD", older, givenAt)
                .pointsAt("CASE WHEN " + older + " THEN " + newer(table, "n.id") + " END", table);
    }

    private static String newer(String table, String column) {
        return """
        (
          SELECT %2$s
          FROM %1$s n
          WHERE n.client_id = r.client_id
            AND n.of_register = r.of_register
            AND n.given_at > r.given_at
          ORDER BY n.given_at, n.id
          LIMIT 1)\
        """
                .formatted(table, column);
    }
}
