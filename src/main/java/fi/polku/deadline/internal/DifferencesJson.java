package fi.polku.deadline.internal;

import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.Difference;
import fi.polku.platform.sql.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Differences of a recount as their row keeps them. */
final class DifferencesJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DifferencesJson() {}

    static String write(List<Difference> differences) {
        var all = JSON.createArrayNode();
        for (Difference d : differences) {
            all.addObject()
                    .put("id", d.id().value().toString())
                    .put("storedRuleId", d.storedRuleId())
                    .put("storedDueOn", d.storedDueOn().toString())
                    .put("ruleId", d.ruleId())
                    .put("dueOn", d.dueOn() == null ? null : d.dueOn().toString());
        }
        return all.toString();
    }

    static List<Difference> read(Json json) {
        var all = new ArrayList<Difference>();
        for (JsonNode d : JSON.readTree(json.value())) {
            String dueOn = text(d, "dueOn");
            all.add(
                    new Difference(
                            new DeadlineId(UUID.fromString(d.get("id").asString())),
                            d.get("storedRuleId").asString(),
                            LocalDate.parse(d.get("storedDueOn").asString()),
                            text(d, "ruleId"),
                            dueOn == null ? null : LocalDate.parse(dueOn)));
        }
        return all;
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value.isNull() ? null : value.asString();
    }
}
