package fi.polku.access.internal;

import fi.polku.platform.retention.Retained;
import fi.polku.platform.retention.RetainedTable;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The client's own word, records opened in an emergency, and the grounds that others have had to
 * see the person.
 */
@Component
class AccessRetained implements Retained {
    private static final String DAY_ENDS = "(r.to_on + 1) AT TIME ZONE 'Europe/Helsinki'";

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
                RetainedTable.of("account").goesWithClient());
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
