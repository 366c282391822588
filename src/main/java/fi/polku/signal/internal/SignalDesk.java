package fi.polku.signal.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Register;
import fi.polku.organization.Organizations;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.signal.SignalLetters.Letter;
import fi.polku.signal.SignalPermission;
import fi.polku.signal.Signals;
import fi.polku.signal.domain.SignalRule;
import fi.polku.team.NewTask;
import fi.polku.team.TaskKind;
import fi.polku.team.Tasks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of signals, and what a person does about one. */
@Service
public class SignalDesk implements Signals {
    /** Code points of a letter. */
    public static final int LONGEST_LETTER = 4000;

    /** Code points of the words of an outcome and of a task. */
    public static final int LONGEST_WORDS = 2000;

    /** Rows of a page. */
    public static final int PAGE = 30;

    private final RuleBook book;
    private final RuleDesk rules;
    private final NightRun night;
    private final SignalQueries queries;
    private final LetterQueries letters;
    private final FactQueries facts;
    private final Tasks tasks;
    private final Access access;
    private final AccessLog log;
    private final Organizations organizations;
    private final Journal journal;
    private final Now now;

    SignalDesk(
            RuleBook book,
            RuleDesk rules,
            NightRun night,
            SignalQueries queries,
            LetterQueries letters,
            FactQueries facts,
            Tasks tasks,
            Access access,
            AccessLog log,
            Organizations organizations,
            Journal journal,
            Now now) {
        this.book = book;
        this.rules = rules;
        this.night = night;
        this.queries = queries;
        this.letters = letters;
        this.facts = facts;
        this.tasks = tasks;
        this.access = access;
        this.log = log;
        this.organizations = organizations;
        this.journal = journal;
        this.now = now;
    }

    /**
     * A signal on a list.
     *
     * @param rule null when its file is no longer there
     */
    public record Listed(SignalRow row, @Nullable SignalRule rule, List<ReasonRow> reasons) {
        /** Whether the reader may use all that it is founded on. */
        public boolean whole() {
            return reasons.stream().allMatch(ReasonRow::readable);
        }
    }

    /** A fact with the records that it counts now of what was known on the day. */
    public record Explained(ReasonRow reason, List<FactRecord> records) {}

    /** A signal's own page. */
    public record Opened(Listed signal, List<Explained> facts, List<Letter> letters) {}

    @Override
    public int night(Actor actor, LocalDate day) {
        access.require(actor, SignalPermission.RUN_NIGHT);
        return rules.inUse().stream().mapToInt(r -> night.run(r, day)).sum();
    }

    /** A page of the reader's list. */
    @Transactional
    public List<Listed> list(
            Actor actor,
            boolean handled,
            @Nullable String rule,
            @Nullable LocalDate foundOn,
            @Nullable UUID after) {
        access.require(actor, SignalPermission.HANDLE);
        List<SignalRow> rows =
                queries.list(actor, handled, rule, foundOn, after, PAGE + 1, now.today());
        log.viewedAll(
                actor,
                rows.stream().limit(PAGE).map(SignalRow::clientId).toList(),
                "SIGNALS",
                "CARE");
        return listed(actor, rows);
    }

    private List<Listed> listed(Actor actor, List<SignalRow> rows) {
        List<ReasonRow> reasons =
                queries.listReasons(
                        actor, rows.stream().map(SignalRow::id).toList(), now.instant());
        return rows.stream()
                .map(r ->
                        new Listed(
                                r,
                                book.find(r.rule()).orElse(null),
                                reasons.stream().filter(q -> q.signalId().equals(r.id())).toList()))
                .toList();
    }

    /** One signal with the records behind it. */
    @Transactional
    public Opened open(Actor actor, UUID id) {
        SignalRow row = mine(actor, id);
        Listed listed = listed(actor, List.of(row)).getFirst();
        log.viewed(actor, row.clientId(), "SIGNAL", "CARE");
        SignalRule rule = listed.rule();
        return new Opened(
                listed,
                listed.reasons().stream().map(q -> explained(actor, row, rule, q)).toList(),
                letters.listOfSignal(id));
    }

