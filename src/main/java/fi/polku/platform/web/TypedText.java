package fi.polku.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hands every page what was typed without the signs that nobody types: NUL, which PostgreSQL cannot
 * hold, other control characters, which XML cannot, and halves of characters. What holds nothing
 * that can be seen counts as nothing, whatever kind of blanks it is made of.
 */
@Component
public class TypedText extends OncePerRequestFilter {
    /** A text as typed, without what cannot be typed. */
    public static String clean(String typed) {
        return typed.codePoints().allMatch(TypedText::isOrdinary)
                ? blankless(typed)
                : blankless(
                        typed.codePoints()
                                .filter(TypedText::isOrdinary)
                                .collect(
                                        StringBuilder::new,
                                        StringBuilder::appendCodePoint,
                                        StringBuilder::append)
                                .toString());
    }

    private static boolean isOrdinary(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign == '\n' || sign == '\r' || sign == '\t';
            case Character.SURROGATE -> false;
            default -> (sign & 0xFFFE) != 0xFFFE;
        };
    }

    private static String blankless(String text) {
        return text.codePoints()
                        .allMatch(s ->
                                Character.isWhitespace(s)
                                        || Character.isSpaceChar(s)
                                        || Character.getType(s) == Character.FORMAT)
                ? ""
                : text;
    }

    /** The page of an error reads the request too, and must not fail for the same reason. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Cleaned(request), response);
    }

    private static final class Cleaned extends HttpServletRequestWrapper {
        private @Nullable Map<String, String[]> cleaned;

        Cleaned(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            if (cleaned == null) {
                var map = new LinkedHashMap<String, String[]>();
                typed().forEach((name, values) -> {
                    // Indexed names would be bound into lists of any length; no form
                    // of ours has them.
                    if (name.indexOf('[') >= 0) {
                        return;
                    }
                    var kept = values.clone();
                    for (int i = 0; i < kept.length; i++) {
                        kept[i] = kept[i] == null ? "" : clean(kept[i]);
                    }
                    map.put(name, kept);
                });
                cleaned = Collections.unmodifiableMap(map);
            }
            return cleaned;
        }

        /** What was too large to be read is told once, by its status. */
        private Map<String, String[]> typed() {
            try {
                return super.getParameterMap();
            } catch (IllegalStateException unreadable) {
                if (getDispatcherType() == DispatcherType.ERROR) {
                    return Map.of();
                }
                throw unreadable;
            }
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(getParameterMap().keySet());
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = getParameterMap().get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = getParameterMap().get(name);
            return values == null ? null : values.clone();
        }
    }
}
