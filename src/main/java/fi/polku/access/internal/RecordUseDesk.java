package fi.polku.access.internal;

import fi.polku.access.Actor;
import fi.polku.access.CareTasks;
import fi.polku.access.RecordUse;
import fi.polku.access.Role;
import fi.polku.access.domain.Decider;
import fi.polku.access.domain.Decision;
import fi.polku.access.domain.Kept;
import fi.polku.access.domain.OwnReading;
import fi.polku.access.domain.Standing;
import fi.polku.access.domain.UseRule;
import fi.polku.access.domain.UseRules;
import fi.polku.access.domain.Work;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.platform.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class RecordUseDesk implements RecordUse {
    private final CareTasks tasks;
    private final StandingQueries standings;
    private final Now now;

    RecordUseDesk(
            CareTasks tasks,
            StandingQueries standings,
            Now now) {
        this.tasks = tasks;
        this.standings = standings;
        this.now = now;
    }

    @Override
    public Answer ask(Actor actor, Of record) {
        return answer(actor, record, now.instant());
    }

    @Override
    public Explained explain(Actor actor, Of record, Instant at) {
        ProfessionalId professional = actor.professional();
        return new Explained(
                answer(actor, record, at),
                professional == null ? List.of() : tasks.of(professional, Now.dayOf(at)),
                standings.listGrounds(actor, record.client(), at));
    }

    private Answer answer(Actor actor, Of record, Instant at) {
        var kept =
                new Kept(
                        record.document(),
                        record.event(),
                        record.data(),
                        record.serviceTask(),
                        record.unit(),
                        record.recordedOn());
        if (actor.is(Role.SYSTEM)) {
            return of(new Decision(Decision.Reason.SYSTEM, null));
        }
        if (record.client().equals(actor.client())) {
            boolean hidden =
                    actor.proxy() != null
                            && standings.isHiddenFromGuardians(
                                    record.client(), record.event(), record.document());
            return of(new Decision(OwnReading.decide(actor.proxy(), kept, hidden), null));
        }
        return of(Decider.decide(standing(actor, record.client(), at), kept, UseRules.all()));
    }

    private static Answer of(Decision decision) {
        UseRule rule = decision.rule();
        return new Answer(
                decision.allowed(),
                decision.reason().name(),
                rule == null ? null : rule.paragraph());
    }

    private Standing standing(Actor actor, ClientId client, Instant at) {
        LocalDate day = Now.dayOf(at);
        ProfessionalId professional = actor.professional();
        List<Work> works =
                professional == null
                        ? List.of()
                        : tasks.of(professional, day).stream()
                                .filter(t -> isGuided(t, client, day))
                                .map(t ->
                                        new Work(
                                                t.task(),
                                                Set.copyOf(t.serviceTasks()),
                                                Set.copyOf(t.units())))
                                .toList();
        return new Standing(
                works,
                actor.units(),
                standings.isRelated(actor, client, day),
                standings.givesJointService(actor, client, day),
                standings.isOpenInEmergency(actor, client, at),
                standings.listPermits(client, at),
                standings.listProhibitions(client, at),
                Set.copyOf(standings.listOpened(actor, client, at)),
                standings.listProtections(day));
    }

    /** A student's task is one where the one who guides it knows the client (21 §). */
    private boolean isGuided(CareTasks.Given task, ClientId client, LocalDate day) {
        ProfessionalId supervisor = task.supervisor();
        return supervisor == null || standings.isRelated(supervisor, client, day);
    }
}
