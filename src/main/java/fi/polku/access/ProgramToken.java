package fi.polku.access;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A program that came in by itself, with client credentials; its name is that of the program. */
public final class ProgramToken extends JwtAuthenticationToken {
    private static final long serialVersionUID = 1L;

    public ProgramToken(
            Jwt token, Collection<? extends GrantedAuthority> authorities, String program) {
        super(token, authorities, program);
    }
}
