package fi.polku.kernel;

/**
 * The register a record belongs to (asiakastietolaki 703/2023): access and retention hang on it.
 */
public enum Register {
    PATIENT,
    SOCIAL_WELFARE
}
