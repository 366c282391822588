package fi.polku.access;

import java.util.List;

/**
 * The port to a national service of mandates (Suomi.fi-valtuudet, "hpa": a person for a person). A
 * bean of this type takes the place of {@link NoAuthorizations}. It is asked when a client has
 * signed in at the issuer, and what it tells is kept until the next time; the service wants each
 * question with an id of its own ({@code requestId}), which belongs into the log of whoever asks.
 *
 * <p>The service answers at the level of one matter (valtuusasia), for example {@code
 * http://valtuusrekisteri.suomi.fi/terveydenhuollon_asioiden_hoito}; what a matter gives here
 * stands in {@code access/national-matters.csv}. A guardian of a minor comes out of the population
 * register by the same question. An implementation that fails, or is slower than {@code
 * polku.sign-in.answers}, changes nothing: the sign-in goes on with what was told before.
 */
public interface Authorizations {
    /** What the person of the identity code may do for others now. */
    List<NationalMandate> mandatesOf(String identityCode);

    /** Whether it tells at the sign-in; one that asks the person in the browser does not. */
    default boolean tellsAtSignIn() {
        return true;
    }
}
