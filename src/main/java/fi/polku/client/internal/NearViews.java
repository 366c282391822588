package fi.polku.client.internal;

import fi.polku.access.Actor;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.client.Disclosures;
import fi.polku.client.NearOne;
import fi.polku.client.Nearness.MayTell;
import fi.polku.kernel.ClientId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rows of near ones as one reader may know them: nothing of them leads to where a protected person
 * lives, neither the client's side nor the near one's.
 */
@Component
class NearViews {
    private final Clients clients;
    private final Disclosures disclosures;

    NearViews(Clients clients, Disclosures disclosures) {
        this.clients = clients;
        this.disclosures = disclosures;
    }

    /** Of the client's own rows, and of others' in which the client is the near one. */
    List<NearOne> of(Actor actor, ClientId client, List<NearQueries.Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var people = new HashSet<ClientId>(List.of(client));
        for (NearQueries.Row row : rows) {
            people.add(row.clientId());
            if (row.nearClientId() != null) {
                people.add(row.nearClientId());
            }
        }
        Map<ClientId, ClientDetails> known = clients.all(people);
        var hidden = disclosures.of(actor, people).hidden();
        return rows.stream()
                .map(row -> {
                    ClientId near = row.nearClientId();
                    boolean masked =
                            hidden.contains(row.clientId())
                                    || (near != null && hidden.contains(near));
                    return row.clientId().equals(client)
                            ? own(row, masked, known)
                            : reversed(row, masked, known);
                })
                .toList();
    }

    /**
     * Each once: of one written on both sides the client's own side holds. What others have said of
     * a client is not the client's to read, except custody, which both know, and that only when
     * neither is protected from the other.
     *
     * @param oneself whether the reader is the client in person
     */
    List<NearOne> once(List<NearOne> known, boolean oneself) {
        var all = new ArrayList<>(known.stream().filter(n -> !n.reversed()).toList());
        Set<ClientId> own =
                all.stream().flatMap(n -> Stream.ofNullable(n.near())).collect(Collectors.toSet());
        for (NearOne other : known) {
            boolean told = !oneself || tellsOneself(other);
            if (other.reversed() && told && !own.contains(other.near())) {
                all.add(other);
            }
        }
        return List.copyOf(all);
    }

    private static boolean tellsOneself(NearOne other) {
        return other.custody() != null && other.custody().decides() && !other.masked();
    }

    private static NearOne own(
            NearQueries.Row row, boolean masked, Map<ClientId, ClientDetails> known) {
        return new NearOne(
                row.id(),
                row.clientId(),
                row.nearClientId(),
                row.nearClientId() == null
                        ? Objects.requireNonNullElse(row.nearName(), "")
                        : name(known.get(row.nearClientId())),
                masked ? null : row.nearPhone(),
                row.kind(),
                row.fromOn(),
                row.toOn(),
                row.custody(),
                row.trusteeScope(),
                row.trusteeGround(),
                row.carer(),
                row.emergencyOrder(),
                row.mayTell(),
                !masked && row.livesTogether(),
                row.toldBy(),
                row.toldOn(),
                row.byWorker(),
                false,
                masked);
    }

    /** From the near one's side: what the client has said of calling and telling stays there. */
    private static NearOne reversed(
            NearQueries.Row row, boolean masked, Map<ClientId, ClientDetails> known) {
        ClientDetails other = known.get(row.clientId());
        String sex = other == null ? null : other.sex();
        return new NearOne(
                row.id(),
                Objects.requireNonNull(row.nearClientId()),
                row.clientId(),
                name(other),
                null,
                row.kind().seenFromNear(Objects.requireNonNullElse(sex, "")),
                row.fromOn(),
                row.toOn(),
                row.custody(),
                row.trusteeScope(),
                null,
                row.carer(),
                null,
                MayTell.NOTHING,
                !masked && row.livesTogether(),
                row.toldBy(),
                row.toldOn(),
                row.byWorker(),
                true,
                masked);
    }

    private static String name(@Nullable ClientDetails who) {
        return who == null ? "" : who.name();
    }
}
