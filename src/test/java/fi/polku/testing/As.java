package fi.polku.testing;

import fi.polku.access.Account;
import fi.polku.platform.Now;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Makes a request of MockMvc as a saved account: {@code mvc.perform(get("/work").with(as(nurse)))}.
 * It has signed in just now, by the clock of the test; {@link #longAgo} has not.
 */
public final class As {
    private As() {}

    public static RequestPostProcessor as(Account account) {
        return signedIn(account, Duration.ZERO);
    }

    /** Somebody whose session is open and whose last proof of who they are is an hour old. */
    public static RequestPostProcessor longAgo(Account account) {
        return signedIn(account, Duration.ofHours(1));
    }

    /** Somebody who signed in so long before now. */
    public static RequestPostProcessor signedIn(Account account, Duration before) {
        return request -> {
            Instant now =
                    Objects.requireNonNull(
                                    WebApplicationContextUtils.getWebApplicationContext(
                                            request.getServletContext()))
                            .getBean(Now.class)
                            .instant();
            var authorities = new ArrayList<GrantedAuthority>();
            account.roles().forEach(r -> authorities.add(new SimpleGrantedAuthority("ROLE_" + r)));
            authorities.add(
                    FactorGrantedAuthority.withFactor("TEST").issuedAt(now.minus(before)).build());
            return SecurityMockMvcRequestPostProcessors.authentication(
                            UsernamePasswordAuthenticationToken.authenticated(
                                    account.id().value().toString(), null, authorities))
                    .postProcessRequest(request);
        };
    }
}
