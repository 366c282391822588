package fi.polku.access;

/** The right to act for another has ended while it was in use: nothing more is done by it. */
public final class ActingEnded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ActingEnded() {
        super("the mandate has ended", null, false, false);
    }
}
