package fi.polku.privacy.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.platform.retention.RetainedRows;
import fi.polku.privacy.RetentionPermission;
import fi.polku.privacy.RetentionRun;
import fi.polku.privacy.RetentionRun.Line;
import fi.polku.privacy.RetentionRun.Outcome;
import fi.polku.privacy.RetentionSample;
import fi.polku.privacy.Retentions;
import fi.polku.privacy.domain.RetentionRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Counts, lets a named person approve, and destroys exactly that. */
@Component
class RetentionDesk implements Retentions {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionDesk.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PEOPLE_AT_ONCE = 400;
    private static final int RUNS = 40;
    private static final int SAMPLES = 3;
    private static final String LOG_RULE = "LOG";

    private final RetentionPlan plan;
    private final RetentionEnd end;
    private final RetentionQueries queries;
    private final RetainedRows rows;
    private final Access access;
    private final Journal journal;
    private final Now now;
    private final TransactionTemplate transaction;
    private final boolean twoPeople;

    RetentionDesk(
            RetentionPlan plan,
            RetentionEnd end,
            RetentionQueries queries,
            RetainedRows rows,
            Access access,
            Journal journal,
            Now now,
            TransactionTemplate transaction,
            @Value("${polku.retention.two-people:true}") boolean twoPeople) {
        this.plan = plan;
        this.end = end;
        this.queries = queries;
        this.rows = rows;
        this.access = access;
        this.journal = journal;
        this.now = now;
        this.transaction = transaction;
        this.twoPeople = twoPeople;
    }

    @Override
    @Transactional
    public UUID count(Actor actor, LocalDate day) {
        access.require(actor, RetentionPermission.COUNT_RETENTION);
        queries.lockRuns();
        Instant moment = now.instant();
        UUID run = Ids.at(moment);
        queries.insertRun(run, day, moment, actor.account());
        List<ClientId> candidates = plan.candidates(day);
        var done = new java.util.HashSet<ClientId>();
        for (int from = 0; from < candidates.size(); from += PEOPLE_AT_ONCE) {
            var page = candidates.subList(from, Math.min(from + PEOPLE_AT_ONCE, candidates.size()));
            // Records of one person may stand on two pages: the person is counted once.
            var lives =
                    plan.lives(page).stream()
                            .filter(l -> done.add(l.clients().getFirst()))
                            .toList();
            queries.insertItems(run, plan.of(lives, day, day), moment);
        }
        queries.insertItems(run, plan.ofNobody(day, day, _ -> true), moment);
        var lines = new ArrayList<>(queries.listLines(run));
        Instant logsBefore = logsBefore(day, lines);
        queries.saveCounts(run, lines, queries.digest(run), logsBefore);
        queries.saveSetAside(null, run, null, moment);
        return run;
    }

    /** Logs have no persons to go through: they are erased by their age alone. */
    private @Nullable Instant logsBefore(LocalDate day, List<Line> lines) {
        var rule = RetentionRules.find(LOG_RULE, day).orElse(null);
        if (rule == null) {
            return null;
        }
        Instant moment = rule.latestOver(day).plusDays(1).atStartOfDay(Now.ZONE).toInstant();
        long found = 0;
        for (Map.Entry<String, Long> log : rows.logsBefore(moment).entrySet()) {
            if (log.getValue() > 0) {
                lines.add(new Line(LOG_RULE, log.getKey(), log.getValue(), 0, 0, null));
                found += log.getValue();
            }
        }
        return found == 0 ? null : moment;
    }

    @Override
    public List<RetentionRun> runs(Actor actor) {
        access.require(actor, RetentionPermission.COUNT_RETENTION);
        return queries.list(RUNS).stream().map(RetentionDesk::run).toList();
    }

    @Override
    public RetentionRun get(Actor actor, UUID run) {
        access.require(actor, RetentionPermission.COUNT_RETENTION);
        return queries.find(run)
                .map(RetentionDesk::run)
                .orElseThrow(() -> new Denied("retention run"));
    }

    @Override
    public long countWaiting() {
        return queries.countWaiting();
    }

    @Override
    public List<RetentionSample> samples(Actor actor, UUID run) {
        access.require(actor, RetentionPermission.COUNT_RETENTION);
        LocalDate day = get(actor, run).countedOn();
        return queries.listSamples(run, SAMPLES).stream()
                .map(i ->
                        new RetentionSample(
                                i.rule(),
                                i.material(),
                                i.since(),
                                RetentionRules.find(i.rule(), day).orElseThrow().years(),
                                i.sinceOn(),
                                i.lastOn(),
                                i.held()))
                .toList();
    }

