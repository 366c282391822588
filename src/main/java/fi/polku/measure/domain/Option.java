package fi.polku.measure.domain;

import fi.polku.kernel.LocalizedText;

/** One choice of an item: the number it scores, its code in FHIR and its words. */
public record Option(int value, String code, LocalizedText label) {}
