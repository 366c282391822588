package fi.polku.privacy.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The rows of {@code privacy/unusual-rules.csv}. */
public final class UnusualRules {
    private static final String FILE = "/privacy/unusual-rules.csv";
    private static final int COLUMNS = 6;
    private static final List<Rule> ALL = read();

    private UnusualRules() {}

    /** What makes views unusual; each is one statement of {@link UnusualQueries}. */
    public enum Code {
        SAME_FAMILY_NAME,
        COLLEAGUE,
        MANY_PEOPLE,
        OUT_OF_HOURS,
        WITHOUT_RELATIONSHIP,
        AFTER_RELATIONSHIP,
        MANY_UNITS,
        DECEASED,
        SEARCHES
    }

    /**
     * One rule.
     *
     * @param threshold what it compares with
     * @param atLeast fewer are never brought up
     * @param days how far back it looks
     */
    public record Rule(
            Code code, boolean on, int threshold, int atLeast, int days, String source) {}

    public static List<Rule> all() {
        return ALL;
    }

    public static Optional<Rule> find(String code) {
        return ALL.stream().filter(r -> r.code().name().equals(code)).findFirst();
    }

    private static List<Rule> read() {
        try (InputStream file =
                        Objects.requireNonNull(UnusualRules.class.getResourceAsStream(FILE), FILE);
                var lines =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .skip(1)
                    .map(UnusualRules::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule row(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("Not a row of " + FILE + ": " + line);
        }
        return new Rule(
                Code.valueOf(cells[0]),
                Boolean.parseBoolean(cells[1]),
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3]),
                Integer.parseInt(cells[4]),
                cells[5]);
    }
}
