package fi.polku.privacy.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.client.ClientLives;
import fi.polku.client.ClientLives.Life;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.privacy.RetentionHolds;
import fi.polku.privacy.RetentionPermission;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RetentionHoldDesk implements RetentionHolds {
    private final RetentionHoldQueries queries;
    private final ClientLives lives;
    private final Access access;
    private final Journal journal;
    private final Now now;

    RetentionHoldDesk(
            RetentionHoldQueries queries,
            ClientLives lives,
            Access access,
            Journal journal,
            Now now) {
        this.queries = queries;
        this.lives = lives;
        this.access = access;
        this.journal = journal;
        this.now = now;
    }

    @Override
    @Transactional
    public void order(Actor actor, NewHold hold) {
        access.require(actor, RetentionPermission.HOLD_RECORDS);
        LocalDate until = hold.until();
        if (until != null && until.isBefore(now.today())) {
            throw Refusal.onField("until", "privacy.hold.past", Map.of("on", now.today()));
        }
        List<ClientId> records =
                lives.of(List.of(hold.client())).stream()
                        .map(Life::clients)
                        .flatMap(List::stream)
                        .toList();
        // Whoever destroys holds the same lock: the order comes before the destroying or after it.
        if (lives.lock(records).isEmpty()) {
            throw Refusal.onField("identity", "privacy.hold.unknown");
        }
        for (ClientId record : records) {
            UUID id = Ids.at(now.instant());
            queries.insert(id, hold, record, actor.account(), now.instant());
            journal.record(
                    JournalEntry.about(record)
                            .by(actor.account(), actor.mainRole().name())
                            .key("privacy.journal.holdMade")
                            .subject("retention_hold", id)
                            .arg("hold_code", hold.reason().name())
                            .hiddenFromClient());
        }
    }

    @Override
    public List<Hold> inForce(Actor actor) {
        access.require(actor, RetentionPermission.HOLD_RECORDS);
        return queries.listInForce(now.today()).stream()
                .map(r ->
                        new Hold(
                                r.id(),
                                r.clientId(),
                                r.serviceTask(),
                                r.reason(),
                                r.words(),
                                r.untilOn(),
                                r.createdAt(),
                                r.createdBy()))
                .toList();
    }

    @Override
    @Transactional
    public void end(Actor actor, UUID hold) {
        access.require(actor, RetentionPermission.HOLD_RECORDS);
        if (!queries.exists(hold)) {
            throw new Denied("hold");
        }
        ClientId client =
                queries.end(hold, actor.account(), now.instant())
                        .orElseThrow(() -> new Refusal("privacy.hold.ended"));
        journal.record(
                JournalEntry.about(client)
                        .by(actor.account(), actor.mainRole().name())
                        .key("privacy.journal.holdEnded")
                        .subject("retention_hold", hold)
                        .hiddenFromClient());
    }
}
