package fi.polku.contact;

/** Need areas, as the sender chooses them and the professional confirms them. */
public enum Area {
    PAIN,
    MOOD,
    SUBSTANCES,
    DAILY,
    MONEY,
    WORK,
    FAMILY,
    VIOLENCE,
    TEETH,
    AGEING,
    OTHER
}
