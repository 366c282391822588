package fi.polku.fhir.server;

import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.CurrentActor;
import fi.polku.access.Denied;
import fi.polku.access.Role;
import fi.polku.access.SmartScopes;
import fi.polku.fhir.search.Reader;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets in programs whose token has the scope, by themselves or for a person who let them; every
 * view of a person is logged with who it was.
 */
@Component
class TokenDoor implements Door {
    /** What a person may send through an app; all else comes from other systems. */
    private static final String FORM = "QuestionnaireResponse";

    private final CurrentActor current;
    private final AccessLog log;
    private final Now now;

    TokenDoor(CurrentActor current, AccessLog log, Now now) {
        this.current = current;
        this.log = log;
        this.now = now;
    }

    @Override
    public Actor actor() {
        return current.get();
    }

    @Override
    public Reader reader() {
        return new Reader(current.get(), now.instant());
    }

    @Override
    public void requireProgram() {
        if (!current.get().is(Role.SYSTEM)) {
            throw new Denied("Bundle");
        }
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
        if (!current.get().is(Role.SYSTEM) && !resourceType.equals(FORM)) {
            throw new Denied(resourceType);
        }
        require(resourceType, 'c');
    }

    private void require(String resourceType, char permission) {
        if (!allows(resourceType, permission)) {
            throw new Denied(resourceType);
        }
    }

    private boolean allows(String resourceType, char permission) {
        SmartScopes.Level level = SmartScopes.Level.of(current.get());
        return level != null
                && SmartScopes.allows(level, current.scopes(), resourceType, permission);
    }

    @Override
    @Transactional
    public void shown(Collection<ClientId> clients, String resourceType) {
        if (clients.isEmpty()) {
            return;
        }
        Actor actor = current.get();
        log.viewedAll(actor, clients, "FHIR_" + resourceType, purpose(actor));
    }

    private static String purpose(Actor actor) {
        if (actor.is(Role.SYSTEM)) {
            return "INTEGRATION";
        }
        return actor.is(Role.PRIVACY_OFFICER) ? "OVERSIGHT" : "CARE";
    }
}
