package fi.polku.client.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The rows of {@code client/match-weights.csv}: how much each agreement and difference weighs. */
public final class MatchWeights {
    private static final String FILE = "/client/match-weights.csv";
    private static final int COLUMNS = 3;
    private static final Map<Code, Double> BITS = read();

    private MatchWeights() {}

    /** What is weighed. */
    public enum Code {
        PRIOR,
        SHOWN,
        PROBABLE,
        IDENTITY_CODE_SAME,
        IDENTITY_CODE_OTHER,
        FAMILY_NAME_SAME,
        FAMILY_NAME_SOUND,
        FAMILY_NAME_CLOSE,
        FAMILY_NAME_NONE,
        GIVEN_NAME_SAME,
        GIVEN_NAME_SOUND,
        GIVEN_NAME_CLOSE,
        GIVEN_NAME_NONE,
        NAMES_SWAPPED,
        NAME_FORMER,
        BIRTH_DATE_SAME,
        BIRTH_DATE_SWAPPED,
        BIRTH_DATE_CLOSE,
        BIRTH_DATE_NONE,
        SEX_OTHER,
        PHONE_SAME,
        EMAIL_SAME,
        MUNICIPALITY_SAME,
        MUNICIPALITY_OTHER
    }

    /** The weight in bits: the logarithm of how much likelier it is of one person than of two. */
    public static double bits(Code code) {
        return Objects.requireNonNull(BITS.get(code));
    }

    private static Map<Code, Double> read() {
        var bits = new EnumMap<Code, Double>(Code.class);
        try (InputStream file =
                        Objects.requireNonNull(MatchWeights.class.getResourceAsStream(FILE), FILE);
                var lines =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .skip(1)
                    .forEach(l -> row(l, bits));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Code code : Code.values()) {
            if (!bits.containsKey(code)) {
                throw new IllegalStateException(FILE + " has no " + code);
            }
        }
        return bits;
    }

    private static void row(String line, Map<Code, Double> bits) {
        String[] cells = line.split(",", COLUMNS);
        if (cells.length != COLUMNS
                || bits.put(Code.valueOf(cells[0]), Double.valueOf(cells[1])) != null) {
            throw new IllegalStateException("Not a row of " + FILE + ": " + line);
        }
    }
}
