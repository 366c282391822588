package fi.polku.platform.web;

import fi.polku.platform.text.Bundles;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Keeps the reader's language and theme in a cookie when an ordinary link asks for them. */
@Component
class Preferences implements HandlerInterceptor {
    static final String LANGUAGE = "polku-lang";
    static final String THEME = "polku-theme";
    static final Set<String> THEMES = Set.of("light", "dark", "auto");

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        String language = request.getParameter("lang");
        if (language != null && Bundles.LANGUAGES.contains(language)) {
            response.addCookie(cookie(LANGUAGE, language, request.isSecure()));
        }
        String theme = request.getParameter("theme");
        if (theme != null && THEMES.contains(theme)) {
            response.addCookie(cookie(THEME, theme, request.isSecure()));
        }
        return true;
    }

    private static Cookie cookie(String name, String value, boolean secure) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(365 * 24 * 3600);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
