package fi.polku.signal.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.signal.SignalPermission;
import fi.polku.signal.SignalRules;
import fi.polku.signal.domain.SignalRule;
import fi.polku.signal.domain.TrialCount;
import fi.polku.signal.domain.TrialLine;
import fi.polku.signal.internal.RuleQueries.NightRow;
import fi.polku.signal.internal.RuleQueries.OutcomeRow;
import fi.polku.signal.internal.RuleQueries.SwitchRow;
import fi.polku.signal.internal.RuleQueries.TrialRow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Rules with their trials, switches and outcomes, for those who write and lead. */
@Service
public class RuleDesk implements SignalRules {
    /** Code points of a reason. */
    public static final int LONGEST_REASON = 2000;

    /** Most and fewest monthly days of a trial. */
    public static final int MOST_MONTHS = 36;

    public static final int FEWEST_MONTHS = 3;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RuleBook book;
    private final RuleQueries queries;
    private final TrialRun trials;
    private final Access access;
    private final Journal journal;
    private final Now now;

    RuleDesk(
            RuleBook book,
            RuleQueries queries,
            TrialRun trials,
            Access access,
            Journal journal,
            Now now) {
        this.book = book;
        this.queries = queries;
        this.trials = trials;
        this.access = access;
        this.journal = journal;
        this.now = now;
    }

    /** A trial that has been made. */
    public record Trial(
            LocalDate fromOn,
            LocalDate toOn,
            int days,
            List<TrialLine> lines,
            int tookMs,
            Instant at,
            @Nullable String by) {}

    /** Who switched last, when and why. */
    public record Switched(boolean on, String reason, Instant at, @Nullable String by) {}

    /** What the last night found. */
    public record Night(LocalDate on, int found, int made, int withoutRelation) {}

    /**
     * A rule and how it stands.
     *
     * @param on whether it is on as it is now
     * @param trial the newest trial of the rule as it is now
     * @param outcomes how many signals have come to what; the empty code = nobody has handled them
     */
    public record Standing(
            SignalRule rule,
            boolean on,
            @Nullable Switched switched,
            @Nullable Trial trial,
            @Nullable Night night,
            Map<String, Long> outcomes) {}

    /** Every rule as it stands, for those who may try them. */
    @Transactional(readOnly = true)
    public List<Standing> all(Actor actor) {
        access.require(actor, SignalPermission.TRY_RULES);
        var switches = queries.listSwitches();
        var nights = queries.listNights();
        var outcomes = queries.countOutcomes();
        return book.all().stream().map(r -> standing(r, switches, nights, outcomes)).toList();
    }

    /** One rule as it stands. */
    @Transactional(readOnly = true)
    public Optional<Standing> one(Actor actor, String id) {
        return all(actor).stream().filter(s -> s.rule().id().equals(id)).findFirst();
    }

    /** The rules that are on, for anybody to read. */
    @Transactional(readOnly = true)
    public List<SignalRule> inUse() {
        var switches = queries.listSwitches();
        return book.all().stream().filter(r -> on(r, switches)).toList();
    }

    /** Every rule there is, for anybody to read. */
    public List<SignalRule> rules() {
        return book.all();
    }

    @Override
    @Transactional
    public UUID tryOut(Actor actor, String rule, LocalDate last, int months) {
        access.require(actor, SignalPermission.TRY_RULES);
        SignalRule tried = get(rule);
        if (months < FEWEST_MONTHS || months > MOST_MONTHS) {
            throw Refusal.onField(
                    "months",
                    "signal.trial.months.wrong",
                    Map.of("from", FEWEST_MONTHS, "to", MOST_MONTHS));
        }
        LocalDate latest = lastDay(rule);
        if (last.isAfter(latest) || last.isBefore(latest.minusYears(10))) {
            throw Refusal.onField("last", "signal.trial.last.wrong", Map.of("latest", latest));
        }
        List<LocalDate> days = TrialCount.monthly(last, months);
        long began = System.nanoTime();
        List<TrialLine> lines = trials.count(tried, days, now.today());
        UUID id = Ids.at(now.instant());
        queries.insertTrial(
                id,
                tried,
                days,
                lines,
                (System.nanoTime() - began) / 1_000_000,
                now.instant(),
                actor.account());
        record(actor, tried, "signal.journal.tried");
        return id;
    }

