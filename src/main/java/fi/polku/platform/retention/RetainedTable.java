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
 * @param followsClient goes with the person's own row at the latest and never keeps it
 * @param destroyedBy a function of the owner that destroys the rows whole, where the application's
 *     role may not
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
        boolean followsClient,
        @Nullable String destroyedBy) {
    /** No group decides: only times of its own do. */
    private static final String NONE = "CAST(NULL AS text)";

    public RetainedTable {
        dated = List.copyOf(dated);
        parts = List.copyOf(parts);
        references = List.copyOf(references);
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

    /** A record of a register, with the header that all such records carry. */
    public static RetainedTable record(String name, String ended) {
        return new RetainedTable(
                name,
                "r.client_id",
                "r.register",
                "r.service_task",
                ended,
                List.of(),
                List.of(),
                List.of(),
                false,
                null);
    }

    /** Rows about a person that are of no register, kept by a group of their own. */
    public static RetainedTable of(String name, String client, String group) {
        return new RetainedTable(
                name,
                client,
                group,
                NONE,
                "CAST(NULL AS timestamptz)",
                List.of(),
                List.of(),
                List.of(),
                false,
                null);
    }

    /** Rows about a person that have only times of their own. */
    public static RetainedTable of(String name) {
        return of(name, "r.client_id", NONE);
    }

    /** The same with the register said otherwise. */
    public RetainedTable register(String sql) {
        return new RetainedTable(
                name,
                client,
                sql,
                serviceTask,
                ended,
                dated,
                parts,
                references,
                followsClient,
                destroyedBy);
    }

    /** The same with one more time of its own. */
    public RetainedTable dated(String rule, String when, String since) {
        return new RetainedTable(
                name,
                client,
                register,
                serviceTask,
                ended,
                plus(dated, new Dated(rule, when, since)),
                parts,
                references,
                followsClient,
                destroyedBy);
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
        return new RetainedTable(
                name,
                client,
                register,
                serviceTask,
                ended,
                dated,
                parts,
                plus(references, new Reference(column, table)),
                followsClient,
                destroyedBy);
    }

    /** The same, going with the person's own row. */
    public RetainedTable goesWithClient() {
        return new RetainedTable(
                name,
                client,
                register,
                serviceTask,
                ended,
                dated,
                parts,
                references,
                true,
                destroyedBy);
    }

    /** The same, destroyed by a function of the owner. */
    public RetainedTable destroyedBy(String function) {
        return new RetainedTable(
                name,
                client,
                register,
                serviceTask,
                ended,
                dated,
                parts,
                references,
                followsClient,
                function);
    }

    private RetainedTable with(Part part) {
        return new RetainedTable(
                name,
                client,
                register,
                serviceTask,
                ended,
                dated,
                plus(parts, part),
                references,
                followsClient,
                destroyedBy);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var all = new ArrayList<>(list);
        all.add(one);
        return all;
    }
}
