package fi.polku.signal.web;

import fi.polku.client.Disclosure;
import fi.polku.client.Places;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.signal.domain.Condition;
import fi.polku.signal.domain.FactKind;
import fi.polku.signal.domain.Groups;
import fi.polku.signal.domain.SignalRule;
import fi.polku.signal.domain.TrialLine;
import fi.polku.signal.domain.Wilson;
import fi.polku.signal.internal.RuleDesk.Night;
import fi.polku.signal.internal.RuleDesk.Standing;
import fi.polku.signal.internal.RuleDesk.Switched;
import fi.polku.signal.internal.RuleDesk.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rules, trials and reasons in the reader's words. */
@Component
class RuleWords {
    private static final int FEW = 5;
    private static final int MONTH = 30;

    private final Places places;

    RuleWords(Places places) {
        this.places = places;
    }

    RulesPage.Row row(String base, Standing s, Texts t) {
        Trial trial = s.trial();
        return new RulesPage.Row(
                base + "/" + s.rule().id(),
                t.langOf(s.rule().name()),
                t.of(s.rule().name()),
                t.of(s.rule().explanation()),
                s.on(),
                trial == null
                        ? t.text("signal.rule.notTried")
                        : t.text("signal.rule.tried", "on", Now.dayOf(trial.at())),
                t.count(
                        "signal.rule.signals",
                        s.outcomes().values().stream().mapToLong(Long::longValue).sum()));
    }

    RulePage page(
            String base,
            boolean lead,
            Standing s,
            java.time.LocalDate last,
            Map<String, String> sent,
            Texts t) {
        SignalRule rule = s.rule();
        Trial trial = s.trial();
        Switched switched = s.switched();
        return new RulePage(
                base,
                lead,
                rule.id(),
                t.langOf(rule.name()),
                t.of(rule.name()),
                t.of(rule.explanation()),
                t.of(rule.purpose()),
                t.of(rule.first()),
                rule.grounds().stream()
                        .map(g -> new RulePage.Ground(g.statute(), g.source(), g.verified()))
                        .toList(),
                lines(rule.condition(), t),
                facts(rule, t),
                s.on(),
                t.text(s.on() ? "signal.rule.on" : "signal.rule.off"),
                switched == null
                        ? null
                        : t.text(
                                switched.on() ? "signal.switched.on" : "signal.switched.off",
                                "who",
                                switched.by() == null ? "Polku" : switched.by(),
                                "at",
                                switched.at(),
                                "why",
                                switched.reason()),
                trial == null ? null : trial(rule, trial, t),
                came(s.outcomes(), t),
                night(s.night(), lead, t),
                last.toString(),
                sent);
    }

    private static List<String> facts(SignalRule rule, Texts t) {
        var facts = new ArrayList<String>();
        facts.add(
                t.text(
                        rule.population().homeMunicipality()
                                ? "signal.rule.population.home"
                                : "signal.rule.population",
                        "from",
                        rule.population().youngest(),
                        "to",
                        rule.population().oldest()));
        facts.add(t.text("signal.rule.owner." + rule.ownerKind()));
        facts.add(t.text("signal.rule.silence", "n", rule.silenceDays()));
        facts.add(
                t.text(
                        "signal.rule.followed",
                        "what",
                        t.text("signal.followed." + rule.followed().kind()),
                        "n",
                        rule.followed().days()));
        facts.add(t.text("signal.rule.version", "version", rule.version(), "from", rule.fromOn()));
        return facts;
    }

    /** The condition as a tree of lines. */
    static List<RulePage.Line> lines(Condition condition, Texts t) {
        var lines = new ArrayList<RulePage.Line>();
        lines(condition, 0, lines, t);
        return lines;
    }