    @Override
    @Transactional
    public void approve(Actor actor, UUID run, String digest) {
        access.require(actor, RetentionPermission.APPROVE_RETENTION);
        AccountId account = Objects.requireNonNull(actor.account());
        RetentionRun found = waitingRun(run);
        if (twoPeople && account.equals(found.made())) {
            throw new Refusal("privacy.retention.own");
        }
        if (found.countedOn().isAfter(now.today())) {
            throw new Refusal("privacy.retention.future", Map.of("on", found.countedOn()));
        }
        if (!found.digest().equals(digest)) {
            throw new Refusal("privacy.retention.other");
        }
        queries.saveApproval(run, account, now.instant());
        record(actor, found, "privacy.journal.retentionApproved", found.records());
    }

    @Override
    @Transactional
    public void setAside(Actor actor, UUID run) {
        access.require(actor, RetentionPermission.APPROVE_RETENTION);
        RetentionRun found = waitingRun(run);
        queries.saveSetAside(run, null, actor.account(), now.instant());
        record(actor, found, "privacy.journal.retentionSetAside", found.records());
    }

    private RetentionRun waitingRun(UUID run) {
        RetentionRun found =
                queries.findForUpdate(run)
                        .map(RetentionDesk::run)
                        .orElseThrow(() -> new Denied("retention run"));
        if (found.state() != RetentionRun.State.WAITING) {
            throw new Refusal("privacy.retention.decided");
        }
        return found;
    }

    @Override
    public int carryOut() {
        int destroyed = 0;
        while (true) {
            Integer more = next();
            if (more == null || more < 0) {
                return destroyed;
            }
            destroyed += more;
        }
    }

    /**
     * A person whose records hang on something nobody told of is passed by, and all others go on.
     */
    private @Nullable Integer next() {
        try {
            return transaction.execute(_ -> one());
        } catch (DataIntegrityViolationException e) {
            LOG.warn("A person's records were left as they were: other rows hang on them", e);
            return transaction.execute(_ -> passBy());
        }
    }

    private int passBy() {
        queries.findApprovedForUpdate()
                .ifPresent(run ->
                        queries.findNextPerson(run.id())
                                .ifPresent(p -> queries.settle(run.id(), p, List.of())));
        return 0;
    }

    /**
     * One person of the approved run, whole, in one transaction; -1 when there is nothing to do.
     */
    private int one() {
        var found = queries.findApprovedForUpdate();
        if (found.isEmpty()) {
            return -1;
        }
        UUID run = found.get().id();
        LocalDate day = found.get().countedOn();
        var person = queries.findNextPerson(run);
        if (person.isPresent()) {
            var destroyed = end.of(person.get(), queries.listApproved(run, person.get()), day);
            queries.settle(run, person.get(), destroyed);
            return destroyed.size();
        }
        var outcomes = new ArrayList<>(queries.listOutcomes(run));
        Instant logs = found.get().logsBeforeAt();
        if (logs != null && rows.eraseLogs(logs)) {
            // A batch sealed later than its rows were written waits for its own day.
            Map<String, Long> left = rows.logsBefore(logs);
            run(found.get()).lines().stream()
                    .filter(l -> l.firstLastDay() == null)
                    .forEach(l -> outcomes.add(log(l, left.getOrDefault(l.material(), 0L))));
        }
        queries.finish(run, outcomes, now.instant());
        record(
                Actor.system(),
                run(found.get()),
                "privacy.journal.retentionFinished",
                outcomes.stream().mapToLong(Outcome::destroyed).sum());
        return 0;
    }

    private static Outcome log(Line counted, long left) {
        long stays = Math.min(left, counted.records());
        return new Outcome(counted.material(), counted.records() - stays, stays);
    }

    private void record(Actor actor, RetentionRun run, String key, long records) {
        journal.record(
                JournalEntry.about(null)
                        .by(actor.account(), actor.is(Role.SYSTEM) ? null : actor.mainRole().name())
                        .key(key)
                        .subject("retention_run", run.id())
                        .arg("on", run.countedOn())
                        .arg("n", records)
                        .arg("digest", run.digest())
                        .hiddenFromClient());
    }

    private static RetentionRun run(RetentionQueries.RunRow row) {
        return new RetentionRun(
                row.id(),
                row.countedOn(),
                row.createdAt(),
                row.createdBy(),
                JSON.readValue(row.counts().value(), new TypeReference<List<Line>>() {}),
                row.digest(),
                row.records(),
                row.people(),
                row.unsettled(),
                row.approvedAt(),
                row.approvedBy(),
                row.refusedAt(),
                row.refusedBy(),
                row.finishedAt(),
                row.destroyed() == null
                        ? List.of()
                        : JSON.readValue(
                                row.destroyed().value(), new TypeReference<List<Outcome>>() {}));
    }
}
