package fi.polku.client.internal;

import fi.polku.client.ClientLives;
import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class LifeDesk implements ClientLives {
    private static final Comparator<ClientId> BY_ID =
            Comparator.comparing(c -> c.value().toString());
    private final LifeQueries queries;

    LifeDesk(LifeQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<ClientId> over(LocalDate diedBefore, LocalDate bornBefore) {
        return queries.listOver(diedBefore, bornBefore);
    }

    @Override
    public List<Life> of(Collection<ClientId> clients) {
        if (clients.isEmpty()) {
            return List.of();
        }
        Map<ClientId, Set<ClientId>> together = together(clients);
        Map<ClientId, LifeQueries.Row> rows =
                queries.list(together.keySet()).stream()
                        .collect(Collectors.toMap(LifeQueries.Row::id, r -> r));
        var lives = new TreeMap<ClientId, Life>(BY_ID);
        for (Set<ClientId> person : new HashSet<>(together.values())) {
            List<ClientId> records =
                    person.stream().filter(rows::containsKey).sorted(BY_ID).toList();
            if (!records.isEmpty()) {
                lives.put(
                        records.getFirst(),
                        new Life(
                                records,
                                latest(records, rows, LifeQueries.Row::bornOn),
                                latest(records, rows, LifeQueries.Row::diedOn)));
            }
        }
        return List.copyOf(lives.values());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ClientId> lock(Collection<ClientId> clients) {
        return queries.lock(clients);
    }

    /** Each record with all that are linked to it, however far. */
    private Map<ClientId, Set<ClientId>> together(Collection<ClientId> clients) {
        var groups = new HashMap<ClientId, Set<ClientId>>();
        Collection<ClientId> asked = new HashSet<>(clients);
        asked.forEach(c -> groups.put(c, new HashSet<>(Set.of(c))));
        while (!asked.isEmpty()) {
            var next = new ArrayList<ClientId>();
            for (LifeQueries.Link link : queries.listLinks(asked)) {
                for (ClientId end : List.of(link.clientId(), link.goesOnId())) {
                    if (!groups.containsKey(end)) {
                        groups.put(end, new HashSet<>(Set.of(end)));
                        next.add(end);
                    }
                }
                Set<ClientId> one = Objects.requireNonNull(groups.get(link.clientId()));
                Set<ClientId> other = Objects.requireNonNull(groups.get(link.goesOnId()));
                if (!one.contains(link.goesOnId())) {
                    one.addAll(other);
                    other.forEach(c -> groups.put(c, one));
                }
            }
            asked = next;
        }
        return groups;
    }

    private static @Nullable LocalDate latest(
            List<ClientId> records,
            Map<ClientId, LifeQueries.Row> rows,
            Function<LifeQueries.Row, @Nullable LocalDate> day) {
        return records.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .map(day)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
