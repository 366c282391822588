package fi.polku.deadline;

import java.util.List;

/**
 * The result of counting clocks again.
 *
 * @param clocks how many were counted
 * @param different how many have another rule or due day stored than the rules give now
 * @param differences the first of them
 */
public record Recounted(long clocks, long different, List<Difference> differences) {
    public Recounted {
        differences = List.copyOf(differences);
    }
}
