package fi.polku.platform.own;

import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads a declared table of one person: every value as text, moments and lists as JSON has them.
 */
@Component
public class OwnRows {
    private final JdbcClient jdbc;

    OwnRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows of a person, the oldest first; a value that is not there is empty. */
    public List<List<String>> of(OwnTable table, ClientId client) {
        return read(table, table.whose(), Params.of("client", client));
    }

    /**
     * Those of them that one who acts for the person is told; a table that says nothing of that has
     * none.
     *
     * @param params those that the condition of the table names
     */
    public List<List<String>> ofAnother(OwnTable table, ClientId client, Params params) {
        return table.another() == null
                ? List.of()
                : read(
                        table,
                        "(" + table.whose() + ") AND (" + table.another() + ")",
                        params.and("client", client));
    }

    private List<List<String>> read(OwnTable table, String whose, Params params) {
        String columns =
                table.columns().stream()
                        .map(c -> "to_jsonb(x." + c.name() + ") #>> '{}'")
                        .collect(Collectors.joining(", "));
        return jdbc.sql(
                        """
                        SELECT %s
                        FROM %s x
                        WHERE %s
                        ORDER BY %s
                        """
                                .formatted(columns, table.name(), whose, table.order()))
                .paramSource(params.source())
                .query((row, n) -> {
                    var values = new ArrayList<String>();
                    for (int i = 1; i <= table.columns().size(); i++) {
                        values.add(Objects.requireNonNullElse(row.getString(i), ""));
                    }
                    return List.copyOf(values);
                })
                .list();
    }
}
