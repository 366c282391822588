package fi.polku.segment.internal;

import fi.polku.kernel.LocalizedText;
import fi.polku.segment.Segment;
import fi.polku.segment.Side;
import fi.polku.segment.domain.SegmentModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The questions, the border and the offers in use, read from {@code segment/model.json}. */
@Component
public class SegmentModels {
    private final SegmentModel model;

    SegmentModels() {
        try {
            model =
                    read(
                            new ClassPathResource("segment/model.json")
                                    .getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model that new answers are given to. */
    public SegmentModel current() {
        return model;
    }

    static SegmentModel read(String json) {
        JsonNode root = JsonMapper.builder().build().readTree(json);
        Map<Side, List<SegmentModel.Question>> questions = new EnumMap<>(Side.class);
        questions.put(Side.CLIENT, questions(root.path("client")));
        questions.put(Side.PROFESSIONAL, questions(root.path("professional")));
        Map<Segment, SegmentModel.Offered> offered = new EnumMap<>(Segment.class);
        elements(root.path("segments"))
                .forEach(s ->
                        offered.put(
                                Segment.valueOf(s.path("segment").asString()),
                                new SegmentModel.Offered(
                                        s.path("reviewMonths").asInt(),
                                        elements(s.path("offers")).stream()
                                                .map(SegmentModels::offer)
                                                .toList())));
        return new SegmentModel(
                root.path("version").asString(),
                root.path("border").asInt(),
                elements(root.path("scale")).stream().map(n -> words(n.path("words"))).toList(),
                questions,
                offered);
    }

    private static List<SegmentModel.Question> questions(JsonNode side) {
        return elements(side).stream()
                .map(n ->
                        new SegmentModel.Question(
                                n.path("code").asString(), words(n.path("words"))))
                .toList();
    }

    private static SegmentModel.Offer offer(JsonNode node) {
        return new SegmentModel.Offer(
                node.path("code").asString(),
                words(node.path("words")),
                address(node.path("my")),
                address(node.path("work")));
    }

    private static @Nullable String address(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static LocalizedText words(JsonNode node) {
        var byLanguage = new LinkedHashMap<String, String>();
        node.properties().forEach(e -> byLanguage.put(e.getKey(), e.getValue().asString()));
        return new LocalizedText(byLanguage);
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
