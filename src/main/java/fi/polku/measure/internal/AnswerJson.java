package fi.polku.measure.internal;

import fi.polku.platform.sql.Json;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as they are kept: an object of numbers by item, null where the person did not want to
 * answer.
 */
final class AnswerJson {
    private final JsonMapper mapper = JsonMapper.builder().build();

    Map<String, @Nullable Integer> read(@Nullable Json json) {
        Map<String, @Nullable Integer> answers = new TreeMap<>();
        if (json != null) {
            for (Map.Entry<String, JsonNode> entry : mapper.readTree(json.value()).properties()) {
                answers.put(
                        entry.getKey(),
                        entry.getValue().isNull() ? null : entry.getValue().asInt());
            }
        }
        return answers;
    }

    Map<String, Integer> given(Json json) {
        Map<String, Integer> given = new TreeMap<>();
        read(json)
                .forEach((linkId, value) -> {
                    if (value != null) {
                        given.put(linkId, value);
                    }
                });
        return given;
    }
}