    private Explained explained(
            Actor actor, SignalRow row, @Nullable SignalRule rule, ReasonRow reason) {
        return new Explained(
                reason,
                Optional.ofNullable(rule)
                        .flatMap(r -> r.condition().facts().skip(reason.position()).findFirst())
                        .filter(f -> f.wanted() && f.kind().code().equals(reason.fact()))
                        .map(f ->
                                facts.records(
                                        f, row.clientId(), row.foundOn(), actor, now.instant()))
                        .orElse(List.of()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Noticed> of(Actor actor, ClientId client) {
        access.require(actor, SignalPermission.HANDLE);
        return queries.listOf(actor, client, now.today());
    }

    @Override
    @Transactional(readOnly = true)
    public long countOpen(Actor actor) {
        access.require(actor, SignalPermission.HANDLE);
        return queries.countOpen(actor, now.today());
    }

    @Override
    @Transactional
    public void outcome(Actor actor, UUID signal, Outcome outcome, @Nullable String words) {
        SignalRow row = locked(actor, signal);
        String said = words == null ? "" : words.strip();
        if (said.isEmpty() && outcome == Outcome.NOT_RELEVANT) {
            throw Refusal.onField("words", "signal.outcome.words.none");
        }
        require("words", said, LONGEST_WORDS);
        write(actor, row, outcome, said.isEmpty() ? null : said);
    }

    @Override
    @Transactional
    public UUID write(Actor actor, UUID signal, String words) {
        SignalRow row = locked(actor, signal);
        if (actor.professional() == null) {
            throw new Denied(SignalPermission.HANDLE.name());
        }
        String said = words.strip();
        if (said.isEmpty()) {
            throw Refusal.onField("letter", "signal.letter.none");
        }
        require("letter", said, LONGEST_LETTER);
        UUID id = Ids.at(now.instant());
        letters.insert(
                id,
                row.clientId(),
                row.id(),
                null,
                said,
                actor.professional(),
                header(actor, row),
                now.instant(),
                actor.account());
        journal.record(
                JournalEntry.about(row.clientId())
                        .by(actor.account(), actor.mainRole().name())
                        .key("signal.journal.letter")
                        .subject("signal_letter", id));
        if (row.outcome() == null) {
            write(actor, row, Outcome.CONTACTED, null);
        }
        return id;
    }

    @Override
    @Transactional
    public void task(Actor actor, UUID signal, String words, LocalDate due) {
        SignalRow row = locked(actor, signal);
        String said = words.strip();
        if (said.isEmpty()) {
            throw Refusal.onField("task", "signal.task.none");
        }
        require("task", said, LONGEST_WORDS);
        if (due.isBefore(now.today()) || due.isAfter(now.today().plusYears(1))) {
            throw Refusal.onField("dueOn", "signal.task.due");
        }
        tasks.raise(
                actor,
                NewTask.forOwnWorker(
                        TaskKind.OTHER,
                        row.clientId(),
                        said,
                        due,
                        "signal",
                        row.id(),
                        Register.valueOf(row.register())));
    }

    private void write(Actor actor, SignalRow row, Outcome outcome, @Nullable String words) {
        queries.insertOutcome(
                Ids.at(now.instant()),
                row.id(),
                outcome,
                words,
                actor.professional(),
                now.instant(),
                actor.account());
        var entry =
                JournalEntry.about(row.clientId())
                        .by(actor.account(), actor.mainRole().name())
                        .key("signal.journal.outcome")
                        .subject("signal", row.id())
                        .arg("outcome", outcome);
        // Only somebody who has been spoken with is told here; the rest stands in the own data.
        journal.record(
                outcome == Outcome.CONTACTED || outcome == Outcome.ASSESSED
                        ? entry
                        : entry.hiddenFromClient());
    }

    private static void require(String field, String said, int most) {
        if (said.codePointCount(0, said.length()) > most) {
            throw Refusal.onField(field, "signal.tooLong", Map.of("most", most));
        }
    }

    private SignalRow locked(Actor actor, UUID signal) {
        mine(actor, signal);
        queries.lock(signal);
        return mine(actor, signal);
    }

    private SignalRow mine(Actor actor, UUID signal) {
        access.require(actor, SignalPermission.HANDLE);
        return queries.find(actor, signal, now.today()).orElseThrow(() -> new Denied("signal"));
    }

    private RecordHeader header(Actor actor, SignalRow row) {
        return new RecordHeader(
                Register.valueOf(row.register()),
                null,
                organizations.organiser(),
                actor.units().isEmpty() ? row.unitId() : actor.units().getFirst(),
                actor.account(),
                actor.mainRole().name(),
                RecordStatus.FINAL);
    }
}
