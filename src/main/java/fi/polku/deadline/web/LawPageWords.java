package fi.polku.deadline.web;

import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.OtherLaw;
import fi.polku.deadline.OtherLaw.Cell;
import fi.polku.deadline.OtherLaw.Comparison;
import fi.polku.deadline.OtherLaw.Figures;
import fi.polku.deadline.OtherLaw.Generation;
import fi.polku.deadline.OtherLaw.OfAge;
import fi.polku.deadline.OtherLaw.Outcome;
import fi.polku.deadline.OtherLaw.Question;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the comparison of laws into words. */
@Component
class LawPageWords {
    private final OtherLaw law;
    private final Organizations organizations;
    private final Now now;

    LawPageWords(OtherLaw law, Organizations organizations, Now now) {
        this.law = law;
        this.organizations = organizations;
        this.now = now;
    }

    LawForm form(Map<String, String> typed) {
        return LawForm.of(typed, now.today());
    }

    /** The form alone, when it cannot be answered. */
    LawPage page(LawForm asked, Texts t) {
        return page(asked, (LawPage.Result) null, t);
    }

    LawPage page(LawForm asked, Question question, Comparison found, Texts t) {
        return page(asked, result(asked, question, found, t), t);
    }

    private LawPage page(LawForm asked, LawPage.@Nullable Result result, Texts t) {
        return new LawPage(
                Stream.of(DeadlineFamily.values())
                        .map(f ->
                                new Choice(
                                        f.name(),
                                        t.text("deadline.code.family." + f),
                                        f.name().equalsIgnoreCase(asked.service())))
                        .toList(),
                asked.from(),
                asked.to(),
                laws(asked, t),
                asked.length(),
                LawForm.UNITS.stream()
                        .map(u ->
                                new Choice(
                                        u.name(),
                                        t.text("deadline.law.unit." + u),
                                        u.name().equalsIgnoreCase(asked.unit())))
                        .toList(),
                result);
    }

    private List<Choice> laws(LawForm asked, Texts t) {
        var choices = new ArrayList<Choice>();
        choices.add(
                new Choice(
                        LawForm.OWN, t.text("deadline.law.own"), asked.law().equals(LawForm.OWN)));
        Stream.of(DeadlineFamily.values())
                .filter(f -> f.name().equalsIgnoreCase(asked.service()))
                .flatMap(f -> law.generations(f).stream())
                .forEach(g -> {
                    String day = g.someDay().toString();
                    choices.add(new Choice(day, generation(g, t), day.equals(asked.law())));
                });
        return choices;
    }

    private static String generation(Generation g, Texts t) {
        LocalDate from = g.from();
        LocalDate to = g.to();
        String key =
                "deadline.law.generation"
                        + (from == null ? "" : ".from")
                        + (to == null ? "" : ".to");
        return t.text(
                key, "from", from == null ? "" : t.date(from), "to", to == null ? "" : t.date(to));
    }

    private LawPage.@Nullable Result result(
            LawForm asked, Question question, Comparison found, Texts t) {
        String family = t.text("deadline.code.family." + question.family());
        Figures all = found.all().figures();
        if (all == null) {
            return new LawPage.Result(
                    t.text("deadline.law.few.title", "service", family),
                    t.text("deadline.law.few.text"),
                    List.of(),
                    List.of(),
                    null);
        }
        return new LawPage.Result(
                t.text(
                        "deadline.law.title",
                        "service",
                        family,
                        "now",
                        share(all.asItWas(), t),
                        "other",
                        share(all.other(), t)),
                t.text(
                        "deadline.law.says",
                        "n",
                        number(all.clocks(), t),
                        "law",
                        told(asked, question, t)),
                stats(all, t),
                Stream.of(months(found, t), units(found, t), ages(found, t))
                        .filter(p -> !p.lines().isEmpty())
                        .toList(),
                few(found, t));
    }

