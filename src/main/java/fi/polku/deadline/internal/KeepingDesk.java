package fi.polku.deadline.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.RecordKind;
import fi.polku.access.RecordUse;
import fi.polku.client.Clients;
import fi.polku.deadline.ClockCorrection;
import fi.polku.deadline.ClockFilter;
import fi.polku.deadline.ClockKeeping;
import fi.polku.deadline.ClockList;
import fi.polku.deadline.ClockNotice;
import fi.polku.deadline.ClockStory;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.DeadlinePermission;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.DelayReason;
import fi.polku.deadline.EndReason;
import fi.polku.deadline.NightlyRecount;
import fi.polku.deadline.ReassessCause;
import fi.polku.deadline.Recounted;
import fi.polku.deadline.Remedy;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Id;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class KeepingDesk implements ClockKeeping {
    static final int LONGEST_WORDS = 2000;

    /** Older warnings have been seen in the list, or the clock is missed and heads it. */
    private static final Duration FRESH = Duration.ofDays(30);

    private static final int COUNTED = 100;

    private final Access access;
    private final AccessLog log;
    private final Clients clients;
    private final DeadlineQueries queries;
    private final ClockListQueries lists;
    private final NoticeQueries notices;
    private final ClockReader reader;
    private final Deadlines deadlines;
    private final Reassessment reassessment;
    private final Recount recount;
    private final RecountQueries recounts;
    private final RecordUse use;
    private final Journal journal;
    private final Now now;

    KeepingDesk(
            Access access,
            AccessLog log,
            Clients clients,
            DeadlineQueries queries,
            ClockListQueries lists,
            NoticeQueries notices,
            ClockReader reader,
            Deadlines deadlines,
            Reassessment reassessment,
            Recount recount,
            RecountQueries recounts,
            RecordUse use,
            Journal journal,
            Now now) {
        this.access = access;
        this.log = log;
        this.clients = clients;
        this.queries = queries;
        this.lists = lists;
        this.notices = notices;
        this.reader = reader;
        this.deadlines = deadlines;
        this.reassessment = reassessment;
        this.recount = recount;
        this.recounts = recounts;
        this.use = use;
        this.journal = journal;
        this.now = now;
    }

    @Override
    @Transactional
    public ClockStory story(Actor actor, DeadlineId id) {
        DeadlineRow row = visible(actor, id);
        ClientId client = row.clientId();
        if (client != null && !client.equals(actor.client())) {
            log.viewed(actor, client, "CLOCK", serves(actor, row) ? "CARE" : "OVERSIGHT");
        }
        return reader.story(row);
    }

    @Override
    @Transactional
    public void delayed(Actor actor, DeadlineId id, DelayReason why, boolean clientTold) {
        DeadlineRow row = open(actor, id);
        deadlines.delayed(id, why, actor, clientTold);
        record(actor, row, id, "deadline.journal.delayed", "delay_code", why);
    }

    @Override
    @Transactional
    public void remedied(Actor actor, DeadlineId id, Remedy how, boolean clientTold) {
        DeadlineRow row = open(actor, id);
        deadlines.remedied(id, how, actor, clientTold);
        record(actor, row, id, "deadline.journal.remedied", "remedy_code", how);
    }

    /** For those who work: the client reads of it on the page of the clock. */
    private void record(
            Actor actor, DeadlineRow row, DeadlineId id, String key, String name, Enum<?> code) {
        journal.record(
                JournalEntry.about(row.clientId())
                        .by(actor.account(), actor.mainRole().name())
                        .key(key)
                        .subject("deadline", id.value())
                        .hiddenFromClient()
                        .arg("family_code", row.family())
                        .arg(name, code.name()));
    }

    @Override
    @Transactional
    public void end(Actor actor, DeadlineId id, EndReason why, boolean clientTold) {
        open(actor, id);
        deadlines.end(id, why, actor, clientTold);
    }

    @Override
    @Transactional
    public void correct(Actor actor, DeadlineId id, ClockCorrection c) {
        DeadlineRow row = kept(actor, id);
        String why = c.why().strip();
        if (why.isEmpty()) {
            throw Refusal.onField("words", "deadline.correct.words.required");
        }
        if (why.codePointCount(0, why.length()) > LONGEST_WORDS) {
            throw Refusal.onField(
                    "words", "deadline.correct.words.long", Map.of("most", LONGEST_WORDS));
        }
        if (c.startedAt().atZone(Now.ZONE).toInstant().isAfter(now.instant())) {
            throw Refusal.onField("startOn", "deadline.correct.future");
        }
        if (c.contactOn().isAfter(now.today())) {
            throw Refusal.onField("contactOn", "deadline.correct.future");
        }
        LocalDate happened = row.metOn();
        if (happened != null && c.startedAt().toLocalDate().isAfter(happened)) {
            throw Refusal.onField("startOn", "deadline.correct.afterEvent", Map.of("on", happened));
        }
        DeadlineFacts facts = ClockFacts.facts(row);
        for (var fact : c.facts().entrySet()) {
            facts = facts.with(fact.getKey(), fact.getValue());
        }
        facts = ageOn(facts, row, c.contactOn());
        if (!reassessment.again(
                row,
                c.contactOn(),
                c.startedAt(),
                facts,
                ReassessCause.FACT_CORRECTED,
                why,
                actor)) {
            throw new Refusal("deadline.correct.same");
        }
    }

    /** The age belongs to the deciding day; of an unknown day of birth it stays as it was given. */
    private DeadlineFacts ageOn(DeadlineFacts facts, DeadlineRow row, LocalDate contactOn) {
        ClientId client = row.clientId();
        LocalDate bornOn = client == null ? null : clients.get(client).bornOn();
        return bornOn == null ? facts : facts.bornOn(bornOn, contactOn);
    }

    @Override
    @Transactional(readOnly = true)
    public ClockList list(Actor actor, ClockFilter filter) {
        access.require(actor, DeadlinePermission.READ);
        List<UUID> units = actor.units().stream().map(Id::value).toList();
        if (filter.unit() != null) {
            if (!actor.units().contains(filter.unit())) {
                throw new Denied("unit");
            }
            units = List.of(filter.unit().value());
        }
        if (units.isEmpty() && !filter.mine()) {
            return new ClockList(List.of(), new ClockList.Counts(0, 0, 0, 0, 0, 0), null);
        }
        return page(actor, filter, units);
    }

    @Override
    @Transactional(readOnly = true)
    public ClockList oversee(Actor actor, ClockFilter filter) {
        access.require(actor, DeadlinePermission.OVERSEE);
        return page(
                actor, filter, filter.unit() == null ? List.of() : List.of(filter.unit().value()));
    }

    private ClockList page(Actor actor, ClockFilter filter, List<UUID> units) {
        LocalDate today = now.today();
        var rows = lists.list(actor, filter, units, today);
        var last = rows.size() < filter.limit() ? null : rows.getLast();
        return new ClockList(
                rows,
                lists.count(actor, filter, units, today),
                last == null ? null : new ClockFilter.Place(last.dueOn(), last.id()));
    }

    @Override
    @Transactional(readOnly = true)
    public ClockList.Counts given(Actor actor, @Nullable UnitId unit, int days) {
        access.require(actor, DeadlinePermission.OVERSEE);
        return notices.countGiven(now.instant().minus(Duration.ofDays(days)), unit);
    }

    @Override
    @Transactional(readOnly = true)
    public int countNotices(Actor actor) {
        return access.allows(actor, DeadlinePermission.READ)
                ? notices.count(actor, fresh(), now.today(), COUNTED)
                : 0;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClockNotice> notices(Actor actor, int limit) {
        access.require(actor, DeadlinePermission.READ);
        return notices.list(actor, fresh(), now.today(), limit);
    }

    @Override
    @Transactional
    public void noticesRead(Actor actor) {
        access.require(actor, DeadlinePermission.READ);
        notices.insertRead(Ids.next(), Objects.requireNonNull(actor.account()), now.instant());
    }

    @Override
    public Recounted recount(Actor actor) {
        access.require(actor, DeadlinePermission.OVERSEE);
        return recount.count(false);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<NightlyRecount> lastRecount(Actor actor) {
        access.require(actor, DeadlinePermission.OVERSEE);
        return recounts.findLast()
                .map(r ->
                        new NightlyRecount(
                                r.countedOn(),
                                new Recounted(
                                        r.clocks(),
                                        r.different(),
                                        DifferencesJson.read(r.differences()))));
    }

    /** The oldest that is told of; what the reader has gone through is left out by the query. */
    private Instant fresh() {
        return now.instant().minus(FRESH);
    }

    private DeadlineRow open(Actor actor, DeadlineId id) {
        DeadlineRow row = kept(actor, id);
        if (row.metOn() != null || row.endedOn() != null) {
            throw new Refusal("deadline.closed");
        }
        return row;
    }

    private DeadlineRow kept(Actor actor, DeadlineId id) {
        access.require(actor, DeadlinePermission.KEEP);
        DeadlineRow row = queries.findForUpdate(id).orElseThrow(() -> new Denied("clock"));
        if (!serves(actor, row)) {
            throw new Denied("clock");
        }
        return row;
    }

    private DeadlineRow visible(Actor actor, DeadlineId id) {
        DeadlineRow row = queries.find(id).orElseThrow(() -> new Denied("clock"));
        boolean own =
                row.clientId() != null
                        && row.clientId().equals(actor.client())
                        && isOpenTo(actor, row)
                        && !ClockFacts.hidden(ClockFacts.facts(row));
        boolean served = access.allows(actor, DeadlinePermission.READ) && serves(actor, row);
        if (!own && !served && !access.allows(actor, DeadlinePermission.OVERSEE)) {
            throw new Denied("clock");
        }
        return row;
    }

    /** Somebody who acts for the client sees what the mandate covers. */
    private boolean isOpenTo(Actor actor, DeadlineRow row) {
        ClientId client = row.clientId();
        return actor.proxy() == null
                || (client != null
                        && use.ask(
                                        actor,
                                        new RecordUse.Of(
                                                client,
                                                row.id().value(),
                                                row.subjectId(),
                                                RecordKind.CLOCK.in(row.family().register()),
                                                null,
                                                row.unitId(),
                                                Now.dayOf(row.startedAt())))
                                .allowed());
    }

    /** Of somebody not yet known, whoever works in the unit that must keep the limit. */
    private boolean serves(Actor actor, DeadlineRow row) {
        ClientId client = row.clientId();
        return client == null ? actor.units().contains(row.unitId()) : access.maySee(actor, client);
    }
}
