package fi.polku.contact;

/** Whom the sender asks for. */
public enum Whom {
    SELF,
    CHILD,
    CLOSE,
    WORRY
}
