package fi.polku.segment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The picture of the four fields: from left to right the situation becomes more complex, from the
 * bottom up there are more resources.
 *
 * @param label what the picture says, for those who do not see it
 * @param spot where the answers stand; null = not both sides have answered
 */
public record FourFields(
        String label,
        List<Field> fields,
        @Nullable Spot spot,
        String across,
        String up,
        List<Row> rows) {
    /** One field: its corner and middle, its name, and whether it is proposed or chosen. */
    public record Field(
            String x,
            String y,
            String middle,
            String centre,
            String name,
            String note,
            List<String> rings,
            boolean proposed,
            boolean chosen) {}

    /** Where the points of both sides meet. */
    public record Spot(String x, String y) {}

    /** A line of the table beside the picture. */
    public record Row(String axis, String points, String meaning) {}
}
