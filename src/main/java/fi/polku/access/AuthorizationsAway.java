package fi.polku.access;

import org.jspecify.annotations.Nullable;

/**
 * The national service of mandates does not answer, or not in a way that tells that somebody may
 * act: nobody is let in by it.
 */
public final class AuthorizationsAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AuthorizationsAway(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
