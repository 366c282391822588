package fi.polku.kernel;

import java.util.List;

/** Several refusals at once, so that a form can mark every field in one answer. */
public final class Refusals extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Refusal> all;

    public Refusals(List<Refusal> all) {
        super(String.join(", ", all.stream().map(Refusal::key).toList()), null, false, false);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("Refusals without a refusal");
        }
        this.all = List.copyOf(all);
    }

    /** Throws when there is anything to refuse, else returns quietly. */
    public static void throwIfAny(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new Refusals(refusals);
        }
    }

    public List<Refusal> all() {
        return all;
    }
}
