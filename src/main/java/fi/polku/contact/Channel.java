package fi.polku.contact;

/** How a contact came. A worry written down at work keeps the channel it was told through. */
public enum Channel {
    WEB,
    PHONE,
    WALK_IN,
    OUTREACH,
    PARTNER,
    DIGITAL,
    WORRY;

    /** Whether the sender spoke with a professional already when the contact was made. */
    public boolean inPerson() {
        return switch (this) {
            case PHONE, WALK_IN, OUTREACH -> true;
            case WEB, PARTNER, DIGITAL, WORRY -> false;
        };
    }
}
