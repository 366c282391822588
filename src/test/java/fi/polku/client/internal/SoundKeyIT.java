package fi.polku.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.client.domain.Likeness;
import fi.polku.client.domain.SoundKey;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The database's key of a sound")
class SoundKeyIT extends DatabaseTest {
    private record Keys(String word, String key) {}

    @Test
    @DisplayName("is the key of Java, for thousands of made-up and real spellings")
    void same() {
        var random = new SplittableRandom(11);
        String letters = "aaeeiioouuyåäöbcdfghjklmnpqrstvwxzéüßøæłđ'";
        List<String> pieces = List.of("ch", "ph", "sch", "ck", "qu", "ae", "ue", "ce", "cy", "th");
        var words = new TreeSet<String>();
        words.addAll(List.of("Ståhlqvist", "O'Brien", "Günther", "Þórr", "Ŋuorri", "MÄKINEN"));
        for (int n = 0; n < 3000; n++) {
            var word = new StringBuilder();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                word.append(
                        random.nextInt(5) == 0
                                ? pieces.get(random.nextInt(pieces.size()))
                                : "" + letters.charAt(random.nextInt(letters.length())));
            }
            words.add(word.toString());
        }
        var wrong = new ArrayList<String>();
        for (Keys row :
                jdbc.sql("SELECT w AS word, sound_key(w) AS key FROM unnest(?) AS w")
                        .param(words.toArray(String[]::new))
                        .query(Keys.class)
                        .list()) {
            if (!SoundKey.of(row.word()).equals(row.key())) {
                wrong.add(row.word() + ": " + row.key() + ", " + SoundKey.of(row.word()));
            }
        }
        assertThat(wrong).isEmpty();
        String name = "von Ståhl-Åberg, Anna Maria";
        var keys = new TreeSet<String>();
        SoundKey.words(name).forEach(w -> keys.addAll(SoundKey.all(w)));
        assertThat(
                        jdbc.sql("SELECT k FROM unnest(sound_keys(?)) AS k")
                                .param(name)
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    @DisplayName("finds every day that Java judges alike")
    void days() {
        var random = new SplittableRandom(13);
        for (int n = 0; n < 30; n++) {
            LocalDate day = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(34_000));
            for (LocalDate like : Likeness.daysLike(day, LocalDate.of(2026, 3, 10))) {
                assertThat(
                                jdbc.sql("SELECT days_alike(?, ?)")
                                        .param(day)
                                        .param(like)
                                        .query(Boolean.class)
                                        .single())
                        .as(day + " " + like)
                        .isTrue();
            }
        }
    }
}
