package fi.polku.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The depth of a JSON body")
class JsonDepthTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{}|1",
                " [1, [2, {\"a\": [3]}], [4]]|4",
                "{\"a\": \"[[[[{{{\"}|1",
                "{\"a\": \"\\\"[[[\", \"b\": []}|2",
                "{\"a\": \"\\\\\", \"b\": [[]]}|3",
                "<Bundle><entry/></Bundle>|0",
                "|0",
                "]]]][[|0"
            })
    @DisplayName("is that of its brackets outside of texts")
    void depth(String body, int depth) {
        byte[] bytes = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
        assertThat(JsonDepth.of(bytes, 64)).isEqualTo(depth);
    }

    @Test
    @DisplayName("is counted no further than it matters")
    void enough() {
        assertThat(JsonDepth.of("[".repeat(100_000).getBytes(StandardCharsets.UTF_8), 64))
                .isEqualTo(65);
    }
}
