package fi.polku.platform.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One table as the person whom it concerns reads it. Names and conditions are constants of the
 * code; the rows are chosen by the parameter {@code :client}.
 *
 * @param whose condition that a row is the person's, on the alias {@code x}
 * @param columns what is told, in order
 * @param leftOut personal columns that are not told, each with its reason
 * @param because why the table as a whole is not told here; null = it is
 * @param another condition on the rows that one who acts for the person is told; null = none are
 */
public record OwnTable(
        String name,
        String whose,
        String order,
        List<Column> columns,
        Map<String, String> leftOut,
        @Nullable String because,
        @Nullable String another) {

    /** How a value is read. */
    public enum Kind {
        TEXT,
        DAY,
        MOMENT,
        YES_NO,
        /** A code, or several, whose words begin with the prefix. */
        CODE,
        /** A text in several languages. */
        LOCALIZED,
        UNIT,
        PROFESSIONAL,
        MUNICIPALITY,
        /** A code of an instrument. */
        INSTRUMENT,
        /**
         * Named facts with their values; one whose name has no words is a matter of the machine.
         */
        FACTS
    }

    /**
     * One column.
     *
     * @param prefix of the texts of a code; empty otherwise
     */
    public record Column(String name, Kind kind, String prefix) {}

    public OwnTable {
        columns = List.copyOf(columns);
        leftOut = Map.copyOf(leftOut);
    }

    /** Rows that carry the person's id. */
    public static Writing of(String table) {
        return new Writing(table, "x.client_id = :client");
    }

    /** Rows that hang on a row of another table, for example the goals of a path. */
    public static Writing under(String table, String column, String parent, String whose) {
        return new Writing(
                table, "x.%s IN (SELECT p.id FROM %s p WHERE %s)".formatted(column, parent, whose));
    }

    /** A table that is not told here, and why. */
    public static OwnTable notHere(String table, String because) {
        return new OwnTable(table, "FALSE", "1", List.of(), Map.of(), because, null);
    }

    /** A table while it is being written down. */
    public static final class Writing {
        private final String table;
        private String whose;
        private String order = "x.created_at, x.id";
        private final List<Column> columns = new ArrayList<>();
        private final Map<String, String> leftOut = new LinkedHashMap<>();

        private @Nullable String another;

        private Writing(String table, String whose) {
            this.table = table;
            this.whose = whose;
        }

        /** Instead of the client's id: another condition. */
        public Writing whose(String condition) {
            whose = condition;
            return this;
        }

        /** Only those rows of the person's for which this holds. */
        public Writing only(String condition) {
            whose = whose + " AND " + condition;
            return this;
        }

        public Writing order(String columnsInOrder) {
            order = columnsInOrder;
            return this;
        }

        public Writing text(String... names) {
            return all(Kind.TEXT, names);
        }

        public Writing day(String... names) {
            return all(Kind.DAY, names);
        }

        public Writing moment(String... names) {
            return all(Kind.MOMENT, names);
        }

        public Writing yesNo(String... names) {
            return all(Kind.YES_NO, names);
        }

        public Writing localized(String... names) {
            return all(Kind.LOCALIZED, names);
        }

        public Writing unit(String... names) {
            return all(Kind.UNIT, names);
        }

        public Writing professional(String... names) {
            return all(Kind.PROFESSIONAL, names);
        }

        public Writing municipality(String name) {
            return all(Kind.MUNICIPALITY, name);
        }

        public Writing instrument(String name) {
            return all(Kind.INSTRUMENT, name);
        }

        /** A column of facts; the words of each are {@code prefix} and the name of the fact. */
        public Writing facts(String name, String prefix) {
            columns.add(new Column(name, Kind.FACTS, prefix));
            return this;
        }

        /** A code whose words are {@code prefix} and the code. */
        public Writing code(String name, String prefix) {
            columns.add(new Column(name, Kind.CODE, prefix));
            return this;
        }

        /** A personal column that is not told, and why. */
        public Writing without(String name, String because) {
            leftOut.put(name, because);
            return this;
        }

        /**
         * Told also to a guardian or a guardian of interests, as far as the condition lets; it may
         * use the parameters of the filters of access.
         */
        public Writing toAnother(String condition) {
            another = condition;
            return this;
        }

        private Writing all(Kind kind, String... names) {
            for (String name : names) {
                columns.add(new Column(name, kind, ""));
            }
            return this;
        }

        public OwnTable told() {
            return new OwnTable(table, whose, order, columns, leftOut, null, another);
        }
    }
}
