package fi.polku.access.internal;

import fi.polku.access.Actor;
import fi.polku.access.Apps;
import fi.polku.access.Denied;
import fi.polku.kernel.AccountId;
import fi.polku.platform.Now;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person has let programs do, and the end of it. */
@Service
class AppDesk implements Apps {
    private final AppGrantQueries queries;
    private final AppJournal journal;
    private final Now now;

    AppDesk(AppGrantQueries queries, AppJournal journal, Now now) {
        this.queries = queries;
        this.journal = journal;
        this.now = now;
    }

    @Override
    @Transactional(readOnly = true)
    public List<App> of(Actor actor) {
        return queries.listInForce(self(actor));
    }

    @Override
    @Transactional
    public void withdraw(Actor actor, UUID id) {
        AccountId me = self(actor);
        queries.withdraw(me, id, now.instant())
                .ifPresentOrElse(
                        program -> {
                            // With its tokens and codes: nothing that was given opens anything now.
                            queries.forget(me, program);
                            journal.write(actor, "access.journal.appWithdrawn", id);
                        },
                        () -> {
                            if (!queries.isOwn(me, id)) {
                                throw new Denied("app");
                            }
                        });
    }

    @Override
    public boolean isLive(String accessToken) {
        return queries.isLive(accessToken);
    }

    private static AccountId self(Actor actor) {
        AccountId account = actor.account();
        if (account == null) {
            throw new Denied("app");
        }
        return account;
    }
}
