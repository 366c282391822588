package fi.polku.client.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Slips between two words")
class EditDistanceTest {
    @Test
    @DisplayName("are as many as a naive count finds, for every pair of short words")
    void likeNaive() {
        List<String> words = words("ab", 4);
        words.addAll(words("abc", 3));
        for (String one : words) {
            for (String other : words) {
                assertThat(EditDistance.of(one, other))
                        .as(one + " " + other)
                        .isEqualTo(naive(one, other, new HashMap<>()));
            }
        }
    }

    @Test
    @DisplayName("are as many as were made, or fewer, and the same both ways")
    void asManyAsMade() {
        var random = new SplittableRandom(5);
        for (int n = 0; n < 2000; n++) {
            String word = word(random, 3 + random.nextInt(9));
            int slips = random.nextInt(4);
            String other = word;
            for (int s = 0; s < slips; s++) {
                other = slip(random, other);
            }
            assertThat(EditDistance.of(word, other))
                    .isLessThanOrEqualTo(2 * slips)
                    .isEqualTo(EditDistance.of(other, word))
                    .isGreaterThanOrEqualTo(Math.abs(word.length() - other.length()));
            if (slips == 1) {
                assertThat(EditDistance.of(word, other)).isLessThanOrEqualTo(1);
            }
        }
        assertThat(EditDistance.of("virtanen", "vitranen")).isEqualTo(1);
        assertThat(EditDistance.of("ca", "abc")).isEqualTo(3);
    }

    /** By its definition: each word is the last slip away from a shorter one. */
    private static int naive(String one, String other, Map<String, Integer> known) {
        String key = one + "|" + other;
        Integer found = known.get(key);
        if (found != null) {
            return found;
        }
        int least;
        if (one.isEmpty() || other.isEmpty()) {
            least = one.length() + other.length();
        } else {
            String a = one.substring(0, one.length() - 1);
            String b = other.substring(0, other.length() - 1);
            boolean same = one.endsWith(other.substring(other.length() - 1));
            least =
                    Math.min(
                            naive(a, b, known) + (same ? 0 : 1),
                            1 + Math.min(naive(a, other, known), naive(one, b, known)));
            int n = one.length();
            int m = other.length();
            if (n > 1
                    && m > 1
                    && one.charAt(n - 1) == other.charAt(m - 2)
                    && one.charAt(n - 2) == other.charAt(m - 1)) {
                least =
                        Math.min(
                                least,
                                1
                                        + naive(
                                                one.substring(0, n - 2),
                                                other.substring(0, m - 2),
                                                known));
            }
        }
        known.put(key, least);
        return least;
    }

    private static List<String> words(String letters, int longest) {
        var all = new ArrayList<String>();
        var queue = new ArrayDeque<String>(List.of(""));
        while (!queue.isEmpty()) {
            String word = queue.poll();
            all.add(word);
            if (word.length() < longest) {
                letters.chars().forEach(c -> queue.add(word + (char) c));
            }
        }
        return all;
    }

    private static String word(SplittableRandom random, int length) {
        var word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(6)));
        }
        return word.toString();
    }

    private static String slip(SplittableRandom random, String word) {
        int at = random.nextInt(word.length());
        char letter = (char) ('a' + random.nextInt(6));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + letter + word.substring(at + 1);
            case 1 -> word.substring(0, at) + letter + word.substring(at);
            case 2 -> word.length() > 1 ? word.substring(0, at) + word.substring(at + 1) : word;
            default ->
                    at == 0
                            ? word
                            : word.substring(0, at - 1)
                                    + word.charAt(at)
                                    + word.charAt(at - 1)
                                    + word.substring(at + 1);
        };
    }
}
