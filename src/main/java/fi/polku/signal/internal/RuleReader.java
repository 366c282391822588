package fi.polku.signal.internal;

import fi.polku.kernel.LocalizedText;
import fi.polku.signal.domain.Condition;
import fi.polku.signal.domain.FactKind;
import fi.polku.signal.domain.SignalRule;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one rule from its file; whatever is wrong is told with the line and the cure. */
final class RuleReader {
    private static final List<String> OWNERS = List.of("HEALTH", "SOCIAL");

    private RuleReader() {}

    /** The rule of a file. */
    static SignalRule read(String file, String yaml) {
        RuleNode root = root(file, yaml);
        Map<String, RuleNode> m =
                root.map(
                        "id",
                        "version",
                        "from",
                        "to",
                        "name",
                        "explanation",
                        "purpose",
                        "grounds",
                        "population",
                        "window_days",
                        "condition",
                        "owner",
                        "first",
                        "silence_days",
                        "followed");
        RuleNode id = root.get(m, "id");
        if (!file.endsWith(id.text() + ".yaml")) {
            throw id.wrong(
                    "'" + id.text() + "' is not the name of the file", "Give both the same name");
        }
        int window = root.get(m, "window_days").number(1, 1830);
        RuleNode owner = root.get(m, "owner");
        RuleNode to = m.get("to");
        LocalDate from = day(root.get(m, "from"));
        if (to != null && day(to).isBefore(from)) {
            throw to.wrong("the last day is before the first", "Write a later day");
        }
        RuleNode condition = root.get(m, "condition");
        Condition read = condition(condition, window);
        if (!read.findsSomebody()) {
            throw condition.wrong(
                    "the condition fits everybody of whom nothing is known",
                    "Add a fact that must be so, under 'all'");
        }
        return new SignalRule(
                id.text(),
                root.get(m, "version").text(),
                from,
                to == null ? null : day(to),
                words(root.get(m, "name")),
                words(root.get(m, "explanation")),
                words(root.get(m, "purpose")),
                root.get(m, "grounds").list().stream().map(RuleReader::ground).toList(),
                population(root.get(m, "population")),
                read,
                owner.oneOf(OWNERS.contains(owner.text()) ? owner.text() : null, OWNERS),
                words(root.get(m, "first")),
                root.get(m, "silence_days").number(1, 1830),
                followed(root.get(m, "followed")),
                digest(yaml));
    }

