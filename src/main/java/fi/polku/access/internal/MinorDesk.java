package fi.polku.access.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessPermission;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Minors;
import fi.polku.access.domain.OwnSay;
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
        queries.insertCapability(
                Ids.next(),
                hidden.client(),
                hidden.event(),
                hidden.capable(),
                words,
                worker.account(),
                at);
        UUID id = Ids.next();
        queries.insertHidden(id, hidden, false, at, worker.account(), at);
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

    @Override
    @Transactional
    public void hideOwn(Actor minor, OwnWord word) {
        ClientId me = self(minor);
        String words = word.words().strip();
        Instant at = now.instant();
        Boolean assessed = queries.findCapable(me, word.event()).orElse(null);
        OwnSay.Answer answer =
                OwnSay.answer(word.bornOn(), Now.dayOf(at), word.register(), assessed);
        var faults = new ArrayList<Refusal>();
        switch (answer) {
            case NOBODY_TO_HIDE_FROM -> throw new Denied("hidden");
            case TOO_YOUNG -> faults.add(Refusal.onField("event", "access.minor.young"));
            case REFUSED -> faults.add(Refusal.onField("event", "access.minor.assessed"));
            case HIDES, HIDES_AND_WAITS -> {
                int length = words.codePointCount(0, words.length());
                if (word.register() == Register.SOCIAL_WELFARE && length < FEWEST) {
                    faults.add(
                            Refusal.onField("words", "access.minor.ownWords", Map.of("n", FEWEST)));
                } else if (length > MOST) {
                    faults.add(
                            Refusal.onField(
                                    "words", "access.emergency.words.many", Map.of("n", MOST)));
                }
            }
        }
        Refusals.throwIfAny(faults);
        if (queries.isHidden(me, word.event())) {
            return;
        }
        UUID id = Ids.next();
        queries.insertHidden(
                id,
                new NewHidden(me, word.event(), word.register(), word.unit(), true, words),
                true,
                answer == OwnSay.Answer.HIDES ? at : null,
                minor.account(),
                at);
        journal.record(entry(minor, me, "access.journal.hiddenByMinor", id));
    }

    @Override
    public List<Hidden> hiddenOwn(Actor minor) {
        return queries.listHidden(self(minor));
    }

    @Override
    @Transactional
    public void showOwn(Actor minor, UUID id) {
        ClientId me = self(minor);
        if (queries.withdraw(me, id, minor.account(), now.instant()) == 0) {
            if (!queries.isOf(me, id)) {
                throw new Denied("hidden");
            }
            return;
        }
        journal.record(entry(minor, me, "access.journal.shownToGuardian", id));
    }

    @Override
    @Transactional
    public void assess(Actor worker, ClientId client, UUID id, boolean holds, String words) {
        access.require(worker, AccessPermission.PROTECT_MINORS);
        access.requireClient(worker, client);
        String said = words.strip();
        int length = said.codePointCount(0, said.length());
        if (length < FEWEST) {
            throw Refusal.onField("assessed", "access.minor.words", Map.of("n", FEWEST));
        } else if (length > MOST) {
            throw Refusal.onField("assessed", "access.emergency.words.many", Map.of("n", MOST));
        }
        Hidden waiting =
                queries.listHidden(client).stream()
                        .filter(h -> h.id().equals(id))
                        .findFirst()
                        .orElse(null);
        if (waiting == null || !waiting.waits()) {
            if (!queries.isOf(client, id)) {
                throw new Denied("hidden");
            }
            return;
        }
        Instant at = now.instant();
        queries.insertCapability(
                Ids.next(), client, waiting.event(), holds, said, worker.account(), at);
        if (holds) {
            queries.saveAssessed(id, at);
        } else {
            queries.withdraw(client, id, worker.account(), at);
        }
        journal.record(
                entry(
                        worker,
                        client,
                        holds ? "access.journal.hiddenAssessed" : "access.journal.hiddenRefused",
                        id));
    }

    private ClientId self(Actor minor) {
        access.require(minor, AccessPermission.HIDE_FROM_GUARDIANS);
        ClientId client = minor.client();
        if (client == null) {
            throw new Denied("hidden");
        }
        return client;
    }

    private static JournalEntry entry(Actor worker, ClientId client, String key, UUID id) {
        return JournalEntry.about(client)
                .by(worker.account(), worker.mainRole().name())
                .key(key)
                .subject("guardian_hidden", id);
    }
}
