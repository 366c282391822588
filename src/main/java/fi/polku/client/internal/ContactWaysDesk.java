package fi.polku.client.internal;

import fi.polku.access.Actor;
import fi.polku.client.ContactWay;
import fi.polku.client.ContactWays;
import fi.polku.client.Disclosures;
import fi.polku.kernel.ClientId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells how people are reached and what may be said. */
@Component
class ContactWaysDesk implements ContactWays {
    private final DetailQueries queries;
    private final Disclosures disclosures;

    ContactWaysDesk(DetailQueries queries, Disclosures disclosures) {
        this.queries = queries;
        this.disclosures = disclosures;
    }

    @Override
    public List<ContactWay> of(Actor reader, ClientId client) {
        return of(reader, List.of(client)).getOrDefault(client, List.of());
    }

    @Override
    public Map<ClientId, List<ContactWay>> of(Actor reader, Collection<ClientId> clients) {
        if (clients.isEmpty()) {
            return Map.of();
        }
        var many = disclosures.of(reader, clients);
        return queries.listWaysInForce(clients).stream()
                .filter(w -> !many.of(w.clientId()).masked())
                .collect(
                        Collectors.groupingBy(
                                DetailQueries.WayRow::clientId,
                                LinkedHashMap::new,
                                Collectors.mapping(
                                        DetailQueries.WayRow::way, Collectors.toList())));
    }
}
