package fi.polku.privacy.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.client.ClientDetails;
import fi.polku.client.ClientFinder;
import fi.polku.client.ClientPage;
import fi.polku.client.Clients;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.Refusal;
import fi.polku.privacy.OfficerPermission;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The privacy officer's search of the log. The search is itself a view of those who are shown. */
@Component
public class LogSearchDesk {
    static final int PAGE = 50;
    static final int FILE = 10_000;
    private static final int CHOICES = 10;
    private static final String PART = "LOG";
    private static final String PURPOSE = "OVERSIGHT";

    private final Access access;
    private final AccessLog accessLog;
    private final LogSearchQueries queries;
    private final Clients clients;
    private final ClientFinder finder;

    LogSearchDesk(
            Access access,
            AccessLog accessLog,
            LogSearchQueries queries,
            Clients clients,
            ClientFinder finder) {
        this.access = access;
        this.accessLog = accessLog;
        this.queries = queries;
        this.clients = clients;
        this.finder = finder;
    }

    /**
     * A page of the log.
     *
     * @param total how many there are in all, up to ten thousand and one
     * @param next where the next page begins; null when this is the last
     */
    public record Found(
            List<LogLine> lines,
            Map<ClientId, ClientDetails> people,
            long total,
            LogFilter.@Nullable Place next) {
        public boolean uncounted() {
            return total > LogSearchQueries.COUNTED;
        }
    }

    /** One row with the place of its seal, when it has been sealed. */
    public record Row(
            LogLine line,
            @Nullable ClientDetails client,
            @Nullable Long batch,
            @Nullable Integer position,
            @Nullable Instant sealedAt) {}

    /** Somebody whom typed words may mean. */
    public record Choice(String id, String name, String more) {}

    @Transactional
    public Found search(Actor officer, LogFilter filter, LogFilter.@Nullable Place after) {
        access.require(officer, OfficerPermission.SEARCH_LOG);
        List<LogLine> rows = queries.list(filter, after, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<LogLine> shown = more ? rows.subList(0, PAGE) : rows;
        // Whoever is asked for is named on the page also when nothing is found.
        var people = people(shown, filter.client());
        accessLog.viewedAll(officer, people.keySet(), PART, PURPOSE);
        return new Found(
                shown,
                people,
                queries.count(filter),
                more ? new LogFilter.Place(shown.getLast().at(), shown.getLast().id()) : null);
    }

    /** The same as rows of a file, the newest ten thousand. */
    @Transactional
    public Found file(Actor officer, LogFilter filter) {
        access.require(officer, OfficerPermission.SEARCH_LOG);
        List<LogLine> rows = queries.list(filter, null, FILE);
        var people = people(rows, null);
        accessLog.taken(officer, people.keySet(), PART, PURPOSE);
        return new Found(rows, people, rows.size(), null);
    }

    @Transactional
    public Row row(Actor officer, UUID id) {
        access.require(officer, OfficerPermission.SEARCH_LOG);
        LogLine line = queries.find(id).orElseThrow(() -> new Denied("log row"));
        ClientId client = line.clientId();
        if (client != null) {
            accessLog.viewed(officer, client, PART, PURPOSE);
        }
        var seal = queries.findSeal(id);
        return new Row(
                line,
                client == null ? null : clients.find(client).orElse(null),
                seal.map(LogSearchQueries.Sealed::number).orElse(null),
                seal.map(LogSearchQueries.Sealed::position).orElse(null),
                seal.map(LogSearchQueries.Sealed::sealedAt).orElse(null));
    }

    /** Whom an identity code or a part of a name may mean. */
    @Transactional
    public List<Choice> people(Actor officer, String typed) {
        access.require(officer, OfficerPermission.SEARCH_LOG);
        var exact = clients.byIdentityCode(typed);
        if (exact.isPresent()) {
            return List.of(new Choice(exact.get().value().toString(), "", ""));
        }
        // The officer serves nobody: the search is the system's, and who is found is written down.
        List<ClientPage.Row> found =
                finder.search(Actor.system(), new Clients.ClientSearch(typed, null, CHOICES))
                        .rows();
        if (found.isEmpty()) {
            throw Refusal.onField("whose", "privacy.log.whose.nobody");
        }
        accessLog.viewedAll(
                officer, found.stream().map(ClientPage.Row::id).toList(), PART, PURPOSE);
        return found.stream()
                .map(r ->
                        new Choice(
                                r.id().value().toString(),
                                (r.familyName() + " " + r.givenNames()).strip(),
                                r.bornOn() == null ? "" : r.bornOn().toString()))
                .toList();
    }

    /** Which of those who sign in a part of a name may mean. */
    public List<Worker> workers(Actor officer, String typed) {
        access.require(officer, OfficerPermission.SEARCH_LOG);
        List<Worker> found =
                queries.listWorkers(Arrays.asList(typed.strip().split("\\s+")), CHOICES).stream()
                        .map(w -> new Worker(w.id(), w.name(), w.label()))
                        .toList();
        if (found.isEmpty()) {
            throw Refusal.onField("who", "privacy.log.who.nobody");
        }
        return found;
    }

    /** Somebody who signs in. */
    public record Worker(AccountId id, String name, LocalizedText label) {}

    public List<String> parts(Actor officer) {
        access.require(officer, OfficerPermission.SEARCH_LOG);
        return queries.listCodes("part");
    }

    public List<String> purposes(Actor officer) {
        access.require(officer, OfficerPermission.SEARCH_LOG);
        return queries.listCodes("purpose");
    }

    private Map<ClientId, ClientDetails> people(List<LogLine> lines, @Nullable ClientId asked) {
        return clients.all(
                Stream.concat(lines.stream().map(LogLine::clientId), Stream.ofNullable(asked))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }
}
