package fi.polku.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A range of addresses")
class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.1.2, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.1.2.128/25, 10.1.2.127, false",
        "10.1.2.128/25, 10.1.2.128, true",
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "::1, ::1, true",
        "127.0.0.0/8, ::ffff:127.0.0.1, true"
    })
    @DisplayName("holds its own addresses and no others")
    void contains(String range, String address, boolean in) {
        assertThat(Network.of(range).contains(Network.read(address).orElseThrow())).isEqualTo(in);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "all",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/x",
                "proxy.example",
                "::/129"
            })
    @DisplayName("is told by its words when it is none, and a name is none")
    void wrong(String text) {
        assertThatThrownBy(() -> Network.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    @DisplayName("counts a subscriber of IPv6 as one caller and each address of IPv4 as its own")
    void callers() {
        assertThat(Network.caller("2001:db8:1:2:3::4"))
                .isEqualTo(Network.caller("2001:db8:1:2:ffff:ffff:ffff:ffff"))
                .isNotEqualTo(Network.caller("2001:db8:1:3::4"));
        assertThat(Network.caller("192.0.2.1")).isNotEqualTo(Network.caller("192.0.2.2"));
        assertThat(Network.caller("::ffff:192.0.2.1")).isEqualTo(Network.caller("192.0.2.1"));
        assertThat(Network.caller("unknown")).isEqualTo("unknown");
    }
}
