package fi.polku.demo.domain;

import java.time.LocalDate;

/** An invented resident. The identity code is always one that is kept for testing. */
public record Resident(
        int number,
        String givenNames,
        String familyName,
        boolean female,
        LocalDate bornOn,
        String identityCode,
        String language,
        String municipalityCode,
        String phone) {}
