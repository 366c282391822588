package fi.polku.access.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The small files of access where a lawyer reads and changes rows. */
public final class ReferenceRows {
    private ReferenceRows() {}

    /** By ground of special protection, the last day by which its confirmation must be asked. */
    public static Map<String, LocalDate> protectedGrounds() {
        return rows("/access/protected-grounds.csv").stream()
                .collect(Collectors.toUnmodifiableMap(r -> r[0], r -> LocalDate.parse(r[1])));
    }

    /** Receivers of a permit outside our own units: kind and name. */
    public static List<Map.Entry<String, String>> receivers() {
        return rows("/access/permit-receivers.csv").stream()
                .map(r -> Map.entry(r[0], r[1]))
                .toList();
    }

    /** Matters of the national service of mandates: address, register, powers, whether verified. */
    static List<String[]> nationalMatters() {
        return rows("/access/national-matters.csv");
    }

    private static List<String[]> rows(String file) {
        try (InputStream in =
                        Objects.requireNonNull(
                                ReferenceRows.class.getResourceAsStream(file), file);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .skip(1)
                    .map(l -> l.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
