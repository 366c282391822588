package fi.polku.access.internal;

import fi.polku.kernel.AccountId;
import java.util.Collection;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of all nodes: they are rows, so what ends here has ended everywhere. */
@Component
public class OpenSessions {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** Ends every session of an account. */
    public void endAll(AccountId account) {
        end(sessions.findByPrincipalName(account.value().toString()).keySet());
    }

    void end(Collection<String> ids) {
        ids.forEach(sessions::deleteById);
    }
}
