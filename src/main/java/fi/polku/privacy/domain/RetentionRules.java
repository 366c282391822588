package fi.polku.privacy.domain;

import fi.polku.kernel.ServiceTask;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@code privacy/retention-rules.csv}, where a lawyer reads and changes them. */
public final class RetentionRules {
    private static final String FILE = "/privacy/retention-rules.csv";
    private static final int COLUMNS = 10;
    private static final List<RetentionRule> ALL = read();

    private RetentionRules() {}

    public static List<RetentionRule> all() {
        return ALL;
    }

    /** The row of a code that is the law on the day; none before the law came into force. */
    public static Optional<RetentionRule> find(String code, LocalDate day) {
        return ALL.stream()
                .filter(r -> r.code().equals(code))
                .filter(r -> r.inForce(day))
                .findFirst();
    }

    private static List<RetentionRule> read() {
        try (InputStream file =
                        Objects.requireNonNull(
                                RetentionRules.class.getResourceAsStream(FILE), FILE);
                var lines =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .skip(1)
                    .map(RetentionRules::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RetentionRule row(String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("Not a row of " + FILE + ": " + line);
        }
        return new RetentionRule(
                cells[0],
                cells[1],
                cells[2].isEmpty() ? null : ServiceTask.valueOf(cells[2]),
                RetentionRule.Since.valueOf(cells[3]),
                Integer.parseInt(cells[4]),
                cells[5],
                cells[6],
                LocalDate.parse(cells[7]),
                day(cells[8]),
                cells[9]);
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
