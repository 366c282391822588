package fi.polku.measure.domain;

/** Which way along the scale is good for the person. */
public enum Direction {
    HIGHER_BETTER,
    HIGHER_WORSE
}
