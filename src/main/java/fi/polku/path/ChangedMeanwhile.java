package fi.polku.path;

/** Somebody else changed the plan after it was read: the editor is shown what, and edits again. */
public final class ChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int seen;

    public ChangedMeanwhile(int seen) {
        super("changed after edit " + seen, null, false, false);
        this.seen = seen;
    }

    /** The edit that the editor saw. */
    public int seen() {
        return seen;
    }
}
