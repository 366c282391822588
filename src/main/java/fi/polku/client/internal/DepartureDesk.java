package fi.polku.client.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.client.ClientDeparted;
import fi.polku.client.ClientPermission;
import fi.polku.client.Clients;
import fi.polku.client.DepartureWithdrawn;
import fi.polku.client.Departures;
import fi.polku.client.PersonHistory.Source;
import fi.polku.client.Unfinished;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records deaths and movings away; what is unfinished goes to the own worker. */
@Component
class DepartureDesk implements Departures {
    private final DepartureQueries queries;
    private final DetailQueries details;
    private final ClientQueries clientQueries;
    private final Clients clients;
    private final List<Unfinished> unfinished;
    private final Access access;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Now now;

    DepartureDesk(
            DepartureQueries queries,
            DetailQueries details,
            ClientQueries clientQueries,
            Clients clients,
            List<Unfinished> unfinished,
            Access access,
            Journal journal,
            ApplicationEventPublisher events,
            Now now) {
        this.queries = queries;
        this.details = details;
        this.clientQueries = clientQueries;
        this.clients = clients;
        this.unfinished = List.copyOf(unfinished);
        this.access = access;
        this.journal = journal;
        this.events = events;
        this.now = now;
    }

    @Override
    public List<Departure> of(Actor actor, ClientId client) {
        require(actor, client);
        return queries.list(client);
    }

    @Override
    public List<Unfinished.Line> unfinished(Actor actor, ClientId client) {
        require(actor, client);
        return unfinished.stream().flatMap(u -> u.of(client).stream()).toList();
    }

    @Override
    @Transactional
    public UUID record(Actor actor, ClientId client, Kind kind, LocalDate on, Source source) {
        require(actor, client);
        var rules = new ClientRules();
        var person = clients.get(client);
        rules.dayPast("happened", on, now.today());
        if (person.bornOn() != null && on.isBefore(person.bornOn())) {
            rules.refuse("happened", "client.departure.beforeBirth");
        }
        if (kind == Kind.DEATH && source == Source.CLIENT) {
            rules.refuse("source", "client.departure.source.self");
        }
        Refusals.throwIfAny(rules.refusals());
        clientQueries.lock(client);
        UUID id = Ids.at(now.instant());
        if (!queries.insert(id, client, kind, on, source, now.instant(), actor.account())) {
            throw new Refusal("client.departure.already." + kind);
        }
        if (kind == Kind.DEATH) {
            details.saveDeath(client, on, now.instant());
        } else {
            clientQueries.touch(client, now.instant());
        }
        told(actor, client, "client.journal.departed." + kind);
        events.publishEvent(new ClientDeparted(client, id, kind, on));
        return id;
    }

    @Override
    @Transactional
    public void withdraw(Actor actor, ClientId client, UUID departure, String reason) {
        require(actor, client);
        String why = TypedWords.required(reason, "reason", "client.details.reason.none");
        clientQueries.lock(client);
        Kind kind =
                queries.withdraw(client, departure, why, now.instant(), actor.account())
                        .orElseThrow(() -> Refusal.onField("which", "client.departure.nothing"));
        if (kind == Kind.DEATH) {
            details.saveDeath(client, null, now.instant());
        } else {
            clientQueries.touch(client, now.instant());
        }
        told(actor, client, "client.journal.departureWithdrawn");
        events.publishEvent(new DepartureWithdrawn(client, departure));
    }

    private void require(Actor actor, ClientId client) {
        access.require(actor, ClientPermission.CHANGE);
        access.requireClient(actor, client);
    }

    private void told(Actor actor, ClientId client, String key) {
        journal.record(
                JournalEntry.about(client)
                        .by(actor.account(), actor.mainRole().name())
                        .key(key)
                        .subject("client", client.value()));
    }
}
