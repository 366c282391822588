package fi.polku.assessment.web;

import org.jspecify.annotations.Nullable;

/** A person as typed, to be found or made. */
public record ContactPersonForm(
        @Nullable String action,
        @Nullable String lookFor,
        @Nullable String client,
        @Nullable String familyName,
        @Nullable String givenNames,
        @Nullable String identityCode,
        @Nullable String bornOn,
        @Nullable String sex,
        @Nullable String language,
        @Nullable String municipality,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String formToken) {}
