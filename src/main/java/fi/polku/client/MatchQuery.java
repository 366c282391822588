package fi.polku.client;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known of somebody who may or may not be known already. */
public record MatchQuery(
        @Nullable String name,
        @Nullable LocalDate bornOn,
        @Nullable String identityCode,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String municipalityCode) {}
