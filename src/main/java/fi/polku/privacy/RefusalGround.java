package fi.polku.privacy;

import java.util.EnumSet;
import java.util.Set;

/** The legal grounds on which a request may be refused; each has its sentence and section. */
public enum RefusalGround {
    /** 703/2023 11 §: serious danger to health, care or somebody's rights. */
    SERIOUS_DANGER(EnumSet.of(RequestKind.WHY, RequestKind.LOG)),
    /** 1050/2018 34 §: preventing or solving a crime. */
    CRIME(EnumSet.of(RequestKind.WHY, RequestKind.LOG)),
    /** 703/2023 11 §: older than two years, and no special reason. */
    TOO_OLD(EnumSet.of(RequestKind.WHY, RequestKind.LOG)),
    /** Regulation 2016/679 art. 16: what is recorded is right and complete for its purpose. */
    NOT_WRONG(EnumSet.of(RequestKind.CORRECTION)),
    /** Art. 12(5): the same again, or manifestly unfounded. */
    UNFOUNDED(EnumSet.of(RequestKind.WHY, RequestKind.LOG, RequestKind.CORRECTION));

    private final Set<RequestKind> kinds;

    RefusalGround(Set<RequestKind> kinds) {
        this.kinds = Set.copyOf(kinds);
    }

    /** Whether a request of the kind may be refused on it. */
    public boolean concerns(RequestKind kind) {
        return kinds.contains(kind);
    }
}
