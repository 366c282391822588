package fi.polku.platform.retention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of record, as the module that owns its table tells it. The words are SQL over the row
 * {@code r}; they come from the code of the house only.
 *
 * @param client whose the record is
 * @param register by what its time is decided: a register, or another group of a person's records
 * @param ended the moment after which nothing more happens to it; null = it goes on
 * @param dated times of its own, each counted from a moment of the row
 * @param parts rows that go with it, the deepest first
 * @param references columns that point at other records, which stay as long as this does
 * @param follows columns with the people with whose own row it goes at the latest, never keeping
 *     it; none = it keeps the person's row
 * @param door how it is destroyed where the application's role may not; null = row by row
 */
public record RetainedTable(
        String name,
        String client,
        String register,
        String serviceTask,
        String ended,
        List<Dated> dated,
        List<Part> parts,
        List<Reference> references,
        List<String> follows,
        @Nullable Door door) {
    /** No group decides: only times of its own do. */
    private static final String NONE = "CAST(NULL AS text)";

    public RetainedTable {
        dated = List.copyOf(dated);
        parts = List.copyOf(parts);
        references = List.copyOf(references);
        follows = List.copyOf(follows);
    }

    /** A time of its own: of which rows, by which rule, counted from which moment. */
    public record Dated(String rule, String when, String since) {}

    /**
     * Rows of another table that go with the record.
     *
     * @param through what they point at, when it is itself a part
     */
    public record Part(String table, String column, @Nullable Through through) {}

    /** A part between the record and its deeper parts. */
    public record Through(String table, String id, String column) {}

    /** A column that points at a record of another table. */
    public record Reference(String column, String table) {}

    /**
     * A function of the owner that destroys rows whole.
     *
     * @param takes tables whose rows go with them
     * @param rowsLocked the application's role may lock the rows; those of a table that is only
     *     added to it may not, and they never change
     */
    public record Door(String function, List<String> takes, boolean rowsLocked) {
        public Door {
            takes = List.copyOf(takes);
        }
    }

    /** A record of a register, with the header that all such records carry. */
    public static RetainedTable record(String name, String ended) {
        return plain(name, "r.client_id", "r.register", "r.service_task", ended);
    }

    /** Rows about a person that are of no register, kept by a group of their own. */
    public static RetainedTable of(String name, String client, String group) {
        return plain(name, client, group, NONE, "CAST(NULL AS timestamptz)");
    }

    /** Rows about a person that have only times of their own. */
    public static RetainedTable of(String name) {
        return of(name, "r.client_id", NONE);
    }

    private static RetainedTable plain(
            String name, String client, String register, String serviceTask, String ended) {
        return new RetainedTable(
                name,
                client,
                register,
                serviceTask,
                ended,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** Whether it goes with the person's own row at the latest. */
    public boolean followsClient() {
        return !follows.isEmpty();
    }

    /** The same with the register said otherwise. */
    public RetainedTable register(String sql) {
        return new RetainedTable(
                name, client, sql, serviceTask, ended, dated, parts, references, follows, door);
    }

    /** The same, of the service task that the SQL tells. */
    public RetainedTable serviceTask(String sql) {
        return new RetainedTable(
                name, client, register, sql, ended, dated, parts, references, follows, door);
    }

    /** The same with one more time of its own. */
    public RetainedTable dated(String rule, String when, String since) {
        var more = plus(dated, new Dated(rule, when, since));
        return new RetainedTable(
                name, client, register, serviceTask, ended, more, parts, references, follows, door);
    }

    /** The same with rows that go with it. */
    public RetainedTable part(String table, String column) {
        return with(new Part(table, column, null));
    }

    /** The same with rows that go with rows that go with it. */
    public RetainedTable part(String table, String column, Through through) {
        return with(new Part(table, column, through));
    }

    /** The same, pointing at records of another table. */
    public RetainedTable pointsAt(String column, String table) {
        var more = plus(references, new Reference(column, table));
        return new RetainedTable(
                name, client, register, serviceTask, ended, dated, parts, more, follows, door);
    }

    /** The same, going with the person's own row. */
    public RetainedTable goesWithClient() {
        return goesWith(client);
    }

    /** The same, going also with the own row of the person in another column. */
    public RetainedTable goesWith(String column) {
        var more = plus(follows, column);
        return new RetainedTable(
                name, client, register, serviceTask, ended, dated, parts, references, more, door);
    }

    /** The same, destroyed by a function of the owner with the rows of other tables. */
    public RetainedTable destroyedBy(String function, String... takes) {
        return through(new Door(function, List.of(takes), true));
    }

    /** The same, of a table that is only added to, destroyed by a function of the owner. */
    public RetainedTable onlyAddedTo(String function) {
        return through(new Door(function, List.of(), false));
    }

    private RetainedTable through(Door way) {
        return new RetainedTable(
                name, client, register, serviceTask, ended, dated, parts, references, follows, way);
    }

    private RetainedTable with(Part part) {
        var more = plus(parts, part);
        return new RetainedTable(
                name, client, register, serviceTask, ended, dated, more, references, follows, door);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var all = new ArrayList<>(list);
        all.add(one);
        return all;
    }
}
