package fi.polku.platform.bulk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows on their way to the database. Modules give their desks over {@link #jdbc} through a door of
 * their own ({@code *Load}); a life is lived through those desks, {@link #keep kept} or {@link
 * #forget forgotten}, and many lives are copied at once by {@link BulkCopy}. For one thread.
 */
public final class Bulk {
    private final Rows rows = new Rows();
    private final JdbcClient jdbc = new MemoryClient(rows);
    private final Map<Class<?>, Object> desks = new HashMap<>();
    private Map<Columns, CopyText> kept = new LinkedHashMap<>();
    private long count;

    /** A table and those of its columns that some rows have; the others keep their defaults. */
    record Columns(String table, List<String> names) {}

    /** Rows ready to be copied. */
    public static final class Batch {
        private final Map<Columns, CopyText> texts;
        private final long rows;

        private Batch(Map<Columns, CopyText> texts, long rows) {
            this.texts = texts;
            this.rows = rows;
        }

        /** How many rows. */
        public long rows() {
            return rows;
        }

        Map<Columns, CopyText> texts() {
            return texts;
        }
    }

    /** The client that {@code *Queries} of a bulk door are made with. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** A desk over these rows, made once: desks that use one another use the same. */
    public <T> T desk(Class<T> type, Supplier<T> make) {
        Object made = desks.get(type);
        if (made == null) {
            made = make.get();
            desks.put(type, made);
        }
        return type.cast(made);
    }

    /** The life is whole: its rows go to the next batch. */
    public void keep() {
        rows.tables().forEach((table, its) -> its.forEach(row -> keep(table, row)));
        rows.clear();
    }

    private void keep(String table, Row row) {
        kept.computeIfAbsent(new Columns(table, row.columns()), c -> new CopyText()).add(row);
        count++;
    }

    /** The life came to nothing: its rows are not kept. */
    public void forget() {
        rows.clear();
    }

    /** What has been kept since the last batch. */
    public Batch batch() {
        var batch = new Batch(kept, count);
        kept = new LinkedHashMap<>();
        count = 0;
        return batch;
    }
}
