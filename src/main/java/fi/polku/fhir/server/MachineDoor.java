package fi.polku.fhir.server;

import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.CurrentActor;
import fi.polku.access.Denied;
import fi.polku.access.Role;
import fi.polku.access.SmartScopes;
import fi.polku.kernel.ClientId;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets in machines whose token has the scope; every view of a person is logged. */
@Component
class MachineDoor implements Door {
    private final CurrentActor current;
    private final AccessLog log;

    MachineDoor(CurrentActor current, AccessLog log) {
        this.current = current;
        this.log = log;
    }

    @Override
    public Actor actor() {
        return current.get();
    }

    @Override
    public void requireRead(String resourceType) {
        require(resourceType, 'r');
    }

    @Override
    public void requireSearch(String resourceType) {
        require(resourceType, 's');
    }

    @Override
    public boolean maySee(String resourceType) {
        return allows(resourceType, 'r') || allows(resourceType, 's');
    }

    @Override
    public void requireWrite(String resourceType) {
        require(resourceType, 'c');
    }

    private void require(String resourceType, char permission) {
        if (!allows(resourceType, permission)) {
            throw new Denied(resourceType);
        }
    }

    private boolean allows(String resourceType, char permission) {
        return current.get().is(Role.SYSTEM)
                && SmartScopes.allows(current.scopes(), resourceType, permission);
    }

    @Override
    @Transactional
    public void shown(Collection<ClientId> clients, String resourceType) {
        if (!clients.isEmpty()) {
            log.viewedAll(current.get(), clients, "FHIR_" + resourceType, "INTEGRATION");
        }
    }
}
