package fi.polku.client.domain;

/**
 * How many slips of a finger are between two words: a letter wrong, missing, too many, or two
 * changed about (Damerau and Levenshtein; no letter is touched twice).
 */
public final class EditDistance {
    private EditDistance() {}

    /** The number of slips. */
    public static int of(String one, String other) {
        int width = other.length() + 1;
        int[] before = new int[width];
        int[] above = new int[width];
        int[] row = new int[width];
        for (int j = 0; j < width; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j < width; j++) {
                int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int least = Math.min(Math.min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    least = Math.min(least, before[j - 2] + 1);
                }
                row[j] = least;
            }
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[other.length()];
    }
}
