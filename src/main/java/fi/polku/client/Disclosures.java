package fi.polku.client;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may know where a client is: every page, list, file and program asks here before it says a
 * place beside a person.
 */
public interface Disclosures {
    /**
     * Of many clients, asked at once.
     *
     * @param hidden those of them who are protected from the reader
     */
    record Many(Actor reader, Set<ClientId> hidden) {
        public Many {
            hidden = Set.copyOf(hidden);
        }

        /** Of one of them; nothing is held back of somebody who is not known. */
        public Disclosure of(@Nullable ClientId client) {
            return client == null || !hidden.contains(client) ? Disclosure.WHOLE : masked(reader);
        }
    }

    /** What the reader may know of one client; of nobody known, all. */
    Disclosure of(Actor reader, @Nullable ClientId client);

    /** The same of many, with one question. */
    Many of(Actor reader, Collection<ClientId> clients);

    /** Those who are protected today, whoever reads: for programs and for what leaves the house. */
    Set<ClientId> hidden(Collection<ClientId> clients);

    /** What is left to a reader of a protected person. */
    static Disclosure masked(Actor reader) {
        return new Disclosure(true, Set.copyOf(reader.units()), reader.professional());
    }

    /**
     * Whether the reader is the client in person. Nobody who acts for another is: neither a
     * guardian nor another proxy may learn where a protected person is.
     */
    static boolean inPerson(Actor reader, ClientId client) {
        return client.equals(reader.client()) && reader.proxy() == null;
    }
}
