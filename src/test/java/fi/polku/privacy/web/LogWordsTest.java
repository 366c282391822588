package fi.polku.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A change in the log of the officer")
class LogWordsTest {
    @ParameterizedTest(name = "{0}")
    @DisplayName("is a whole sentence that tells nothing of what the person's record holds")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Määräajan viivästys kirjattiin: {family_code}. Syy: {delay_code}. | Määräajan viivästys kirjattiin.
                    Yhteydenotto tuli ({channel_code}). Siihen vastaa {unit}. | Yhteydenotto tuli.
                    Yhteydenotto palautettiin jonoon. Siihen vastaa {unit}. | Yhteydenotto palautettiin jonoon.
                    Erityissuojattuja tietoja avattiin: {opening_code}. Yksikkö: {unit}. | Erityissuojattuja tietoja avattiin.
                    Huoltaja kirjattiin. | Huoltaja kirjattiin.
                    {professional} arvioi hoidon tarpeen. Neuvonta riitti. | … arvioi hoidon tarpeen. Neuvonta riitti.
                    Turvakielto kirjattiin {from_on} alkaen | Turvakielto kirjattiin … alkaen
                    """)
    void tellsNothingMore(String told, String without) {
        assertThat(LogWords.withoutFacts(told)).isEqualTo(without);
    }
}
