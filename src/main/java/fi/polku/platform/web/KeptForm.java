package fi.polku.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent and could not be received, to be shown and sent again: nobody types anything
 * twice. It lives in the page only, so nothing of it is stored for somebody who is not known.
 *
 * @param address where it was going
 * @param fields everything in it, to be sent again
 * @param words what a person reads as their own text among the fields
 */
public record KeptForm(String address, List<Field> fields, List<String> words) {
    /** A field as it was sent. */
    public record Field(String name, String value) {}

    private static final Set<String> NOT_TYPED = Set.of("_csrf", "formToken", "formKey");
    private static final Pattern CODE =
            Pattern.compile("[A-Z_]{0,40}|[a-z_]{0,12}|-?[0-9]{1,4}|[0-9a-fA-F-]{32,36}");

    /**
     * The form of a request, when it is one of ours with something in it. What another site made a
     * browser send is not offered to be sent again.
     */
    public static @Nullable KeptForm of(HttpServletRequest request) {
        String address = address(request);
        if (!"POST".equals(method(request)) || !isOurs(request) || !address.startsWith("/")) {
            return null;
        }
        var fields = new ArrayList<Field>();
        var words = new ArrayList<String>();
        boolean typed = false;
        for (var parameter : request.getParameterMap().entrySet()) {
            String name = parameter.getKey();
            for (String value : parameter.getValue()) {
                String text = TypedText.clean(value);
                if (!name.equals("_csrf")) {
                    fields.add(new Field(name, text));
                }
                if (!NOT_TYPED.contains(name) && !text.isEmpty()) {
                    typed = true;
                    if (!CODE.matcher(text).matches()) {
                        words.add(text);
                    }
                }
            }
        }
        return typed ? new KeptForm(address, List.copyOf(fields), List.copyOf(words)) : null;
    }

    /** In the container's own turn for errors the request has another address and method. */
    private static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first
                ? first
                : request.getRequestURI();
    }

    private static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String first
                ? first
                : request.getMethod();
    }

    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        // Our pages send no referrer, so an old browser says "null" of them too.
        String origin = request.getHeader("Origin");
        if (origin == null || origin.equals("null")) {
            return true;
        }
        try {
            return request.getServerName().equals(URI.create(origin).getHost());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
