package fi.polku.deadline;

import fi.polku.kernel.Id;
import java.util.UUID;

/** The thing a clock was started for: its kind ({@code contact}, {@code assessment}) and id. */
public record SubjectRef(String kind, UUID id) {
    public static SubjectRef of(String kind, Id id) {
        return new SubjectRef(kind, id.value());
    }
}
