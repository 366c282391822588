package fi.polku.platform.guard;

/** A place outside to which a form of ours leads by a redirect, such as an issuer's sign-out. */
public interface FormTarget {
    /** As browsers write it: {@code https://issuer.example}. */
    String origin();
}
