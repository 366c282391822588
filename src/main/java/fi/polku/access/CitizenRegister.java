package fi.polku.access;

import fi.polku.kernel.ClientId;
import java.util.Optional;

/** Who of the clients an identity code means; implemented where clients are known. */
public interface CitizenRegister {
    Optional<ClientId> byIdentityCode(String code);
}
