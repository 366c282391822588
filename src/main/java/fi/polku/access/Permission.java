package fi.polku.access;

import java.util.Set;

/** Something that may be done, declared by the module that does it as an enum of its own. */
public interface Permission {
    String name();

    /** The roles that may do it. */
    Set<Role> roles();
}
