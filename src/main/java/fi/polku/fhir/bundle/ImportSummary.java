package fi.polku.fhir.bundle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one bundle brought.
 *
 * @param program the machine client that sent it; null in reports older than its writing down
 * @param warnings entries with something to tell
 */
public record ImportSummary(
        UUID id,
        Instant receivedAt,
        @Nullable String program,
        int entries,
        List<Line> lines,
        int warnings) {

    /** What became of the entries of one type. */
    public record Line(String type, int taken, int found, int leftOut, int refused) {}

    public int taken() {
        return lines.stream().mapToInt(Line::taken).sum();
    }

    public int found() {
        return lines.stream().mapToInt(Line::found).sum();
    }

    public int leftOut() {
        return lines.stream().mapToInt(Line::leftOut).sum();
    }

    public int refused() {
        return lines.stream().mapToInt(Line::refused).sum();
    }
}
