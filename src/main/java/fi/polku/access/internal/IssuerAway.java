package fi.polku.access.internal;

import org.jspecify.annotations.Nullable;

/** The issuer of sign-in does not answer, or not in a way that one could sign in with. */
public final class IssuerAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IssuerAway(@Nullable Throwable cause) {
        super("The issuer of sign-in does not answer", cause);
    }
}
