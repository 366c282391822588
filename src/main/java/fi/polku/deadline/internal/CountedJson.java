package fi.polku.deadline.internal;

import fi.polku.deadline.ClockEvent.Counted;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.platform.sql.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a clock was counted from, as its event keeps it. */
final class CountedJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CountedJson() {}

    static Map<String, @Nullable Object> write(Counted counted) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("ruleId", counted.ruleId());
        all.put("contactOn", counted.contactOn().toString());
        all.put("startedAt", counted.startedAt().toString());
        all.put("facts", counted.facts().values());
        all.put("age", counted.facts().age());
        all.put("dueOn", counted.dueOn() == null ? null : counted.dueOn().toString());
        return all;
    }

    static @Nullable Counted read(@Nullable Json json) {
        if (json == null) {
            return null;
        }
        JsonNode all = JSON.readTree(json.value());
        var facts = new LinkedHashMap<String, String>();
        all.get("facts").properties().forEach(f -> facts.put(f.getKey(), f.getValue().asString()));
        String ruleId = text(all, "ruleId");
        String dueOn = text(all, "dueOn");
        return new Counted(
                ruleId,
                LocalDate.parse(all.get("contactOn").asString()),
                Instant.parse(all.get("startedAt").asString()),
                new DeadlineFacts(
                        facts,
                        all.get("age").isNull() ? null : Integer.valueOf(all.get("age").asInt())),
                dueOn == null ? null : LocalDate.parse(dueOn));
    }

    private static @Nullable String text(JsonNode all, String name) {
        JsonNode value = all.get(name);
        return value.isNull() ? null : value.asString();
    }
}