    private static void lines(Condition c, int depth, List<RulePage.Line> lines, Texts t) {
        switch (c) {
            case Condition.All all -> {
                lines.add(new RulePage.Line(depth, t.text("signal.condition.all")));
                all.parts().forEach(p -> lines(p, depth + 1, lines, t));
            }
            case Condition.AtLeast some -> {
                lines.add(
                        new RulePage.Line(
                                depth,
                                some.least() == 1
                                        ? t.text("signal.condition.any")
                                        : t.text("signal.condition.atLeast", "n", some.least())));
                some.parts().forEach(p -> lines(p, depth + 1, lines, t));
            }
            case Condition.Fact fact ->
                    lines.add(
                            new RulePage.Line(
                                    depth,
                                    t.text(
                                            counted(
                                                    "signal.fact."
                                                            + fact.kind().code()
                                                            + (fact.wanted() ? "" : ".no"),
                                                    fact.limit(),
                                                    t),
                                            "n",
                                            fact.limit(),
                                            "visits",
                                            fact.visits(),
                                            "window",
                                            window(fact.days(), t))));
        }
    }

    /** For example "6 kuukauden aikana". */
    static String window(int days, Texts t) {
        return days % MONTH == 0
                ? t.count("signal.window.months", days / MONTH)
                : t.count("signal.window.days", days);
    }

    /** Why, in one sentence with the numbers: what may not be read is said to be there. */
    static String reason(@Nullable SignalRule rule, String fact, int position, int value, Texts t) {
        int days =
                rule == null
                        ? 0
                        : rule.condition()
                                .facts()
                                .skip(position)
                                .findFirst()
                                .map(Condition.Fact::days)
                                .orElse(0);
        boolean no =
                value == 0
                        && FactKind.of(fact).map(FactKind::compare).orElse(null)
                                == FactKind.Compare.YES_NO;
        return t.text(
                counted("signal.reason." + fact + (no ? ".no" : ""), value, t),
                "n",
                value,
                "window",
                days == 0 ? "" : window(days, t));
    }

    /** One is said in words of its own, where it reads otherwise than many. */
    private static String counted(String key, long n, Texts t) {
        return n == 1 && t.has(key + ".one") ? key + ".one" : key;
    }

    private static List<RulePage.Came> came(Map<String, Long> outcomes, Texts t) {
        var came = new ArrayList<RulePage.Came>();
        outcomes.forEach((code, n) ->
                came.add(
                        new RulePage.Came(
                                t.text(
                                        code.isEmpty()
                                                ? "signal.outcome.open"
                                                : "signal.outcome." + code),
                                few(n, t))));
        return came;
    }

    private static @Nullable String night(@Nullable Night night, boolean lead, Texts t) {
        if (night == null) {
            return null;
        }
        String found =
                t.text(
                        "signal.night",
                        "on",
                        night.on(),
                        "found",
                        few(night.found(), t),
                        "made",
                        few(night.made(), t));
        return lead
                ? found + " " + t.text("signal.night.without", "n", few(night.withoutRelation(), t))
                : found;
    }

    private static String few(long n, Texts t) {
        return n > 0 && n < FEW ? t.text("signal.few") : Long.toString(n);
    }

    private RulePage.Trial trial(SignalRule rule, Trial trial, Texts t) {
        var by = new LinkedHashMap<String, List<TrialLine>>();
        trial.lines().forEach(l -> by.computeIfAbsent(l.by(), k -> new ArrayList<>()).add(l));
        TrialLine whole =
                by.getOrDefault(Groups.By.ALL.name(), List.of()).stream().findFirst().orElse(null);
        return new RulePage.Trial(
                t.text(
                        "signal.trial.when",
                        "from",
                        trial.fromOn(),
                        "to",
                        trial.toOn(),
                        "n",
                        trial.days(),
                        "at",
                        trial.at(),
                        "who",
                        trial.by() == null ? "Polku" : trial.by()),
                says(rule, whole, t),
                by.entrySet().stream()
                        .map(e ->
                                new RulePage.Table(
                                        t.text("signal.group." + e.getKey()),
                                        e.getValue().stream()
                                                .sorted(order(e.getKey()))
                                                .map(l -> row(l, t))
                                                .toList()))
                        .toList());
    }

