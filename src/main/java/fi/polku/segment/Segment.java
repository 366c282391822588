package fi.polku.segment;

/** A way of working that suits a client (asiakkuus); its words are {@code segment.name.<NAME>}. */
public enum Segment {
    /** Omatoimi: simple matters, good resources. */
    SELF_DIRECTED,
    /** Yhteistyö: a complex situation, good resources. */
    COOPERATION,
    /** Yhteisö: simple matters, few resources. */
    COMMUNITY,
    /** Verkosto: a complex situation, few resources. */
    NETWORK;

    /** The one of a complex or a simple situation and of good or few resources. */
    public static Segment of(boolean complex, boolean resourceful) {
        if (complex) {
            return resourceful ? COOPERATION : NETWORK;
        }
        return resourceful ? SELF_DIRECTED : COMMUNITY;
    }
}
