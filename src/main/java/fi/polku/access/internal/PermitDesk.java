package fi.polku.access.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessPermission;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Permits;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class PermitDesk implements Permits {
    private final Access access;
    private final PermitQueries queries;
    private final Journal journal;
    private final Now now;

    PermitDesk(Access access, PermitQueries queries, Journal journal, Now now) {
        this.access = access;
        this.queries = queries;
        this.journal = journal;
        this.now = now;
    }

    @Override
    public List<Permit> permits(Actor client) {
        return queries.listPermits(self(client), now.instant());
    }

    @Override
    public List<Prohibition> prohibitions(Actor client) {
        return queries.listProhibitions(self(client), now.instant());
    }

    @Override
    @Transactional
    public void permit(Actor client, NewPermit permit) {
        ClientId me = self(client);
        check(permit);
        Instant at = now.instant();
        if (queries.lockAndFindSame(me, permit, at).isPresent()) {
            return;
        }
        UUID id = Ids.next();
        queries.insert(id, me, permit, client.account(), at);
        journal.record(
                entry(client, me, "access.journal.permitGiven", "permit", id)
                        .arg("register_code", permit.register()));
    }

    @Override
    @Transactional
    public void forbid(Actor client, Register register, @Nullable ServiceTask serviceTask) {
        ClientId me = self(client);
        if (serviceTask != null && register != Register.SOCIAL_WELFARE) {
            throw Refusal.onField("target", "access.prohibition.choose");
        }
        Instant at = now.instant();
        if (queries.lockAndFindSame(me, register, serviceTask, at).isPresent()) {
            return;
        }
        UUID id = Ids.next();
        queries.insert(id, me, register, serviceTask, client.account(), at);
        journal.record(
                entry(client, me, "access.journal.prohibitionGiven", "prohibition", id)
                        .arg("target_code", serviceTask == null ? register : serviceTask));
    }

    @Override
    @Transactional
    public void withdraw(Actor client, UUID id) {
        ClientId me = self(client);
        Instant at = now.instant();
        if (queries.withdrawPermit(me, id, client.account(), at) > 0) {
            journal.record(entry(client, me, "access.journal.permitWithdrawn", "permit", id));
        } else if (queries.withdrawProhibition(me, id, client.account(), at) > 0) {
            journal.record(
                    entry(client, me, "access.journal.prohibitionWithdrawn", "prohibition", id));
        } else if (!queries.isOwn(me, id)) {
            throw new Denied("permit");
        }
    }

    private static void check(NewPermit permit) {
        boolean ofPatient = permit.register() == Register.PATIENT;
        Set<String> known =
                ofPatient
                        ? Set.copyOf(PATIENT_PARTS)
                        : Set.copyOf(
                                Arrays.stream(ServiceTask.values())
                                        .map(ServiceTask::name)
                                        .toList());
        if (permit.parts().isEmpty() || !known.containsAll(permit.parts())) {
            throw Refusal.onField("part", "access.permit.choose");
        }
        if (permit.recordedFrom() != null
                && permit.recordedTo() != null
                && permit.recordedTo().isBefore(permit.recordedFrom())) {
            throw Refusal.onField("to", "access.permit.order");
        }
    }

    private ClientId self(Actor actor) {
        access.require(actor, AccessPermission.SAY_WHO_MAY_USE);
        ClientId client = actor.client();
        if (client == null) {
            throw new Denied("permit");
        }
        return client;
    }

    private static JournalEntry entry(
            Actor actor, ClientId client, String key, String kind, UUID id) {
        return JournalEntry.about(client)
                .by(actor.account(), actor.mainRole().name())
                .key(key)
                .subject(kind, id);
    }
}
