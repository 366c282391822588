package fi.polku.access.domain;

import fi.polku.access.CareTask;
import fi.polku.access.DataPart;
import fi.polku.kernel.ServiceTask;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rows of {@code access/use-rules.csv}, where a lawyer reads and changes them. */
public final class UseRules {
    private static final String FILE = "/access/use-rules.csv";
    private static final int COLUMNS = 6;
    private static final List<UseRule> ALL = read();

    private UseRules() {}

    public static List<UseRule> all() {
        return ALL;
    }

    private static List<UseRule> read() {
        try (InputStream file =
                        Objects.requireNonNull(UseRules.class.getResourceAsStream(FILE), FILE);
                var lines =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .skip(1)
                    .map(UseRules::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UseRule row(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("Not a row of " + FILE + ": " + line);
        }
        return new UseRule(
                CareTask.valueOf(cells[0]),
                UseRule.Ground.valueOf(cells[1]),
                DataPart.valueOf(cells[2]),
                UseRule.Reach.valueOf(cells[3]),
                cells[4].isEmpty() ? null : ServiceTask.valueOf(cells[4]),
                cells[5]);
    }
}
