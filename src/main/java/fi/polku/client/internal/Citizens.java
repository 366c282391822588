package fi.polku.client.internal;

import fi.polku.access.CitizenRegister;
import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the sign-in which client an identity code means. */
@Component
class Citizens implements CitizenRegister {
    private final ObjectProvider<Clients> clients;

    Citizens(ObjectProvider<Clients> clients) {
        this.clients = clients;
    }

    @Override
    public Optional<ClientId> byIdentityCode(String code) {
        return clients.getObject().byIdentityCode(code);
    }
}
