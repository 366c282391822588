package fi.polku.client;

import fi.polku.kernel.ClientId;
import java.util.List;

/** What a module has open of a person: told when the person dies or moves away. */
public interface Unfinished {
    /**
     * Something that is open.
     *
     * @param key a text with the number {@code n}
     */
    record Line(String key, long count) {}

    /** What is open; empty when nothing is. */
    List<Line> of(ClientId client);
}
