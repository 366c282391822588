package fi.polku.path;

/** Which organisation of the network a step belongs to. */
public enum Sector {
    HEALTH(false),
    SOCIAL(false),
    KELA(true),
    EMPLOYMENT(true),
    THIRD_SECTOR(true);

    private final boolean partner;

    Sector(boolean partner) {
        this.partner = partner;
    }

    /** Whether somebody outside the wellbeing services county does it. */
    public boolean partner() {
        return partner;
    }
}
