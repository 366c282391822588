package fi.polku.deadline.internal;

import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.SubjectRef;
import fi.polku.platform.Now;
import fi.polku.platform.sql.Json;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a stored clock says of itself. */
final class ClockFacts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ClockFacts() {}

    static SubjectRef subject(DeadlineRow row) {
        return new SubjectRef(row.subjectKind(), row.subjectId());
    }

    static LocalDateTime startedAt(DeadlineRow row) {
        return row.startedAt().atZone(Now.ZONE).toLocalDateTime();
    }

    static DeadlineFacts facts(DeadlineRow row) {
        return read(row.facts(), row.age());
    }

    static DeadlineFacts read(Json facts, @Nullable Integer age) {
        return new DeadlineFacts(
                facts.value().equals("{}")
                        ? Map.of()
                        : JSON.readValue(
                                facts.value(), new TypeReference<Map<String, String>>() {}),
                age);
    }

    /** Whether it was started for a worry that the client has not been told of. */
    static boolean hidden(DeadlineFacts facts) {
        return facts.is("hiddenFromClient", false);
    }
}
