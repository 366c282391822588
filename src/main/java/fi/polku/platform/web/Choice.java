package fi.polku.platform.web;

/** One choice of a form as shown: a radio button, a tick or a line of a list. */
public record Choice(String value, String label, String hint, boolean chosen) {
    /** A choice that needs no explanation. */
    public Choice(String value, String label, boolean chosen) {
        this(value, label, "", chosen);
    }
}
