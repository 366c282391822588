package fi.polku.path;

import java.util.Map;

/**
 * A goal as written: the client's own words and what each of the five levels would be like.
 *
 * @param levels words by level, −2…+2; all five are needed
 */
public record NewGoal(String words, int weight, Map<Integer, String> levels) {
    public NewGoal {
        levels = Map.copyOf(levels);
    }
}
