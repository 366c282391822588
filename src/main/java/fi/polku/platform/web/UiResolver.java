package fi.polku.platform.web;

import fi.polku.platform.text.Bundles;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Makes the {@link Ui} of a request: language and theme from their cookies, else the browser's
 * wish.
 */
@Component
public class UiResolver implements HandlerMethodArgumentResolver {
    private static final String FORM_FIELD = "_csrf";

    private final Bundles bundles;
    private final ObjectProvider<Ui.PersonSource> people;
    private final ObjectProvider<Ui.FrameSource> frames;
    private final GetPages pages;
    private final boolean demo;
    private final String region;

    UiResolver(
            Bundles bundles,
            ObjectProvider<Ui.PersonSource> people,
            ObjectProvider<Ui.FrameSource> frames,
            GetPages pages,
            @Value("${polku.demo:true}") boolean demo,
            @Value("${polku.region-name:Satakunta}") String region) {
        this.bundles = bundles;
        this.people = people;
        this.frames = frames;
        this.pages = pages;
        this.demo = demo;
        this.region = region;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Ui.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }

    /** The same for those who have no handler argument: error pages and filters. */
    public Ui of(HttpServletRequest request) {
        return of(request, people.getIfAvailable());
    }

    /** For the page that must be shown when nobody can be looked up. */
    public Ui withoutPerson(HttpServletRequest request) {
        return of(request, null);
    }

    private Ui of(HttpServletRequest request, Ui.@Nullable PersonSource source) {
        var texts = bundles.in(language(request));
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Ui(
                texts,
                FORM_FIELD,
                csrf == null ? () -> sentToken(request) : csrf::getToken,
                source == null ? null : source.current(texts),
                pages.nearest(asked(request)),
                query(request),
                theme(request),
                demo,
                region,
                "true".equals(request.getHeader("HX-Request")),
                once(() -> {
                    var frame = frames.getIfAvailable();
                    return frame == null ? Frame.NONE : frame.current(texts);
                }));
    }

    /** Before the doors nobody has made one: the token that came with a kept form is still good. */
    private static String sentToken(HttpServletRequest request) {
        String sent = request.getParameter(FORM_FIELD);
        return sent == null ? "" : sent;
    }

    /** The address that was asked for, also when an error is being told of. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    private static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(p -> !p.isEmpty())
                        .filter(p -> !p.startsWith("lang=") && !p.startsWith("theme="))
                        .collect(Collectors.joining("&"));
    }

    /** Asked at most once: a page shows the same counts everywhere. */
    private static Supplier<Frame> once(Supplier<Frame> source) {
        return new Supplier<>() {
            private @Nullable Frame kept;

            @Override
            public Frame get() {
                Frame known = kept;
                if (known == null) {
                    known = source.get();
                    kept = known;
                }
                return known;
            }
        };
    }

    private static String language(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        if (asked != null && Bundles.LANGUAGES.contains(asked)) {
            return asked;
        }
        String chosen = cookie(request, Preferences.LANGUAGE);
        if (chosen != null && Bundles.LANGUAGES.contains(chosen)) {
            return chosen;
        }
        String browser = request.getHeader("Accept-Language");
        if (browser == null) {
            return "fi";
        }
        return switch (request.getLocale().getLanguage()) {
            case "sv" -> "sv";
            case "en" -> "en";
            default -> "fi";
        };
    }

    /** What this very request asks for, else what was chosen before, else as the device. */
    private static String theme(HttpServletRequest request) {
        for (String wish :
                new @Nullable String[] {
                    request.getParameter("theme"), cookie(request, Preferences.THEME)
                }) {
            if (wish != null && Preferences.THEMES.contains(wish)) {
                return wish;
            }
        }
        return "auto";
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