    private static RuleNode root(String file, String yaml) {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (node == null) {
                throw RuleNode.fault(file, 1, "the file is empty", "Write a rule in it");
            }
            return new RuleNode(file, node);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw RuleNode.fault(
                    file, line, String.valueOf(e.getProblem()), "Mend the YAML of this line");
        }
    }

    private static LocalDate day(RuleNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException e) {
            throw node.wrong("'" + node.text() + "' is not a day", "Write it as 2026-01-31");
        }
    }

    private static LocalizedText words(RuleNode node) {
        Map<String, RuleNode> m = node.map("fi", "sv", "en", "fi-simple");
        var words = new TreeMap<String, String>();
        for (String language : List.of("fi", "sv", "en")) {
            words.put(language, node.get(m, language).text());
        }
        RuleNode simple = m.get("fi-simple");
        if (simple != null) {
            words.put("fi-simple", simple.text());
        }
        return new LocalizedText(words);
    }

    private static SignalRule.Ground ground(RuleNode node) {
        Map<String, RuleNode> m = node.map("statute", "source", "verified");
        RuleNode source = node.get(m, "source");
        if (!source.text().startsWith("https://")) {
            throw source.wrong("'" + source.text() + "' is not an address", "Begin with https://");
        }
        return new SignalRule.Ground(
                node.get(m, "statute").text(), source.text(), node.get(m, "verified").yes());
    }

    private static SignalRule.Population population(RuleNode node) {
        Map<String, RuleNode> m = node.map("age_from", "age_to", "home_municipality");
        int youngest = node.get(m, "age_from").number(0, 120);
        return new SignalRule.Population(
                youngest,
                node.get(m, "age_to").number(youngest, 120),
                node.get(m, "home_municipality").yes());
    }

    private static SignalRule.Followed followed(RuleNode node) {
        Map<String, RuleNode> m = node.map("what", "within_days");
        RuleNode what = node.get(m, "what");
        return new SignalRule.Followed(
                what.oneOf(
                        Stream.of(SignalRule.FollowedKind.values())
                                .filter(k -> k.code().equals(what.text()))
                                .findFirst()
                                .orElse(null),
                        Stream.of(SignalRule.FollowedKind.values())
                                .map(SignalRule.FollowedKind::code)
                                .toList()),
                node.get(m, "within_days").number(1, 730));
    }

    private static Condition condition(RuleNode node, int window) {
        Map<String, RuleNode> m =
                node.map(
                        "all",
                        "any",
                        "at_least",
                        "of",
                        "fact",
                        "at_most",
                        "is",
                        "within_days",
                        "visits",
                        "bands");
        if (m.containsKey("fact")) {
            return fact(node, m, window);
        }
        String kind = m.containsKey("all") ? "all" : m.containsKey("any") ? "any" : "of";
        List<String> fitting = kind.equals("of") ? List.of("at_least", "of") : List.of(kind);
        m.forEach((key, value) -> {
            if (!fitting.contains(key)) {
                throw value.wrong(
                        "'" + key + "' does not go with '" + kind + "'",
                        "Use all, any, at_least with of, or fact, and one of them at a time");
            }
        });
        List<Condition> parts =
                node.get(m, kind).list().stream().map(n -> condition(n, window)).toList();
        return switch (kind) {
            case "all" -> new Condition.All(parts);
            case "any" -> new Condition.AtLeast(1, parts);
            default ->
                    new Condition.AtLeast(node.get(m, "at_least").number(1, parts.size()), parts);
        };
    }

    private static Condition.Fact fact(RuleNode node, Map<String, RuleNode> m, int window) {
        RuleNode name = node.get(m, "fact");
        FactKind kind =
                name.oneOf(
                        FactKind.of(name.text()).orElse(null),
                        Stream.of(FactKind.values()).map(FactKind::code).toList());
        List<String> fitting = fitting(kind);
        m.forEach((key, value) -> {
            if (!fitting.contains(key)) {
                throw value.wrong(
                        "'" + key + "' does not go with " + kind.code(), "Use " + fitting);
            }
        });
        int days =
                m.containsKey("within_days") ? node.get(m, "within_days").number(1, 1830) : window;
        return switch (kind.compare()) {
            case AT_LEAST ->
                    new Condition.Fact(
                            kind,
                            true,
                            node.get(m, "at_least").number(1, 10_000),
                            days,
                            0,
                            kind == FactKind.WORRYING_MEASURE
                                    ? node.get(m, "bands").list().stream()
                                            .map(RuleReader::band)
                                            .toList()
                                    : List.of());
            case AT_MOST ->
                    new Condition.Fact(
                            kind,
                            true,
                            node.get(m, "at_most").number(1, 100),
                            days,
                            node.get(m, "visits").number(2, 100),
                            List.of());
            case YES_NO -> new Condition.Fact(kind, node.get(m, "is").yes(), 1, days, 0, List.of());
        };
    }

    private static List<String> fitting(FactKind kind) {
        if (kind == FactKind.WORRYING_MEASURE) {
            return List.of("fact", "at_least", "within_days", "bands");
        }
        return switch (kind.compare()) {
            case AT_LEAST -> List.of("fact", "at_least", "within_days");
            case AT_MOST -> List.of("fact", "at_most", "within_days", "visits");
            case YES_NO -> List.of("fact", "is", "within_days");
        };
    }

    private static String band(RuleNode node) {
        String band = node.text();
        if (!band.matches("[a-z0-9-]+/[a-z0-9-]+/[a-z0-9-]+")) {
            throw node.wrong(
                    "'" + band + "' is not a band of a measure",
                    "Write instrument/score/band, for example phq-9/total/severe");
        }
        return band;
    }

    private static String digest(String yaml) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(yaml.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
