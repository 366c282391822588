package fi.polku.measure.domain;

/** How item values become one number. */
public enum Formula {
    SUM,
    MEAN
}