    private String told(LawForm asked, Question question, Texts t) {
        return switch (question.other()) {
            case OtherLaw.ForEveryone own ->
                    t.text(
                            "deadline.law.told.own",
                            "limit",
                            t.count("deadline.limit." + own.unit(), own.length()));
            case OtherLaw.InForceOn _ ->
                    laws(asked, t).stream()
                            .filter(Choice::chosen)
                            .map(Choice::label)
                            .findFirst()
                            .orElse(t.text("deadline.law.told.day", "day", asked.law()));
        };
    }

    private static List<LawPage.Stat> stats(Figures all, Texts t) {
        return List.of(
                stat("kept", all.asItWas().kept(), all.other().kept(), t),
                stat("missed", all.asItWas().missed(), all.other().missed(), t),
                stat("running", all.asItWas().running(), all.other().running(), t),
                stat("ended", all.asItWas().ended(), all.other().ended(), t),
                stat("outside", all.asItWas().outside(), all.other().outside(), t));
    }

    private static LawPage.Stat stat(String key, int asItWas, int other, Texts t) {
        return new LawPage.Stat(
                t.text("deadline.law.stat." + key), number(asItWas, t), number(other, t));
    }

    private static LawPage.Part months(Comparison found, Texts t) {
        var words = DateTimeFormatter.ofPattern("LLLL yyyy", t.locale());
        return new LawPage.Part(
                "months",
                t.text("deadline.law.months"),
                t.text("deadline.law.month.name"),
                found.months().stream()
                        .map(m -> line(capital(words.format(m.firstOn()), t), m.cell(), t))
                        .toList());
    }

    private LawPage.Part units(Comparison found, Texts t) {
        return new LawPage.Part(
                "units",
                t.text("deadline.law.units"),
                t.text("deadline.list.where"),
                found.units().stream()
                        .filter(u -> u.cell().figures() != null)
                        .map(u -> line(unit(u.unit(), t), u.cell(), t))
                        .sorted(Comparator.comparing(LawPage.Line::name))
                        .toList());
    }

    private static LawPage.Part ages(Comparison found, Texts t) {
        return new LawPage.Part(
                "ages",
                t.text("deadline.law.ages"),
                t.text("deadline.law.age.name"),
                found.ages().stream()
                        .sorted(Comparator.comparing(OfAge::age))
                        .map(a -> line(t.text("deadline.law.age." + a.age()), a.cell(), t))
                        .toList());
    }

    private @Nullable String few(Comparison found, Texts t) {
        String names =
                found.units().stream()
                        .filter(u -> u.cell().figures() == null)
                        .map(u -> unit(u.unit(), t))
                        .sorted()
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : t.text("deadline.law.few.units", "units", names);
    }

    private String unit(UnitId id, Texts t) {
        return organizations.unit(id).map(u -> t.of(u.name())).orElse("–");
    }

    private static LawPage.Line line(String name, Cell cell, Texts t) {
        Figures figures = cell.figures();
        String few = t.text("deadline.law.few.cell");
        if (figures == null) {
            return new LawPage.Line(name, few, few, few, "–", null, null);
        }
        double before = figures.asItWas().keptShare();
        double after = figures.other().keptShare();
        return new LawPage.Line(
                name,
                number(figures.clocks(), t),
                share(figures.asItWas(), t),
                share(figures.other(), t),
                t.text(
                        "deadline.law.points",
                        "n",
                        String.format(t.locale(), "%+.1f", 100 * (after - before))),
                place(before),
                place(after));
    }

    private static String place(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private static String share(Outcome outcome, Texts t) {
        return outcome.kept() + outcome.missed() == 0
                ? "–"
                : t.text(
                        "deadline.law.share",
                        "n",
                        String.format(t.locale(), "%.1f", 100 * outcome.keptShare()));
    }

    private static String number(long n, Texts t) {
        return String.format(t.locale(), "%,d", n);
    }

    private static String capital(String text, Texts t) {
        return text.substring(0, 1).toUpperCase(t.locale()) + text.substring(1);
    }
}
