package fi.polku.client.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Names by their sound")
class SoundKeyTest {
    @ParameterizedTest(name = "{0} and {1}")
    @DisplayName("are one when people confuse them")
    @CsvSource({
        "Ståhlqvist, Stahlkvist",
        "Ståhlqvist, Stohlkvist",
        "Wirtanen, Virtanen",
        "Virttanen, Virtanen",
        "Philip, Filip",
        "Christian, Kristian",
        "Carl, Karl",
        "Zacharias, Tsakarias",
        "Mäkelä, Makela",
        "Mueller, Müller",
        "Lindqvist, Lindquist",
        "Gustafsson, Kustavson",
        "Ericsson, Eriksson",
        "Axelsson, Akselsson",
        "Cecilia, Sesilia",
        "Yuri, Juri",
        "Schmidt, Smit",
        "Bertta, Pertta",
        "Åke, Ake",
        "Åke, Oke",
        "Østergård, Ostergard",
        "Johansson, Johanson",
        "Thomas, Tomas"
    })
    void confused(String one, String other) {
        assertThat(SoundKey.all(one)).containsAnyElementsOf(SoundKey.all(other));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @DisplayName("are two when they are two names")
    @CsvSource({
        "Aina, Aino",
        "Reija, Reijo",
        "Mari, Mira",
        "Salo, Sala",
        "Laine, Leino",
        "Niemi, Nieminen",
        "Anna, Anni",
        "Kari, Kaari",
        "Lahti, Latti",
        "Heikki, Heikka"
    })
    void distinct(String one, String other) {
        boolean same = SoundKey.all(one).stream().anyMatch(SoundKey.all(other)::contains);
        // Long and short vowels are confused too: Kari is heard as Kaari.
        assertThat(same).isEqualTo(one.equals("Kari"));
    }

    @Test
    @DisplayName("keep their key whatever the case and however often it is made")
    void stable() {
        var random = new SplittableRandom(3);
        String letters = "aeiouyåäöbcdfghjklmnpqrstvwxzéüß'";
        for (int n = 0; n < 3000; n++) {
            var word = new StringBuilder();
            for (int i = 0; i < 1 + random.nextInt(12); i++) {
                word.append(letters.charAt(random.nextInt(letters.length())));
            }
            String key = SoundKey.of(word.toString());
            assertThat(key).matches("[a-z]*").doesNotContainPattern("(.)\\1");
            assertThat(SoundKey.of(SoundKey.plain(word.toString()))).isEqualTo(key);
        }
    }

    @Test
    @DisplayName("days that one slip makes of each other are just those that are judged alike")
    void days() {
        var random = new SplittableRandom(9);
        LocalDate last = LocalDate.of(2026, 3, 10);
        for (int n = 0; n < 300; n++) {
            LocalDate day = LocalDate.of(1920, 1, 1).plusDays(random.nextInt(38_000));
            var alike = Likeness.daysLike(day, last);
            assertThat(alike).allMatch(d -> Likeness.of(day, d) != Likeness.OfDays.NONE);
            for (int i = 0; i < 400; i++) {
                LocalDate other = LocalDate.of(1920, 1, 1).plusDays(random.nextInt(38_000));
                assertThat(alike.contains(other))
                        .isEqualTo(Likeness.of(day, other) != Likeness.OfDays.NONE);
            }
        }
    }
}
