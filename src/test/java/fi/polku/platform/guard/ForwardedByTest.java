package fi.polku.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("What a request says of where it comes from")
class ForwardedByTest {
    private static final List<Network> PROXIES =
            List.of(Network.of("10.0.0.0/24"), Network.of("::1"));

    @Test
    @DisplayName("is not believed of anybody but a proxy of ours")
    void stranger() throws Exception {
        var asked = request("203.0.113.5");
        asked.addHeader("X-Forwarded-For", "198.51.100.1");
        asked.addHeader("X-Forwarded-Host", "evil.example");
        asked.addHeader("X-Forwarded-Proto", "https");
        asked.addHeader("Forwarded", "for=198.51.100.1;host=evil.example;proto=https");
        var seen = seen(PROXIES, asked);
        assertThat(seen.getRemoteAddr()).isEqualTo("203.0.113.5");
        assertThat(seen.getServerName()).isEqualTo("localhost");
        assertThat(seen.isSecure()).isFalse();
        assertThat(seen.getHeader("X-Forwarded-For")).isNull();
        assertThat(seen(List.of(), request("::1")).getRemoteAddr()).isEqualTo("::1");
    }

    @Test
    @DisplayName(
            "is believed of a proxy: the last address that is none of ours, whatever stood before")
    void proxy() throws Exception {
        var asked = request("10.0.0.7");
        asked.addHeader("X-Forwarded-For", "127.0.0.1, 192.0.2.66");
        asked.addHeader("X-Forwarded-For", "198.51.100.1:4711, 10.0.0.8");
        asked.addHeader("X-Forwarded-Host", "evil.example, polku.example");
        asked.addHeader("X-Forwarded-Proto", "https");
        asked.addHeader("Forwarded", "for=192.0.2.99;host=evil.example");
        var seen = seen(PROXIES, asked);
        assertThat(seen.getRemoteAddr()).isEqualTo("198.51.100.1");
        assertThat(seen.getServerName()).isEqualTo("polku.example");
        assertThat(seen.isSecure()).isTrue();
    }

    @Test
    @DisplayName("is the proxy's own address when what it passes on is none")
    void nonsense() throws Exception {
        var asked = request("10.0.0.7");
        asked.addHeader("X-Forwarded-For", "198.51.100.1, <script>");
        assertThat(seen(PROXIES, asked).getRemoteAddr()).isEqualTo("10.0.0.7");
        var six = request("::1");
        six.addHeader("X-Forwarded-For", "[2001:db8::5]:443");
        assertThat(Network.caller(seen(PROXIES, six).getRemoteAddr()))
                .isEqualTo(Network.caller("2001:db8::5"));
    }

    private static MockHttpServletRequest request(String from) {
        var request = new MockHttpServletRequest("GET", "/contact");
        request.setRemoteAddr(from);
        return request;
    }

    private static HttpServletRequest seen(List<Network> proxies, MockHttpServletRequest asked)
            throws Exception {
        var seen = new AtomicReference<HttpServletRequest>();
        new ForwardedBy(proxies)
                .doFilter(
                        asked,
                        new MockHttpServletResponse(),
                        (request, response) -> seen.set((HttpServletRequest) request));
        return seen.get();
    }
}
