package fi.polku.access.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.AccessPermission;
import fi.polku.access.Actor;
import fi.polku.access.CareTasks;
import fi.polku.access.Denied;
import fi.polku.access.OpeningKind;
import fi.polku.access.Openings;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class OpeningDesk implements Openings {
    private static final int FEWEST = 10;
    private static final int MOST = 1000;

    private final Access access;
    private final CareTasks tasks;
    private final OpeningQueries queries;
    private final AccessLog log;
    private final Journal journal;
    private final Now now;
    private final Duration lasts;

    OpeningDesk(
            Access access,
            CareTasks tasks,
            OpeningQueries queries,
            AccessLog log,
            Journal journal,
            Now now,
            @Value("${polku.access.opening:PT2H}") Duration lasts) {
        this.access = access;
        this.tasks = tasks;
        this.queries = queries;
        this.log = log;
        this.journal = journal;
        this.now = now;
        this.lasts = lasts;
    }

    @Override
    @Transactional
    public Opening open(
            Actor actor, ClientId client, OpeningKind kind, String reason, String words) {
        access.require(actor, AccessPermission.STATE_NEED);
        access.requireClient(actor, client);
        if (kind == OpeningKind.AUTHORITY && !isOfSocialWelfare(actor)) {
            throw new Denied("opening");
        }
        Refusals.throwIfAny(faults(kind, reason, words.strip()));
        AccountId account = Objects.requireNonNull(actor.account());
        Instant at = now.instant();
        var open = current(actor, client).stream().filter(o -> o.kind() == kind).findFirst();
        if (open.isPresent()) {
            return open.get();
        }
        var opening = new Opening(Ids.next(), kind, reason, at.plus(lasts));
        queries.insert(
                opening,
                client,
                account,
                actor.units().isEmpty() ? null : actor.units().getFirst(),
                words.strip(),
                at);
        log.viewed(actor, client, "OPENING", kind.name());
        journal.record(
                JournalEntry.about(client)
                        .by(account, actor.mainRole().name())
                        .key("access.journal.opening" + kind.name())
                        .subject("record_opening", opening.id())
                        .arg("unit", actor.units().isEmpty() ? null : actor.units().getFirst())
                        .arg("opening_code", reason));
        return opening;
    }

    /** The right of an authority is that of social welfare's own tasks. */
    private boolean isOfSocialWelfare(Actor actor) {
        ProfessionalId professional = actor.professional();
        return professional != null
                && tasks.of(professional, now.today()).stream()
                        .anyMatch(t -> t.task().register() == Register.SOCIAL_WELFARE);
    }

    private static List<Refusal> faults(OpeningKind kind, String reason, String words) {
        var faults = new ArrayList<Refusal>();
        if (!Openings.reasons(kind).contains(reason)) {
            faults.add(Refusal.onField("reason", "access.opening.reason"));
        }
        int length = words.codePointCount(0, words.length());
        if (length < FEWEST) {
            faults.add(Refusal.onField("words", "access.emergency.words.few", Map.of("n", FEWEST)));
        } else if (length > MOST) {
            faults.add(Refusal.onField("words", "access.emergency.words.many", Map.of("n", MOST)));
        }
        return faults;
    }

    @Override
    public List<Opening> current(Actor actor, ClientId client) {
        AccountId account = actor.account();
        return account == null ? List.of() : queries.list(account, client, now.instant());
    }
}
