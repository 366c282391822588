package fi.polku.access;

import java.util.List;

/**
 * The port to a national service of mandates (Suomi.fi-valtuudet). A bean of this type takes the
 * place of {@link NoAuthorizations}; it asks the service when a client is about to act for another.
 */
public interface Authorizations {
    /** What the person of the identity code may do for others now. */
    List<NationalMandate> mandatesOf(String identityCode);
}
