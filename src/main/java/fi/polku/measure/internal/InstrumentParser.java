package fi.polku.measure.internal;

import fi.polku.kernel.LocalizedText;
import fi.polku.measure.domain.Band;
import fi.polku.measure.domain.Direction;
import fi.polku.measure.domain.Formula;
import fi.polku.measure.domain.Instrument;
import fi.polku.measure.domain.Item;
import fi.polku.measure.domain.Option;
import fi.polku.measure.domain.ScoreRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a FHIR R4 Questionnaire resource with our scoring extension into an instrument. */
final class InstrumentParser {
    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
    private static final String ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
    private static final String OURS = "https://polku.example/fhir/StructureDefinition/";

    private final JsonMapper mapper = JsonMapper.builder().build();

    Instrument parse(String json) {
        JsonNode root = mapper.readTree(json);
        String language = text(root, "language");
        return new Instrument(
                text(root, "id"),
                text(root, "version"),
                text(root, "url"),
                localized(root, "title", language),
                localized(root, "description", language),
                text(root, "copyright"),
                elements(root, "item").map(item -> item(item, language)).toList(),
                score(extension(root, OURS + "score").orElseThrow(), language),
                json);
    }

    private Item item(JsonNode node, String language) {
        Set<String> unofficial = new HashSet<>();
        extensions(node, OURS + "unofficial-wording")
                .forEach(e -> unofficial.add(text(e, "valueCode")));
        return new Item(
                text(node, "linkId"),
                localized(node, "text", language),
                elements(node, "answerOption")
                        .map(o -> option(o.path("valueCoding"), language))
                        .toList(),
                unofficial,
                extension(node, OURS + "safety-above")
                        .map(e -> e.path("valueInteger").asInt())
                        .orElse(null));
    }

    private Option option(JsonNode coding, String language) {
        JsonNode ordinal = extension(coding, ORDINAL).orElseThrow();
        return new Option(
                ordinal.path("valueDecimal").asInt(),
                text(coding, "code"),
                localized(coding, "display", language));
    }

    private ScoreRule score(JsonNode node, String language) {
        List<Band> bands = new ArrayList<>();
        extensions(node, "band")
                .forEach(b ->
                        bands.add(
                                new Band(
                                        part(b, "from").path("valueDecimal").decimalValue(),
                                        text(part(b, "code"), "valueCode"),
                                        localized(part(b, "label"), "valueString", language))));
        return new ScoreRule(
                text(part(node, "code"), "valueCode"),
                extension(node, "loinc").map(e -> text(e, "valueCode")).orElse(null),
                Formula.valueOf(text(part(node, "formula"), "valueCode")),
                part(node, "leastAnswered").path("valueInteger").asInt(),
                decimal(node, "min"),
                decimal(node, "max"),
                Direction.valueOf(text(part(node, "direction"), "valueCode")),
                decimal(node, "reliableChange"),
                bands);
    }

    private static BigDecimal decimal(JsonNode node, String url) {
        return part(node, url).path("valueDecimal").decimalValue();
    }

    private static LocalizedText localized(JsonNode node, String field, String language) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(language, text(node, field));
        extensions(node.path("_" + field), TRANSLATION)
                .forEach(e ->
                        words.put(
                                text(part(e, "lang"), "valueCode"),
                                text(part(e, "content"), "valueString")));
        return new LocalizedText(words);
    }

    private static JsonNode part(JsonNode node, String url) {
        return extension(node, url)
                .orElseThrow(() -> new IllegalStateException("an instrument lacks " + url));
    }

    private static Optional<JsonNode> extension(JsonNode node, String url) {
        return extensions(node, url).findFirst();
    }

    private static Stream<JsonNode> extensions(JsonNode node, String url) {
        return elements(node, "extension").filter(e -> url.equals(e.path("url").asString()));
    }

    private static Stream<JsonNode> elements(JsonNode node, String field) {
        JsonNode list = node.path(field);
        return list.isArray() ? list.valueStream() : Stream.empty();
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isString()) {
            throw new IllegalStateException("an instrument lacks " + field);
        }
        return value.asString();
    }
}
