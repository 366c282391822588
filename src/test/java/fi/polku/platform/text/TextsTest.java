package fi.polku.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Days in words")
class TextsTest {
    private final Bundles bundles = new Bundles();

    @Test
    @DisplayName("tell when in Finnish by the essive of every weekday")
    void essive() {
        Texts fi = bundles.in("fi");
        LocalDate monday = LocalDate.parse("2026-03-09");
        List<String> days =
                List.of(
                        "maanantaina",
                        "tiistaina",
                        "keskiviikkona",
                        "torstaina",
                        "perjantaina",
                        "lauantaina",
                        "sunnuntaina");
        for (int i = 0; i < 7; i++) {
            assertThat(fi.onDateLong(monday.plusDays(i)))
                    .isEqualTo(days.get(i) + " " + (9 + i) + ".3.2026");
        }
    }

    @Test
    @DisplayName("are named as each language does")
    void named() {
        LocalDate sunday = LocalDate.parse("2026-03-15");
        assertThat(bundles.in("fi").dateLong(sunday)).isEqualTo("sunnuntai 15.3.2026");
        assertThat(bundles.in("fi-simple").onDateLong(sunday)).isEqualTo("sunnuntaina 15.3.2026");
        assertThat(bundles.in("sv").onDateLong(sunday)).isEqualTo("söndag 15.3.2026");
        assertThat(bundles.in("en").onDateLong(sunday)).isEqualTo("Sunday 15.3.2026");
    }
}
