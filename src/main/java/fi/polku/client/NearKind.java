package fi.polku.client;

/** What a near one is to a client. */
public enum NearKind {
    MOTHER,
    FATHER,
    PARENT,
    CHILD,
    SPOUSE,
    PARTNER,
    SIBLING,
    GRANDPARENT,
    GRANDCHILD,
    RELATIVE,
    FRIEND,
    NEIGHBOUR,
    /** A support person or support family named by social welfare. */
    SUPPORT_PERSON,
    /** Guardian of interests (edunvalvoja). */
    TRUSTEE,
    OTHER,
    /** The other side of {@link #TRUSTEE}; never written down as such. */
    WARD,
    /** The other side of {@link #SUPPORT_PERSON}; never written down as such. */
    SUPPORTED;

    /** Whether it can be written down. */
    public boolean choosable() {
        return this != WARD && this != SUPPORTED;
    }

    /** Whether it is a parent. */
    public boolean parent() {
        return this == MOTHER || this == FATHER || this == PARENT;
    }

    /**
     * What the client is to the near one.
     *
     * @param sex registered sex of the client, MALE or FEMALE; anything else is neither
     */
    public NearKind seenFromNear(String sex) {
        return switch (this) {
            case MOTHER, FATHER, PARENT -> CHILD;
            case CHILD ->
                    switch (sex) {
                        case "FEMALE" -> MOTHER;
                        case "MALE" -> FATHER;
                        default -> PARENT;
                    };
            case GRANDPARENT -> GRANDCHILD;
            case GRANDCHILD -> GRANDPARENT;
            case TRUSTEE -> WARD;
            case WARD -> TRUSTEE;
            case SUPPORT_PERSON -> SUPPORTED;
            case SUPPORTED -> SUPPORT_PERSON;
            case SPOUSE, PARTNER, SIBLING, RELATIVE, FRIEND, NEIGHBOUR, OTHER -> this;
        };
    }
}
