package fi.polku.organization;

import fi.polku.kernel.LocalizedText;

/** A municipality with its official code of three digits and its people at the end of 2022. */
public record Municipality(
        String code, LocalizedText name, String postalCode, String postOffice, int population) {}
