package fi.polku.contact;

import fi.polku.access.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Contacts as they are read. */
public interface Contacts {
    /** The contact for a professional who may see it; the view of a known person is logged. */
    ContactView get(Actor actor, ContactId contact);

    /** The contact for another module that has asked for its own permission. */
    Optional<ContactView> find(ContactId contact);

    /** Contacts page by page in the order of their ids; a professional's own units, or all. */
    ContactList page(Actor actor, ContactFilter filter, @Nullable String after, int limit);

    /** How many there are in all pages. */
    long count(Actor actor, ContactFilter filter);

    /** What the holder of a receipt code may see. */
    Optional<TrackView> track(String code);
}
