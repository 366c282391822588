package fi.polku.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The cookie of a session: over https it is bound to this very host by its name, so that no other
 * host of the same domain can plant one; over http, on one's own machine, it has a plain name.
 */
@Configuration(proxyBeanMethods = false)
class SessionCookie {
    static final String PLAIN = "SESSION";
    static final String SECURE = "__Host-SESSION";

    @Bean
    static CookieSerializer sessionCookies() {
        var plain = cookie(PLAIN, false);
        var secure = cookie(SECURE, true);
        return new CookieSerializer() {
            @Override
            public void writeCookieValue(CookieValue value) {
                of(value.getRequest()).writeCookieValue(value);
            }

            @Override
            public List<String> readCookieValues(HttpServletRequest request) {
                return of(request).readCookieValues(request);
            }

            private CookieSerializer of(HttpServletRequest request) {
                return request.isSecure() ? secure : plain;
            }
        };
    }

    private static CookieSerializer cookie(String name, boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
