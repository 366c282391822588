package fi.polku.access.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.CareTasks;
import fi.polku.access.Emergencies;
import fi.polku.access.RecordUse;
import fi.polku.access.Role;
import fi.polku.access.domain.Decider;
import fi.polku.access.domain.Decision;
import fi.polku.access.domain.Kept;
import fi.polku.access.domain.Standing;
import fi.polku.access.domain.UseRule;
import fi.polku.access.domain.UseRules;
import fi.polku.access.domain.Work;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.platform.Now;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class RecordUseDesk implements RecordUse {
    private final Access access;
    private final CareTasks tasks;
    private final Emergencies emergencies;
    private final StandingQueries standings;
    private final Now now;

    RecordUseDesk(
            Access access,
            CareTasks tasks,
            Emergencies emergencies,
            StandingQueries standings,
            Now now) {
        this.access = access;
        this.tasks = tasks;
        this.emergencies = emergencies;
        this.standings = standings;
        this.now = now;
    }

    @Override
    public Answer ask(Actor actor, Of record) {
        if (record.client().equals(actor.client())) {
            return new Answer(true, "OWN_DATA", null);
        }
        if (actor.is(Role.SYSTEM)) {
            return new Answer(true, "SYSTEM", null);
        }
        var kept =
                new Kept(
                        record.document(),
                        record.data(),
                        record.serviceTask(),
                        record.unit(),
                        record.recordedOn());
        Decision decision = Decider.decide(standing(actor, record.client()), kept, UseRules.all());
        UseRule rule = decision.rule();
        return new Answer(
                decision.allowed(),
                decision.reason().name(),
                rule == null ? null : rule.paragraph());
    }

    private Standing standing(Actor actor, ClientId client) {
        ProfessionalId professional = actor.professional();
        List<Work> works =
                professional == null
                        ? List.of()
                        : tasks.of(professional, now.today()).stream()
                                .map(t ->
                                        new Work(
                                                t.task(),
                                                Set.copyOf(t.serviceTasks()),
                                                Set.copyOf(t.units())))
                                .toList();
        return new Standing(
                works,
                actor.units(),
                access.maySee(actor, client),
                standings.givesJointService(actor, client, now.today()),
                emergencies.current(actor, client).isPresent(),
                standings.listPermits(client, now.instant()),
                standings.listProhibitions(client, now.instant()));
    }
}
