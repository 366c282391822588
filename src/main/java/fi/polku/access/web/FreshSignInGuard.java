package fi.polku.access.web;

import fi.polku.access.FreshSignIn;
import fi.polku.access.SignInMoment;
import fi.polku.access.SignInSettings;
import fi.polku.platform.Now;
import fi.polku.platform.web.KeptForm;
import fi.polku.platform.web.UiResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import views.Templates;

/**
 * Stands before every handler that is marked {@link FreshSignIn}: whose last proof is too old is
 * sent to give a new one, and comes back to the page, or to the form with all that was typed.
 */
@Component
class FreshSignInGuard implements HandlerInterceptor, WebMvcConfigurer {
    private static final String AGAIN = "/sign-in/again";

    private final SignInSettings settings;
    private final Now now;
    private final Templates views;
    private final UiResolver ui;

    FreshSignInGuard(SignInSettings settings, Now now, Templates views, UiResolver ui) {
        this.settings = settings;
        this.now = now;
        this.views = views;
        this.ui = ui;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || method.getMethodAnnotation(FreshSignIn.class) == null) {
            return true;
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (now.instant().isBefore(SignInMoment.of(authentication).plus(settings.fresh()))) {
            return true;
        }
        ask(request, response);
        return false;
    }

    private void ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var kept = KeptForm.of(request);
        if (kept != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            Refused.show(views.accessAgainKept(ui.of(request), kept), response);
            return;
        }
        String target = AGAIN;
        if (request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            target +=
                    "?continue="
                            + URLEncoder.encode(
                                    request.getRequestURI() + (query == null ? "" : "?" + query),
                                    StandardCharsets.UTF_8);
        }
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("HX-Redirect", target);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(target);
        }
    }
}
