package fi.polku.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of contacts in the order of their ids.
 *
 * @param next the token that gives the next page; null at the end
 */
public record ContactList(List<ContactView> contacts, @Nullable String next) {
    public ContactList {
        contacts = List.copyOf(contacts);
    }
}
