package fi.polku.contact.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who raised a worry, as professionals see it. */
public record ReporterRow(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        boolean official,
        boolean hiddenFromClient,
        @Nullable Instant releasedAt) {
    public boolean anonymous() {
        return name == null && phone == null && email == null;
    }
}
