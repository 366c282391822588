package fi.polku.access.internal;

import fi.polku.access.Actor;
import fi.polku.access.CareTasks;
import fi.polku.access.OpeningKind;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class RecordUseDesk implements RecordUse {
    private final CareTasks tasks;
    private final StandingQueries standings;
    private final Now now;

    RecordUseDesk(CareTasks tasks, StandingQueries standings, Now now) {
        this.tasks = tasks;
        this.standings = standings;
        this.now = now;
    }

    @Override
    public Answer ask(Actor actor, Of record) {
        Instant at = now.instant();
        return answer(
                actor,
                record,
                isAtWork(actor, record.client()) ? standing(actor, record.client(), at) : null);
    }

    @Override
    public List<Answer> ask(Actor actor, ClientId client, List<Of> records) {
        Standing standing = isAtWork(actor, client) ? standing(actor, client, now.instant()) : null;
        return records.stream().map(r -> answer(actor, r, standing)).toList();
    }

    @Override
    public Explained explain(Actor actor, ClientId client, List<Of> records, Instant at) {
        ProfessionalId professional = actor.professional();
        Standing standing = isAtWork(actor, client) ? standing(actor, client, at) : null;
        return new Explained(
                records.stream().map(r -> answer(actor, r, standing)).toList(),
                professional == null ? List.of() : tasks.of(professional, Now.dayOf(at)),
                standings.listGrounds(actor, client, at));
    }

    /** Neither the system nor somebody who reads one's own, or for whom one acts. */
    private static boolean isAtWork(Actor actor, ClientId client) {
        return !actor.is(Role.SYSTEM) && !client.equals(actor.client());
    }

    private Answer answer(Actor actor, Of record, @Nullable Standing standing) {
        var kept =
                new Kept(
                        record.document(),
                        record.event(),
                        record.data(),
                        record.serviceTask(),
                        record.unit(),
                        record.recordedOn());
        if (standing != null) {
            return of(Decider.decide(standing, kept, UseRules.all()));
        }
        if (actor.is(Role.SYSTEM)) {
            return of(new Decision(Decision.Reason.SYSTEM, null));
        }
        boolean hidden =
                actor.proxy() != null
                        && standings.isHiddenFromGuardians(
                                record.client(), record.event(), record.document());
        return of(new Decision(OwnReading.decide(actor.proxy(), kept, hidden), null));
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
        StandingQueries.Ties ties = standings.ties(actor, client, at);
        return new Standing(
                works,
                actor.units(),
                ties.related(),
                ties.jointService(),
                ties.emergency(),
                standings.listPermits(client, at),
                standings.listProhibitions(client, at),
                ties.opened().stream().map(OpeningKind::valueOf).collect(Collectors.toSet()),
                standings.listProtections(day));
    }

    /** A student's task is one where the one who guides it knows the client (21 §). */
    private boolean isGuided(CareTasks.Given task, ClientId client, LocalDate day) {
        ProfessionalId supervisor = task.supervisor();
        return supervisor == null || standings.isRelated(supervisor, client, day);
    }
}
