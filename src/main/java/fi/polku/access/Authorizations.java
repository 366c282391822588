package fi.polku.access;

import java.util.List;

/**
 * The port to a national service of mandates (Suomi.fi-valtuudet, "hpa": a person for a person). A
 * bean of this type takes the place of {@link NoAuthorizations}. It is asked when a client is about
 * to act for another, never in advance: the service wants each question with an id of its own
 * ({@code requestId}), which belongs into the log of whoever asks.
 *
 * <p>The service answers at the level of one matter (valtuusasia), for example {@code
 * http://valtuusrekisteri.suomi.fi/terveydenhuollon_asioiden_hoito}; that of social welfare is
 * UNVERIFIED. A guardian of a minor comes out of the population register by the same question.
 */
public interface Authorizations {
    /** What the person of the identity code may do for others now. */
    List<NationalMandate> mandatesOf(String identityCode);
}
