package fi.polku.platform.guard;

/** The number that people can call when the pages do not let them in; known where the units are. */
public interface HelpLine {
    /** As people write it; empty when there is none. */
    String phone();
}
