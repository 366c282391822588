package fi.polku.deadline.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.polku.deadline.Explanation;
import fi.polku.deadline.ExplanationTexts;
import fi.polku.deadline.LawAnswer;
import fi.polku.platform.text.Bundles;
import fi.polku.platform.text.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The answer: the due day and how it was counted, or why the law gives none, in every language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LawReply(
        String clock,
        boolean applies,
        @Nullable String rule,
        @Nullable String legalBasis,
        @Nullable String source,
        @Nullable LocalDate startOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalTime dueAt,
        @Nullable LocalDate verifiedThrough,
        Map<String, List<String>> explanation,
        @Nullable List<String> ignoredFacts) {

    static LawReply of(LawQuestion question, LawAnswer answer, Bundles bundles) {
        List<String> ignored = question.ignored().isEmpty() ? null : question.ignored();
        String clock = question.asked().family().name();
        return switch (answer) {
            case LawAnswer.Applies a ->
                    new LawReply(
                            clock,
                            true,
                            a.ruling().ruleId(),
                            a.basis(),
                            a.source(),
                            a.ruling().startOn(),
                            a.ruling().dueOn(),
                            a.ruling().dueAt(),
                            a.verifiedThrough(),
                            inEvery(bundles, t -> steps(a.ruling().explanation(), t)),
                            ignored);
            case LawAnswer.NotInForce n ->
                    outside(clock, inEvery(bundles, t -> List.of(notInForce(n, t))), ignored);
            case LawAnswer.Outside o ->
                    outside(
                            clock,
                            inEvery(
                                    bundles,
                                    t ->
                                            o.because().stream()
                                                    .map(code -> t.text("deadline.outside." + code))
                                                    .toList()),
                            ignored);
        };
    }

    private static LawReply outside(
            String clock, Map<String, List<String>> why, @Nullable List<String> ignored) {
        return new LawReply(clock, false, null, null, null, null, null, null, null, why, ignored);
    }

    private static List<String> steps(Explanation explanation, Texts t) {
        return ExplanationTexts.render(explanation, t).stream()
                .map(line -> line.basis() == null ? line.text() : line.text() + " " + line.basis())
                .toList();
    }

    private static String notInForce(LawAnswer.NotInForce n, Texts t) {
        return n.from() == null
                ? t.text("deadline.outside.ended", "on", t.date(n.decidingOn()))
                : t.text(
                        "deadline.outside.notYet",
                        "on",
                        t.date(n.decidingOn()),
                        "from",
                        t.date(n.from()));
    }

    private static Map<String, List<String>> inEvery(
            Bundles bundles, Function<Texts, List<String>> words) {
        var all = new LinkedHashMap<String, List<String>>();
        for (String language : Bundles.LANGUAGES) {
            all.put(language, words.apply(bundles.in(language)));
        }
        return all;
    }
}