    @Override
    public LocalDate lastDay(String rule) {
        return now.today().minusDays(get(rule).followed().days() + 1L);
    }

    @Override
    @Transactional
    public void switchOn(Actor actor, String rule, String reason) {
        access.require(actor, SignalPermission.SWITCH_RULES);
        SignalRule wanted = get(rule);
        String why = reason(reason);
        queries.lock(rule);
        TrialRow trial =
                queries.findTrial(wanted).orElseThrow(() -> new Refusal("signal.switch.notTried"));
        if (!wanted.inForce(now.today())) {
            throw new Refusal("signal.switch.notInForce");
        }
        if (!isOn(rule)) {
            queries.insertSwitch(
                    Ids.at(now.instant()),
                    wanted,
                    true,
                    trial.id(),
                    why,
                    now.instant(),
                    actor.account());
            record(actor, wanted, "signal.journal.switchedOn");
        }
    }

    @Override
    @Transactional
    public void switchOff(Actor actor, String rule, String reason) {
        access.require(actor, SignalPermission.SWITCH_RULES);
        SignalRule wanted = get(rule);
        String why = reason(reason);
        queries.lock(rule);
        if (isOn(rule)) {
            queries.insertSwitch(
                    Ids.at(now.instant()),
                    wanted,
                    false,
                    null,
                    why,
                    now.instant(),
                    actor.account());
            record(actor, wanted, "signal.journal.switchedOff");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOn(String rule) {
        return on(get(rule), queries.listSwitches());
    }

    /** A rule whose file has changed since it was switched on is not on: it must be tried again. */
    private static boolean on(SignalRule rule, List<SwitchRow> switches) {
        return switches.stream()
                .anyMatch(w ->
                        w.rule().equals(rule.id())
                                && w.active()
                                && w.digest().equals(rule.digest()));
    }

    private Standing standing(
            SignalRule rule,
            List<SwitchRow> switches,
            List<NightRow> nights,
            List<OutcomeRow> outcomes) {
        var counts = new java.util.LinkedHashMap<String, Long>();
        outcomes.stream()
                .filter(o -> o.rule().equals(rule.id()))
                .forEach(o -> counts.put(o.outcome() == null ? "" : o.outcome(), o.signals()));
        return new Standing(
                rule,
                on(rule, switches),
                switches.stream()
                        .filter(w -> w.rule().equals(rule.id()))
                        .findFirst()
                        .map(w -> new Switched(w.active(), w.reason(), w.createdAt(), w.by()))
                        .orElse(null),
                queries.findTrial(rule).map(RuleDesk::trial).orElse(null),
                nights.stream()
                        .filter(n -> n.rule().equals(rule.id()))
                        .findFirst()
                        .map(n -> new Night(n.foundOn(), n.found(), n.made(), n.withoutRelation()))
                        .orElse(null),
                counts);
    }

    private static Trial trial(TrialRow row) {
        return new Trial(
                row.fromOn(),
                row.toOn(),
                row.dayCount(),
                Arrays.asList(JSON.readValue(row.result(), TrialLine[].class)),
                row.tookMs(),
                row.createdAt(),
                row.by());
    }

    private SignalRule get(String rule) {
        return book.find(rule).orElseThrow(() -> new Refusal("signal.rule.unknown"));
    }

    private static String reason(String typed) {
        String why = typed.strip();
        if (why.isEmpty()) {
            throw Refusal.onField("reason", "signal.switch.reason.none");
        }
        if (why.codePointCount(0, why.length()) > LONGEST_REASON) {
            throw Refusal.onField(
                    "reason", "signal.switch.reason.long", Map.of("most", LONGEST_REASON));
        }
        return why;
    }

    private void record(Actor actor, SignalRule rule, String key) {
        journal.record(
                JournalEntry.about(null)
                        .by(actor.account(), actor.mainRole().name())
                        .key(key)
                        .subject(
                                "signal_rule",
                                UUID.nameUUIDFromBytes(rule.id().getBytes(StandardCharsets.UTF_8)))
                        .hiddenFromClient()
                        .arg("rule", rule.id())
                        .arg("version", rule.version()));
    }
}
