package fi.polku.portal.web;

import fi.polku.access.Account;
import fi.polku.access.Actor;
import fi.polku.access.AskedInBrowser;
import fi.polku.access.AuthorizationSettings;
import fi.polku.access.AuthorizationsAway;
import fi.polku.access.CurrentActor;
import fi.polku.access.Denied;
import fi.polku.access.NationalProxies;
import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** To the national service of mandates and back: for whom the person may act by it. */
@Controller
class NationalProxyPages {
    /** Where the session remembers what was begun, until the browser is back. */
    private static final String BEGUN = NationalProxyPages.class.getName() + ".begun";

    private static final String BACK = "/my/proxies/national";
    private static final int LONGEST_CODE = 2000;

    private final NationalProxies national;
    private final CurrentActor current;
    private final Clients clients;
    private final AuthorizationSettings settings;

    NationalProxyPages(
            NationalProxies national,
            CurrentActor current,
            Clients clients,
            AuthorizationSettings settings) {
        this.national = national;
        this.current = current;
        this.clients = clients;
        this.settings = settings;
    }

    @PostMapping(BACK)
    void begin(HttpServletRequest request, HttpServletResponse response) {
        Actor oneself = current.oneself();
        ClientId me = oneself.client();
        if (me == null) {
            throw new Denied("mandate");
        }
        String code = clients.get(me).identityCode();
        if (!national.offered()) {
            told(response, "off");
        } else if (code == null) {
            told(response, "code");
        } else {
            begin(oneself, code, request, response);
        }
    }

    private void begin(
            Actor oneself, String code, HttpServletRequest request, HttpServletResponse response) {
        try {
            AskedInBrowser.Begun begun = national.begin(oneself, code, back(request));
            session()
                    .setAttribute(
                            BEGUN,
                            begun.session() + " " + begun.user(),
                            RequestAttributes.SCOPE_SESSION);
            response.setStatus(303);
            response.setHeader("Location", begun.address());
        } catch (AuthorizationsAway away) {
            told(response, "away");
        }
    }

    /** The browser is back; what was begun is used once. */
    @GetMapping(BACK)
    void back(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable String code) {
        Account account = current.account();
        Object begun = session().getAttribute(BEGUN, RequestAttributes.SCOPE_SESSION);
        session().removeAttribute(BEGUN, RequestAttributes.SCOPE_SESSION);
        if (account == null || !(begun instanceof String kept) || !national.offered()) {
            told(response, "off");
        } else if (code == null || code.isBlank() || code.length() > LONGEST_CODE) {
            told(response, "stopped");
        } else {
            int space = kept.indexOf(' ');
            var question =
                    new AskedInBrowser.Begun(
                            kept.substring(0, space), kept.substring(space + 1), "");
            told(
                    response,
                    national.finish(account, question, code, back(request))
                            .name()
                            .toLowerCase(Locale.ROOT));
        }
    }

    private static RequestAttributes session() {
        return RequestContextHolder.currentRequestAttributes();
    }

    private static void told(HttpServletResponse response, String what) {
        response.setStatus(303);
        response.setHeader("Location", "/my/proxies?national=" + what);
    }

    private String back(HttpServletRequest request) {
        return settings.back().isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).path(BACK).toUriString()
                : settings.back() + BACK;
    }
}
