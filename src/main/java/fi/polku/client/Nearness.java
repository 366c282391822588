package fi.polku.client;

/** The words that a relation to a near one is made of. */
public final class Nearness {
    private Nearness() {}

    /** Custody of a child, written on the relation of a parent and the child. */
    public enum Custody {
        SOLE,
        JOINT,
        NONE,
        /** Without custody, with a right to information (361/1983 4 § and 9 §). */
        NONE_INFORMED;

        /** Whether the parent decides for the child. */
        public boolean decides() {
            return this == SOLE || this == JOINT;
        }
    }

    /** What a guardian of interests takes care of (442/1999 29 §). */
    public enum TrusteeScope {
        ECONOMIC,
        PERSONAL,
        BOTH
    }

    /** An informal carer (937/2005), with an agreement or without. */
    public enum Carer {
        AGREEMENT,
        WITHOUT
    }

    /** What the client lets be told to a near one. */
    public enum MayTell {
        NOTHING,
        /** How the client is doing. */
        WELLBEING,
        /** When and where the client's times are. */
        TIMES,
        ALL
    }

    /** Who told of a near one. */
    public enum ToldBy {
        CLIENT,
        NEAR,
        OTHER,
        REGISTER
    }
}
