package fi.polku.assessment;

/** Who made a matter pending (703/2023 41 §). */
public enum MatterInitiator {
    CLIENT,
    RELATIVE,
    REPRESENTATIVE,
    PROFESSIONAL,
    OTHER_AUTHORITY,
    AUTHORITY_ITSELF,
    OTHER
}