    private static Comparator<TrialLine> order(String by) {
        return by.equals(Groups.By.MUNICIPALITY.name())
                ? Comparator.comparing(
                        TrialLine::asked, Comparator.nullsLast(Comparator.reverseOrder()))
                : Comparator.comparing(TrialLine::group);
    }

    private static String says(SignalRule rule, @Nullable TrialLine whole, Texts t) {
        if (whole == null) {
            return t.text("signal.trial.nobody");
        }
        Wilson precision = whole.precision();
        Wilson recall = whole.recall();
        Wilson base = whole.baseRate();
        Long found = whole.found();
        Integer lead = whole.lead();
        if (found != null && found == 0) {
            return t.text("signal.trial.none");
        }
        if (precision == null || found == null) {
            return t.text("signal.trial.few");
        }
        String first =
                t.text(
                        "signal.trial.says",
                        "found",
                        found,
                        "what",
                        t.text("signal.followed." + rule.followed().kind()),
                        "n",
                        rule.followed().days(),
                        "right",
                        percent(precision.share(), t),
                        "between",
                        between(precision, t));
        String second =
                base == null
                        ? ""
                        : " " + t.text("signal.trial.says.base", "base", percent(base.share(), t));
        String third =
                recall == null
                        ? ""
                        : " "
                                + t.text(
                                        "signal.trial.says.recall",
                                        "recall",
                                        percent(recall.share(), t),
                                        "between",
                                        between(recall, t));
        String fourth = lead == null ? "" : " " + t.text("signal.trial.says.lead", "n", lead);
        return first + second + third + fourth;
    }

    private RulePage.Row row(TrialLine l, Texts t) {
        Integer lead = l.lead();
        Wilson base = l.baseRate();
        return new RulePage.Row(
                group(l, t),
                number(l.found(), t),
                number(l.right(), t),
                share(l.precision(), l.found(), t),
                number(l.events(), t),
                share(l.recall(), l.events(), t),
                lead == null ? "–" : t.text("signal.trial.days", "n", lead),
                base == null ? t.text("signal.few") : percent(base.share(), t));
    }

    private String group(TrialLine l, Texts t) {
        if (l.group().equals(Groups.UNKNOWN)) {
            return t.text("signal.group.unknown");
        }
        return l.by().equals(Groups.By.MUNICIPALITY.name())
                ? places.municipality(t, Disclosure.WHOLE, l.group())
                : t.text("signal.group." + l.by() + "." + l.group());
    }

    private static String number(@Nullable Long n, Texts t) {
        return n == null ? t.text("signal.few") : Long.toString(n);
    }

    private static String share(@Nullable Wilson w, @Nullable Long of, Texts t) {
        return w == null
                ? of == null ? t.text("signal.few") : "–"
                : percent(w.share(), t) + " (" + between(w, t) + ")";
    }

    static String percent(double share, Texts t) {
        double hundred = share * 100;
        String number =
                hundred > 0 && hundred < 10
                        ? String.format(t.locale(), "%.1f", hundred)
                        : String.format(t.locale(), "%.0f", hundred);
        return number + "\u00a0%";
    }

    private static String between(Wilson w, Texts t) {
        return percent(w.low(), t).replace("\u00a0%", "") + "–" + percent(w.high(), t);
    }

    static PublicRules.Rule shown(SignalRule rule, Texts t) {
        return new PublicRules.Rule(
                t.langOf(rule.name()),
                t.of(rule.name()),
                t.of(rule.explanation()),
                t.of(rule.purpose()),
                rule.grounds().stream()
                        .map(g -> new RulePage.Ground(g.statute(), g.source(), g.verified()))
                        .toList());
    }
}
