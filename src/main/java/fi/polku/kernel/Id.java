package fi.polku.kernel;

import java.util.UUID;

/** A typed identifier: a {@link UUID} that cannot be mistaken for another kind of thing. */
public interface Id {
    UUID value();
}
