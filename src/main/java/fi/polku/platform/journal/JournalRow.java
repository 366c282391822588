package fi.polku.platform.journal;

import fi.polku.kernel.AccountId;
import fi.polku.platform.sql.Json;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An entry as read back, for timelines and notices. */
public record JournalRow(
        UUID id,
        Instant happenedAt,
        Instant recordedAt,
        @Nullable AccountId accountId,
        @Nullable String role,
        String messageKey,
        String subjectKind,
        UUID subjectId,
        boolean visibleToClient,
        Json arguments) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Map<String, String> argumentMap() {
        return JSON.readValue(arguments.value(), new TypeReference<Map<String, String>>() {});
    }
}
