package fi.polku.decision.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Rows of a file of data: semicolons between cells, a line of names first, {@code #} for words. */
final class Rows {
    private Rows() {}

    static List<String[]> of(String file) {
        try (InputStream data = Objects.requireNonNull(Rows.class.getResourceAsStream(file), file);
                var lines =
                        new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .skip(1)
                    .map(l -> l.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
