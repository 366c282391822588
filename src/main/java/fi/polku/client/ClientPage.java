package fi.polku.client;

import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of clients by name.
 *
 * @param next the last row's id to go on from; null on the last page
 */
public record ClientPage(List<Row> rows, long total, @Nullable ClientId next) {
    /** One found person; where and how to reach is empty under non-disclosure. */
    public record Row(
            ClientId id,
            String familyName,
            String givenNames,
            @Nullable LocalDate bornOn,
            @Nullable String municipalityCode,
            @Nullable String phone,
            boolean nonDisclosure) {}
}
