package fi.polku.assessment;

import fi.polku.kernel.LocalizedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A code of the ICF that a mapping is made by, with a short plain name of our own: the texts of the
 * ICF are WHO's and are not shipped. The rows are in {@code assessment/icf.csv}.
 */
public record IcfItem(String code, LocalizedText title) {
    /** The code system of the ICF in FHIR. */
    public static final String SYSTEM = "http://hl7.org/fhir/sid/icf";

    private static final String FILE = "/assessment/icf.csv";
    private static final int COLUMNS = 4;
    private static final List<IcfItem> ALL = read();

    /** Parts of the ICF, in the order in which they are talked of. */
    public enum Part {
        ACTIVITY,
        BODY,
        ENVIRONMENT
    }

    /** Every code, in the order of the file. */
    public static List<IcfItem> all() {
        return ALL;
    }

    /** The codes of a part. */
    public static List<IcfItem> of(Part part) {
        return ALL.stream().filter(i -> i.part() == part).toList();
    }

    public static Optional<IcfItem> find(String code) {
        return ALL.stream().filter(i -> i.code.equals(code)).findFirst();
    }

    /** Which part the code belongs to, by its first letter. */
    public Part part() {
        return switch (code.charAt(0)) {
            case 'd' -> Part.ACTIVITY;
            case 'e' -> Part.ENVIRONMENT;
            default -> Part.BODY;
        };
    }

    /** Whether its qualifier tells of a barrier or a facilitator. */
    public boolean environment() {
        return part() == Part.ENVIRONMENT;
    }

    private static List<IcfItem> read() {
        try (InputStream file =
                        Objects.requireNonNull(IcfItem.class.getResourceAsStream(FILE), FILE);
                var lines =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .skip(1)
                    .map(IcfItem::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IcfItem row(String line) {
        String[] cells = line.split("\\|", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("Not a row of " + FILE + ": " + line);
        }
        return new IcfItem(
                cells[0],
                new LocalizedText(Map.of("fi", cells[1], "sv", cells[2], "en", cells[3])));
    }
}
