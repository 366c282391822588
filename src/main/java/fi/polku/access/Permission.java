package fi.polku.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that may be done, declared by the module that does it as an enum of its own. */
public interface Permission {
    String name();

    /** The roles that may do it. */
    Set<Role> roles();

    /**
     * The power by which it may be done for another client; null = by nobody but oneself, which
     * holds wherever nothing is said.
     */
    default Mandate.@Nullable Power byProxy() {
        return null;
    }
}
