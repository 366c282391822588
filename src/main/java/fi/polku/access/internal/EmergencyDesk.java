package fi.polku.access.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessPermission;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Emergencies;
import fi.polku.access.EmergencyReason;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class EmergencyDesk implements Emergencies {
    private static final int MOST = 200;

    private final Access access;
    private final EmergencyQueries queries;
    private final Journal journal;
    private final Now now;
    private final Duration lasts;

    EmergencyDesk(
            Access access,
            EmergencyQueries queries,
            Journal journal,
            Now now,
            @Value("${polku.access.emergency:PT4H}") Duration lasts) {
        this.access = access;
        this.queries = queries;
        this.journal = journal;
        this.now = now;
        this.lasts = lasts;
    }

    @Override
    @Transactional
    public Opening open(Actor actor, ClientId client, EmergencyReason reason, String words) {
        access.require(actor, AccessPermission.OPEN_IN_EMERGENCY);
        String said = said(words);
        AccountId account = Objects.requireNonNull(actor.account());
        Instant moment = now.instant();
        var open = queries.findCurrent(account, client, moment);
        if (open.isPresent()) {
            return open.get();
        }
        var opening =
                new Opening(
                        Ids.next(),
                        client,
                        account,
                        actor.units().isEmpty() ? null : actor.units().getFirst(),
                        reason,
                        said,
                        moment,
                        moment.plus(lasts),
                        null,
                        null,
                        null,
                        null);
        queries.insert(opening);
        journal.record(
                JournalEntry.about(client)
                        .by(account, actor.mainRole().name())
                        .key("access.journal.emergencyOpened")
                        .subject("emergency_access", opening.id())
                        .arg("unit", opening.unit())
                        .arg("emergency_code", reason.name()));
        return opening;
    }

    @Override
    public void check(String words) {
        var _ = said(words);
    }

    @Override
    public Opening get(Actor reviewer, UUID opening) {
        access.require(reviewer, AccessPermission.REVIEW_EMERGENCIES);
        return queries.find(opening).orElseThrow(() -> new Denied("emergency"));
    }

    @Override
    public Optional<Opening> current(Actor actor, ClientId client) {
        AccountId account = actor.account();
        return account == null
                ? Optional.empty()
                : queries.findCurrent(account, client, now.instant());
    }

    @Override
    public List<Opening> unreviewed(Actor actor) {
        access.require(actor, AccessPermission.REVIEW_EMERGENCIES);
        return queries.listUnreviewed(MOST);
    }

    @Override
    public List<Opening> reviewed(Actor actor, int limit) {
        access.require(actor, AccessPermission.REVIEW_EMERGENCIES);
        return queries.listReviewed(limit);
    }

    @Override
    @Transactional
    public void review(Actor reviewer, UUID opening, boolean justified, String words) {
        access.require(reviewer, AccessPermission.REVIEW_EMERGENCIES);
        String said = said(words);
        AccountId account = Objects.requireNonNull(reviewer.account());
        Opening found = queries.findForUpdate(opening).orElseThrow(() -> new Denied("emergency"));
        if (found.account().equals(account)) {
            throw new Refusal("access.emergency.own");
        }
        if (found.reviewedAt() != null) {
            throw new Refusal("access.emergency.reviewedAlready", Map.of("at", found.reviewedAt()));
        }
        queries.saveReview(opening, account, justified, said, now.instant());
        journal.record(
                JournalEntry.about(found.client())
                        .by(account, reviewer.mainRole().name())
                        .key("access.journal.emergencyReviewed")
                        .subject("emergency_access", opening)
                        .arg("review_code", justified ? "JUSTIFIED" : "UNJUSTIFIED"));
    }

    private static String said(String words) {
        String said = words.strip();
        int length = said.codePointCount(0, said.length());
        if (length < WORDS_AT_LEAST) {
            throw Refusal.onField(
                    "words", "access.emergency.words.few", Map.of("n", WORDS_AT_LEAST));
        }
        if (length > WORDS_AT_MOST) {
            throw Refusal.onField(
                    "words", "access.emergency.words.many", Map.of("n", WORDS_AT_MOST));
        }
        return said;
    }
}
