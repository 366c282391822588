package fi.polku.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** When somebody last proved who they are. */
public final class SignInMoment {
    private SignInMoment() {}

    /** The latest proof of the authentication; the beginning of time when it has none. */
    public static Instant of(@Nullable Authentication authentication) {
        return authentication == null
                ? Instant.EPOCH
                : authentication.getAuthorities().stream()
                        .filter(FactorGrantedAuthority.class::isInstance)
                        .map(a -> ((FactorGrantedAuthority) a).getIssuedAt())
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH);
    }
}
