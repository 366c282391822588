package fi.polku.client.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.CareTask;
import fi.polku.access.CareTasks;
import fi.polku.access.Denied;
import fi.polku.client.ClientPermission;
import fi.polku.client.UnmaskReason;
import fi.polku.client.Unmasking;
import fi.polku.client.Whereabouts;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows where a protected person is, and writes down that it was shown. */
@Component
class UnmaskingDesk implements Unmasking {
    /**
     * Tasks in which clients are met, visited and decided about; not support nor administration.
     */
    private static final Set<CareTask> TASKS =
            Set.of(CareTask.H1, CareTask.H2, CareTask.S1, CareTask.S2, CareTask.S3, CareTask.S4);

    private final UnmaskingQueries queries;
    private final Whereabouts whereabouts;
    private final Access access;
    private final AccessLog log;
    private final CareTasks tasks;
    private final Journal journal;
    private final Now now;

    UnmaskingDesk(
            UnmaskingQueries queries,
            Whereabouts whereabouts,
            Access access,
            AccessLog log,
            CareTasks tasks,
            Journal journal,
            Now now) {
        this.queries = queries;
        this.whereabouts = whereabouts;
        this.access = access;
        this.log = log;
        this.tasks = tasks;
        this.journal = journal;
        this.now = now;
    }

    @Override
    public boolean mayAsk(Actor actor, ClientId client) {
        var professional = actor.professional();
        return access.allows(actor, ClientPermission.UNMASK)
                && actor.account() != null
                && professional != null
                && access.maySee(actor, client)
                // A student sees what the one who guides the work shows.
                && tasks.of(professional, now.today()).stream()
                        .anyMatch(t -> t.supervisor() == null && TASKS.contains(t.task()));
    }

    @Override
    @Transactional
    public Whereabouts.Known show(Actor actor, ClientId client, UnmaskReason reason) {
        if (!mayAsk(actor, client)) {
            throw new Denied("whereabouts");
        }
        var account = Objects.requireNonNull(actor.account());
        var known = whereabouts.of(client);
        var moment = now.instant();
        var id = Ids.at(moment);
        queries.insert(id, client, actor, reason, moment);
        log.viewed(actor, client, "WHEREABOUTS", reason.name());
        journal.record(
                JournalEntry.about(client)
                        .by(account, actor.mainRole().name())
                        .key("client.journal.unmasked")
                        .subject("client_unmasking", id)
                        .arg("professional", actor.professional())
                        .arg("unmask_code", reason.name()));
        return known;
    }

    @Override
    public List<Seen> seen(Actor officer, int limit) {
        access.require(officer, ClientPermission.OVERSEE_UNMASKING);
        return queries.list(limit);
    }
}
