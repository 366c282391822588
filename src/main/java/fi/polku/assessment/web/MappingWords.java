package fi.polku.assessment.web;

import fi.polku.assessment.IcfItem;
import fi.polku.assessment.MappingView;
import fi.polku.assessment.MappingView.Finding;
import fi.polku.assessment.Qualifier;
import fi.polku.assessment.Qualifier.Change;
import fi.polku.client.Disclosure;
import fi.polku.client.Places;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A mapping in words: sentences first, the table after them. */
@Component
class MappingWords {
    private static final int MOST_NAMED = 3;

    private final Places places;

    MappingWords(Places places) {
        this.places = places;
    }

    List<MappingFormPage.Part> parts(Texts t, Typed f, @Nullable MappingView former) {
        return Stream.of(IcfItem.Part.values())
                .map(part ->
                        new MappingFormPage.Part(
                                t.text("assessment.mapping.part." + part),
                                t.text("assessment.mapping.part." + part + ".hint"),
                                IcfItem.of(part).stream()
                                        .map(i ->
                                                new MappingFormPage.Item(
                                                        i.code(),
                                                        t.of(i.title()),
                                                        before(t, i, former),
                                                        choices(t, i, f.text("c." + i.code())),
                                                        choices(t, i, f.text("p." + i.code()))))
                                        .toList()))
                .toList();
    }

    private static String before(Texts t, IcfItem item, @Nullable MappingView former) {
        var earlier = former == null ? null : finding(former, item.code());
        var said = earlier == null ? null : earlier.byClient();
        return said == null ? "" : t.text("assessment.mapping.before", "was", words(t, item, said));
    }

    private static List<Choice> choices(Texts t, IcfItem item, String typed) {
        var all = new ArrayList<Choice>();
        if (item.environment()) {
            for (int value = 4; value > 0; value--) {
                all.add(choice(t, item, new Qualifier(value, true), typed));
            }
        }
        for (int value = 0; value <= 4; value++) {
            all.add(
                    choice(
                            t,
                            item,
                            new Qualifier(value, item.environment() ? false : null),
                            typed));
        }
        all.add(choice(t, item, new Qualifier(8, item.environment() ? false : null), typed));
        all.add(choice(t, item, new Qualifier(9, item.environment() ? false : null), typed));
        return List.copyOf(all);
    }

    private static Choice choice(Texts t, IcfItem item, Qualifier q, String typed) {
        return new Choice(q.typed(), words(t, item, q), q.typed().equals(typed));
    }

    /** A qualifier in plain words of our own. */
    static String words(Texts t, IcfItem item, @Nullable Qualifier q) {
        if (q == null) {
            return "";
        }
        String kind =
                !item.environment() || q.value() >= 8
                        ? "difficulty."
                        : Boolean.TRUE.equals(q.facilitator()) ? "helps." : "hinders.";
        return t.text("assessment.icf." + kind + q.value());
    }

    String made(Texts t, Disclosure disclosure, MappingView m) {
        return t.text(
                "assessment.one.made",
                Map.of(
                        "on",
                        Now.dayOf(m.happenedAt()),
                        "by",
                        places.professional(t, disclosure, m.professionalId())));
    }

    List<String> participants(Texts t, Disclosure disclosure, MappingView m) {
        return m.participants().stream()
                .map(p ->
                        p.professional() == null
                                ? t.text("assessment.mapping.taking." + p.part())
                                : t.text(
                                        "assessment.mapping.taking." + p.part(),
                                        "name",
                                        places.professional(t, disclosure, p.professional())))
                .toList();
    }

    /** The summary: what is hardest, what helps, where the views differ, what has changed. */
    static List<String> sentences(Texts t, MappingView m, @Nullable MappingView former) {
        var sentences = new ArrayList<String>();
        say(
                sentences,
                t,
                "hardest",
                named(
                        t,
                        m,
                        f -> level(f.byClient()) <= -3,
                        Comparator.comparingInt(f -> level(f.byClient()))));
        say(
                sentences,
                t,
                "fine",
                named(
                        t,
                        m,
                        f ->
                                f.byClient() != null
                                        && !IcfItem.find(f.code())
                                                .map(IcfItem::environment)
                                                .orElse(false)
                                        && f.byClient().value() == 0,
                        null));
        say(
                sentences,
                t,
                "helps",
                named(t, m, f -> level(f.byClient()) > 0 || level(f.byProfessional()) > 0, null));
        say(
                sentences,
                t,
                "differ",
                named(
                        t,
                        m,
                        f ->
                                f.byClient() != null
                                        && f.byProfessional() != null
                                        && f.byClient().measured()
                                        && f.byProfessional().measured()
                                        && Math.abs(level(f.byClient()) - level(f.byProfessional()))
                                                >= 2,
                        null));
        if (former != null) {
            say(sentences, t, "better", named(t, m, f -> change(f, former) == Change.BETTER, null));
            say(sentences, t, "worse", named(t, m, f -> change(f, former) == Change.WORSE, null));
        }
        return sentences;
    }

    private interface Which {
        boolean is(Finding finding);
    }

    private static String named(
            Texts t, MappingView m, Which which, @Nullable Comparator<Finding> order) {
        var found = m.findings().stream().filter(which::is);
        return (order == null ? found : found.sorted(order))
                .map(f -> IcfItem.find(f.code()).orElse(null))
                .filter(Objects::nonNull)
                .limit(MOST_NAMED)
                .map(i -> t.of(i.title()).toLowerCase(t.locale()))
                .collect(Collectors.joining(", "));
    }

    private static void say(List<String> sentences, Texts t, String what, String names) {
        if (!names.isEmpty()) {
            sentences.add(t.text("assessment.mapping.says." + what, "what", names));
        }
    }

    private static int level(@Nullable Qualifier q) {
        return q == null ? 0 : q.level().orElse(0);
    }

    private static Change change(Finding now, MappingView former) {
        var earlier = finding(former, now.code());
        var said = now.byClient();
        return said == null
                ? Change.UNKNOWN
                : said.since(earlier == null ? null : earlier.byClient());
    }

    private static @Nullable Finding finding(MappingView m, String code) {
        return m.findings().stream().filter(f -> f.code().equals(code)).findFirst().orElse(null);
    }

    /** The table, in the order in which the parts are talked of. */
    static List<MappingPage.Row> rows(Texts t, MappingView m, @Nullable MappingView former) {
        var rows = new ArrayList<MappingPage.Row>();
        for (IcfItem.Part part : IcfItem.Part.values()) {
            for (IcfItem item : IcfItem.of(part)) {
                var found = finding(m, item.code());
                if (found != null) {
                    rows.add(row(t, item, found, former));
                }
            }
        }
        return rows;
    }

    private static MappingPage.Row row(
            Texts t, IcfItem item, Finding f, @Nullable MappingView former) {
        var earlier = former == null ? null : finding(former, item.code());
        var change = former == null ? Change.UNKNOWN : change(f, former);
        return new MappingPage.Row(
                item.code(),
                t.of(item.title()),
                words(t, item, f.byClient()),
                words(t, item, f.byProfessional()),
                f.words(),
                earlier == null ? "" : words(t, item, earlier.byClient()),
                change == Change.UNKNOWN ? "" : t.text("assessment.mapping.change." + change),
                switch (change) {
                    case BETTER -> "ok";
                    case WORSE -> "warn";
                    case SAME, UNKNOWN -> "line";
                });
    }
}
