package fi.polku.access;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A program that a person let in; its name is the id of the person's account. */
public final class PersonToken extends JwtAuthenticationToken {
    private static final long serialVersionUID = 1L;

    public PersonToken(
            Jwt token, Collection<? extends GrantedAuthority> authorities, String account) {
        super(token, authorities, account);
    }
}
