package fi.polku.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A receipt code")
class ReceiptCodeTest {

    @Test
    @DisplayName("has sixteen characters of five bits, in groups of four, and does not repeat")
    void shape() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 2000; i++) {
            var code = ReceiptCode.random();
            assertThat(code.shown()).matches("([0-9A-HJKMNP-TV-Z]{4} ){3}[0-9A-HJKMNP-TV-Z]{4}");
            assertThat(code.inAddress()).isEqualTo(code.shown().replace(' ', '-'));
            seen.add(code.characters());
        }
        assertThat(seen).hasSize(2000);
    }

    @Test
    @DisplayName("has eighty bits: every character in every place comes as often as any other")
    void unguessable() {
        int codes = 16_000;
        var counts = new int[16][128];
        for (int i = 0; i < codes; i++) {
            String code = ReceiptCode.random().characters();
            for (int place = 0; place < 16; place++) {
                counts[place][code.charAt(place)]++;
            }
        }
        for (int[] place : counts) {
            assertThat(java.util.Arrays.stream(place).filter(n -> n > 0).count()).isEqualTo(32);
            double expected = codes / 32.0;
            double chiSquare =
                    java.util.Arrays.stream(place)
                            .filter(n -> n > 0)
                            .mapToDouble(n -> (n - expected) * (n - expected) / expected)
                            .sum();
            // With 31 degrees of freedom once in a hundred million.
            assertThat(chiSquare).isLessThan(103);
        }
        assertThat(16 * Math.log(32) / Math.log(2)).isGreaterThanOrEqualTo(64);
    }

    @Test
    @DisplayName("is read as people type it")
    void read() {
        var code = new ReceiptCode("01AB0CD1EFGH2345");
        assertThat(ReceiptCode.read(" o1ab ocdl efgh 2345 ")).contains(code);
        assertThat(ReceiptCode.read("01AB-0CD1-EFGH-2345")).contains(code);
        assertThat(code.hash()).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1234", "01AB0CD1EFGH234U", "💥💥💥💥", "'; DROP TABLE contact; --"})
    @DisplayName("is nothing else")
    void notRead(String typed) {
        assertThat(ReceiptCode.read(typed)).isEmpty();
    }

    @Test
    @DisplayName("a birth date is read in the ways people write it, and no other")
    void birthDate() {
        var today = LocalDate.of(2026, 3, 10);
        var day = LocalDate.of(1980, 12, 31);
        assertThat(GivenIdentity.day("31.12.1980", today)).contains(day);
        assertThat(GivenIdentity.day("31121980", today)).contains(day);
        assertThat(GivenIdentity.day("1980-12-31", today)).contains(day);
        assertThat(GivenIdentity.day("31.2.1980", today)).isEmpty();
        assertThat(GivenIdentity.day("1.1.2999", today)).isEmpty();
        assertThat(GivenIdentity.day("1.1.1800", today)).isEmpty();
        assertThat(GivenIdentity.looksLikeDate("131052-308T")).isFalse();
    }
}
