package fi.polku.access.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessPermission;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Minors;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class MinorDesk implements Minors {
    private static final int FEWEST = 10;
    private static final int MOST = 1000;

    private final Access access;
    private final MinorQueries queries;
    private final Journal journal;
    private final Now now;

    MinorDesk(Access access, MinorQueries queries, Journal journal, Now now) {
        this.access = access;
        this.queries = queries;
        this.journal = journal;
        this.now = now;
    }

    @Override
    @Transactional
    public void hide(Actor worker, NewHidden hidden) {
        access.require(worker, AccessPermission.PROTECT_MINORS);
        access.requireClient(worker, hidden.client());
        var faults = new ArrayList<Refusal>();
        String words = hidden.words().strip();
        int length = words.codePointCount(0, words.length());
        if (length < FEWEST) {
            faults.add(Refusal.onField("words", "access.minor.words", Map.of("n", FEWEST)));
        } else if (length > MOST) {
            faults.add(Refusal.onField("words", "access.emergency.words.many", Map.of("n", MOST)));
        }
        if (hidden.register() == Register.PATIENT && !hidden.capable()) {
            faults.add(Refusal.onField("capable", "access.minor.notCapable"));
        }
        Refusals.throwIfAny(faults);
        Instant at = now.instant();
        if (queries.isHidden(hidden.client(), hidden.event())) {
            return;
        }
        queries.insertCapability(Ids.next(), hidden, worker.account(), at);
        UUID id = Ids.next();
        queries.insertHidden(id, hidden, worker.account(), at);
        journal.record(entry(worker, hidden.client(), "access.journal.hiddenFromGuardian", id));
    }

    @Override
    public List<Hidden> hidden(Actor worker, ClientId client) {
        access.require(worker, AccessPermission.PROTECT_MINORS);
        access.requireClient(worker, client);
        return queries.listHidden(client);
    }

    @Override
    @Transactional
    public void show(Actor worker, ClientId client, UUID id) {
        access.require(worker, AccessPermission.PROTECT_MINORS);
        access.requireClient(worker, client);
        if (queries.withdraw(client, id, worker.account(), now.instant()) == 0) {
            if (!queries.isOf(client, id)) {
                throw new Denied("hidden");
            }
            return;
        }
        journal.record(entry(worker, client, "access.journal.shownToGuardian", id));
    }

    private static JournalEntry entry(Actor worker, ClientId client, String key, UUID id) {
        return JournalEntry.about(client)
                .by(worker.account(), worker.mainRole().name())
                .key(key)
                .subject("guardian_hidden", id);
    }
}
