package fi.polku.access.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessPermission;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.PaperPermits;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class PermitDesk implements Permits, PaperPermits {
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
    public boolean isInformed(Actor client) {
        return queries.isInformed(self(client), NOTICE);
    }

    @Override
    @Transactional
    public void informed(Actor client) {
        inform(client, self(client), false);
    }

    private void inform(Actor by, ClientId client, boolean onPaper) {
        if (queries.isInformed(client, NOTICE)) {
            return;
        }
        UUID id = Ids.next();
        queries.insertNotice(id, client, NOTICE, onPaper, by.account(), now.instant());
        journal.record(entry(by, client, "access.journal.noticeGiven", "kanta_notice", id));
    }

    @Override
    @Transactional
    public void permit(Actor client, NewPermit permit) {
        ClientId me = self(client);
        check(permit);
        requireInformed(me);
        save(client, me, permit, null);
    }

    private void save(Actor by, ClientId client, NewPermit permit, @Nullable LocalDate paperOn) {
        Instant at = now.instant();
        if (queries.lockAndFindSame(client, permit, at).isPresent()) {
            return;
        }
        UUID id = Ids.next();
        queries.insert(id, client, permit, paperOn, by.account(), at);
        journal.record(
                entry(by, client, "access.journal.permitGiven", "permit", id)
                        .arg("register_code", permit.register()));
    }

    @Override
    @Transactional
    public void forbid(Actor client, NewProhibition prohibition) {
        ClientId me = self(client);
        check(prohibition);
        requireInformed(me);
        save(client, me, prohibition, null);
    }

    @Override
    @Transactional
    public void forbid(Actor client, Register register, @Nullable ServiceTask serviceTask) {
        forbid(client, new NewProhibition(register, serviceTask, null));
    }

    private void save(
            Actor by, ClientId client, NewProhibition prohibition, @Nullable LocalDate paperOn) {
        Instant at = now.instant();
        if (queries.lockAndFindSame(client, prohibition, at).isPresent()) {
            return;
        }
        UUID id = Ids.next();
        queries.insert(id, client, prohibition, paperOn, by.account(), at);
        ServiceTask task = prohibition.serviceTask();
        Object target =
                prohibition.document() != null
                        ? "DOCUMENT"
                        : task == null ? prohibition.register() : task;
        journal.record(
                entry(by, client, "access.journal.prohibitionGiven", "prohibition", id)
                        .arg("target_code", target));
    }

    @Override
    @Transactional
    public void withdraw(Actor client, UUID id) {
        end(client, self(client), id);
    }

    private void end(Actor by, ClientId client, UUID id) {
        Instant at = now.instant();
        if (queries.withdrawPermit(client, id, by.account(), at) > 0) {
            journal.record(entry(by, client, "access.journal.permitWithdrawn", "permit", id));
        } else if (queries.withdrawProhibition(client, id, by.account(), at) > 0) {
            journal.record(
                    entry(by, client, "access.journal.prohibitionWithdrawn", "prohibition", id));
        } else if (!queries.isOwn(client, id)) {
            throw new Denied("permit");
        }
    }

    @Override
    public List<Receiver> receivers() {
        return queries.listReceivers(now.today());
    }

    @Override
    public List<Permit> permits(Actor worker, ClientId client) {
        return queries.listPermits(ofClient(worker, client), now.instant());
    }

    @Override
    public List<Prohibition> prohibitions(Actor worker, ClientId client) {
        return queries.listProhibitions(ofClient(worker, client), now.instant());
    }

    @Override
    @Transactional
    public void permit(Actor worker, ClientId client, NewPermit permit, LocalDate paperOn) {
        ClientId of = ofClient(worker, client);
        check(permit);
        requireSigned(paperOn);
        inform(worker, of, true);
        save(worker, of, permit, paperOn);
    }

    @Override
    @Transactional
    public void forbid(
            Actor worker, ClientId client, NewProhibition prohibition, LocalDate paperOn) {
        ClientId of = ofClient(worker, client);
        check(prohibition);
        requireSigned(paperOn);
        inform(worker, of, true);
        save(worker, of, prohibition, paperOn);
    }

    @Override
    @Transactional
    public void withdraw(Actor worker, ClientId client, UUID id) {
        end(worker, ofClient(worker, client), id);
    }

    private ClientId ofClient(Actor worker, ClientId client) {
        access.require(worker, AccessPermission.RECORD_PAPER);
        access.requireClient(worker, client);
        return client;
    }

    private void requireInformed(ClientId client) {
        if (!queries.isInformed(client, NOTICE)) {
            throw Refusal.onField("notice", "access.notice.needed");
        }
    }

    private void requireSigned(LocalDate paperOn) {
        if (paperOn.isAfter(now.today())) {
            throw Refusal.onField("paper", "access.paper.future");
        }
    }

    private static void check(NewProhibition prohibition) {
        if (prohibition.serviceTask() != null
                && (prohibition.register() != Register.SOCIAL_WELFARE
                        || prohibition.document() != null)) {
            throw Refusal.onField("target", "access.prohibition.choose");
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
