package fi.polku.client.internal;

import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.client.Disclosure;
import fi.polku.client.Disclosures;
import fi.polku.client.Whereabouts;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers who may know where somebody is. */
@Component
class DisclosureDesk implements Disclosures, Whereabouts {
    private final ProtectionQueries queries;
    private final ClientQueries clients;
    private final Now now;

    DisclosureDesk(ProtectionQueries queries, ClientQueries clients, Now now) {
        this.queries = queries;
        this.clients = clients;
        this.now = now;
    }

    @Override
    public Disclosure of(Actor reader, @Nullable ClientId client) {
        return client == null ? Disclosure.WHOLE : of(reader, List.of(client)).of(client);
    }

    @Override
    public Many of(Actor reader, Collection<ClientId> clients) {
        // The house itself must know where everybody is: what it serves to others is masked there.
        if (reader.is(Role.SYSTEM)) {
            return new Many(reader, Set.of());
        }
        var others = new HashSet<>(clients);
        others.removeIf(c -> Disclosures.inPerson(reader, c));
        return new Many(reader, hidden(others));
    }

    @Override
    public Set<ClientId> hidden(Collection<ClientId> clients) {
        var found = new HashSet<ClientId>();
        var asked = new HashSet<ClientId>();
        for (ClientId client : clients) {
            Boolean known = ProtectionMemo.recall(client);
            if (known == null) {
                asked.add(client);
            } else if (known) {
                found.add(client);
            }
        }
        if (!asked.isEmpty()) {
            found.addAll(queries.listProtected(asked, now.today()));
        }
        return found;
    }

    @Override
    public Known of(ClientId client) {
        return clients.findKept(client)
                .map(k -> new Known(k.municipalityCode(), k.phone(), k.email()))
                .orElseThrow(() -> new NoSuchElementException("No client " + client.value()));
    }
}
