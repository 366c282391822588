package fi.polku.kernel;

/** The life of a record: a correction is a new row, an annulled one stays and says so. */
public enum RecordStatus {
    DRAFT,
    FINAL,
    CORRECTED,
    ANNULLED
}
