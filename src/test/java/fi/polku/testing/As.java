package fi.polku.testing;

import fi.polku.access.Account;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Makes a request of MockMvc as a saved account: {@code mvc.perform(get("/work").with(as(nurse)))}.
 */
public final class As {
    private As() {}

    public static RequestPostProcessor as(Account account) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        account.id().value().toString(),
                        null,
                        account.roles().stream()
                                .map(r -> new SimpleGrantedAuthority("ROLE_" + r.name()))
                                .toList()));
    }
}
