package fi.polku.client.internal;

import fi.polku.client.ContactWay;
import fi.polku.platform.sql.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ways to reach that came with a person in one row. */
final class WaysJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WaysJson() {}

    static List<ContactWay> read(Json rows) {
        var ways = new ArrayList<ContactWay>();
        for (JsonNode way : JSON.readTree(rows.value())) {
            String speaks = text(way, "speaks");
            ways.add(
                    new ContactWay(
                            UUID.fromString(way.path("id").asString()),
                            ContactWay.Kind.valueOf(way.path("kind").asString()),
                            way.path("value").asString(),
                            speaks == null ? null : ContactWay.Speaks.valueOf(speaks),
                            yesNo(way, "voicemail"),
                            yesNo(way, "reminders"),
                            yesNo(way, "notices"),
                            text(way, "note"),
                            text(way, "reason"),
                            LocalDate.parse(way.path("from_on").asString()),
                            null));
        }
        return ways;
    }

    private static @Nullable String text(JsonNode way, String field) {
        return way.path(field).isString() ? way.path(field).asString() : null;
    }

    private static @Nullable Boolean yesNo(JsonNode way, String field) {
        return way.path(field).isBoolean() ? way.path(field).asBoolean() : null;
    }
}
