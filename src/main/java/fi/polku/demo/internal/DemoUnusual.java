package fi.polku.demo.internal;

import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.client.ClientChange;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.demo.domain.DemoTime;
import fi.polku.kernel.ClientId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.privacy.UnusualViews;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Views of the last days that each rule of unusual views brings up, for the officer to judge. */
@Component
class DemoUnusual {
    private final AccessLog log;
    private final Clients clients;
    private final Relationships relationships;
    private final Organizations organizations;
    private final UnusualViews unusual;
    private final Now now;

    DemoUnusual(
            AccessLog log,
            Clients clients,
            Relationships relationships,
            Organizations organizations,
            UnusualViews unusual,
            Now now) {
        this.log = log;
        this.clients = clients;
        this.relationships = relationships;
        this.organizations = organizations;
        this.unusual = unusual;
        this.now = now;
    }

    /**
     * What happens.
     *
     * @param workers in different units, as many as there are
     * @param people the named clients
     */
    void happen(List<Actor> workers, List<ClientId> people) {
        if (workers.isEmpty() || people.size() < 6) {
            return;
        }
        Actor curious = workers.getFirst();
        LocalDate today = now.today();
        namesake(curious, today.minusDays(2));
        colleague(workers.getLast(), curious, today.minusDays(3));
        at(
                DemoTime.at(today.minusDays(1), 2, 40),
                () -> people.subList(0, 5).forEach(p -> opened(curious, p)));
        ClientId talkedAbout = people.get(people.size() - 1);
        Instant noon = DemoTime.at(today.minusDays(4), 12, 5);
        for (int i = 0; i < workers.size(); i++) {
            Actor worker = workers.get(i);
            at(noon.plus(Duration.ofMinutes(7L * i)), () -> opened(worker, talkedAbout));
        }
        for (int i = 0; i < people.size(); i++) {
            ClientId one = people.get(i);
            at(DemoTime.at(today.minusDays(6), 12, 4 * i), () -> opened(workers.getLast(), one));
        }
        afterTheEnd(curious, today);
        deceased(workers.getLast(), today);
        for (int i = 0; i < 7; i++) {
            at(
                    DemoTime.at(today.minusDays(5), 13, 3 * i),
                    () -> log.viewedAll(curious, people.subList(0, 3), "SEARCH", "CARE"));
        }
        unusual.look(Actor.system());
    }

    private void namesake(Actor worker, LocalDate day) {
        ProfessionalView who = professional(worker);
        if (who != null) {
            ClientId relative = person("Ilona", who.familyName());
            at(DemoTime.at(day, 10, 12), () -> opened(worker, relative));
            at(DemoTime.at(day, 14, 31), () -> opened(worker, relative));
        }
    }

    private void colleague(Actor worker, Actor other, LocalDate day) {
        ProfessionalView who = professional(other);
        if (who != null) {
            ClientId self = person(who.givenName(), who.familyName());
            at(DemoTime.at(day, 9, 20), () -> opened(worker, self));
        }
    }

    private void afterTheEnd(Actor worker, LocalDate today) {
        ProfessionalView who = professional(worker);
        if (who != null) {
            ClientId earlier = person("Tauno", "Päättyneinen");
            relationships.open(
                    earlier,
                    Holder.of(who.id()),
                    RelationshipKind.CARE,
                    Ids.next(),
                    today.minusDays(200),
                    today.minusDays(40));
            at(DemoTime.at(today.minusDays(2), 11, 45), () -> opened(worker, earlier));
        }
    }

    private void deceased(Actor worker, LocalDate today) {
        ClientId gone = person("Aarne", "Muistola");
        var known = ClientChange.of(clients.get(gone));
        clients.change(
                Actor.system(),
                gone,
                new ClientChange(
                        known.familyName(),
                        known.givenNames(),
                        known.callName(),
                        known.bornOn(),
                        known.sex(),
                        known.language(),
                        known.municipalityCode(),
                        known.phone(),
                        known.email(),
                        known.nonDisclosure(),
                        today.minusDays(90)));
        at(DemoTime.at(today.minusDays(3), 15, 10), () -> opened(worker, gone));
    }

    private ClientId person(String given, String family) {
        return clients.create(
                Actor.system(),
                new NewClient(
                        family, given, null, null, null, null, "fi", null, null, null, false,
                        List.of()));
    }

    private @Nullable ProfessionalView professional(Actor worker) {
        return worker.professional() == null
                ? null
                : organizations.professional(worker.professional()).orElse(null);
    }

    private void opened(Actor worker, ClientId client) {
        log.viewed(worker, client, "PERSON", "CARE");
    }

    private void at(Instant moment, Runnable deed) {
        now.runAt(moment, deed);
    }
}
