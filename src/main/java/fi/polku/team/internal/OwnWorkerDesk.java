package fi.polku.team.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.assessment.SpecialSupports;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.team.OwnWorkerView;
import fi.polku.team.OwnWorkers;
import fi.polku.team.TeamPermission;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class OwnWorkerDesk implements OwnWorkers {
    private static final int MAX_REASON = 2000;
    private final TeamQueries queries;
    private final TaskQueries tasks;
    private final SpecialSupports specialSupports;
    private final Access access;
    private final Relationships relationships;
    private final Organizations organizations;
    private final Journal journal;
    private final Now now;

    OwnWorkerDesk(
            TeamQueries queries,
            TaskQueries tasks,
            SpecialSupports specialSupports,
            Access access,
            Relationships relationships,
            Organizations organizations,
            Journal journal,
            Now now) {
        this.queries = queries;
        this.tasks = tasks;
        this.specialSupports = specialSupports;
        this.access = access;
        this.relationships = relationships;
        this.organizations = organizations;
        this.journal = journal;
        this.now = now;
    }

    @Override
    @Transactional
    public void name(Actor actor, ClientId client, NewOwnWorker asked) {
        access.require(actor, TeamPermission.NAME_OWN_WORKER);
        access.requireClient(actor, client);
        queries.lockClient(client);
        NewOwnWorker named = assessed(client, asked);
        OwnWorkerView before = queries.findCurrent(client).orElse(null);
        boolean sameWorker = before != null && before.professionalId().equals(named.professional());
        check(named, before != null && !sameWorker);
        LocalDate today = now.today();
        if (before != null) {
            queries.endOwnWorker(before.id(), sameWorker ? today : today.minusDays(1));
            relationships.endOf(before.id(), today);
        }
        UUID id = Ids.next();
        queries.insertOwnWorker(
                id,
                client,
                named,
                today,
                Headers.of(actor, Register.SOCIAL_WELFARE, organizations),
                now.instant());
        open(client, named.professional(), id, today);
        open(client, named.substitute(), id, today);
        open(client, named.coWorker(), id, today);
        if (before != null && !sameWorker) {
            for (UUID task :
                    tasks.handOver(client, before.professionalId(), named.professional())) {
                relationships.endOf(task, today);
            }
        }
        journal.record(
                JournalEntry.about(client)
                        .by(actor.account(), actor.mainRole().name())
                        .key(
                                before == null
                                        ? "team.journal.ownWorkerNamed"
                                        : sameWorker
                                                ? "team.journal.ownWorkerRenewed"
                                                : "team.journal.ownWorkerChanged")
                        .subject("own_worker", id)
                        .arg("professional", named.professional())
                        .arg("from_on", today));
    }

    @Override
    @Transactional
    public void name(Actor actor, ClientId client, ProfessionalId professional) {
        name(actor, client, new NewOwnWorker(professional, null, null, null, null, true, false));
    }

    /** What has been decided of special support holds, whatever was ticked here. */
    private NewOwnWorker assessed(ClientId client, NewOwnWorker asked) {
        return specialSupports.binds(client, now.today()) ? asked.withSpecialSupport() : asked;
    }

    private void open(
            ClientId client, @Nullable ProfessionalId professional, UUID source, LocalDate from) {
        if (professional != null) {
            relationships.open(
                    client,
                    Holder.of(professional),
                    RelationshipKind.OWN_WORKER,
                    source,
                    from,
                    null);
        }
    }

    private void check(NewOwnWorker named, boolean changes) {
        var refusals = new ArrayList<Refusal>();
        ProfessionalView worker = organizations.professional(named.professional()).orElse(null);
        ProfessionalView coWorker = find(named.coWorker());
        if (worker == null) {
            refusals.add(Refusal.onField("professional", "team.ownWorker.choose"));
        }
        if (named.substitute() != null && find(named.substitute()) == null) {
            refusals.add(Refusal.onField("substitute", "team.ownWorker.choose"));
        }
        if (named.coWorker() != null && coWorker == null) {
            refusals.add(Refusal.onField("coWorker", "team.ownWorker.choose"));
        }
        if (named.substitute() != null && named.substitute().equals(named.professional())) {
            refusals.add(Refusal.onField("substitute", "team.ownWorker.substituteSame"));
        }
        if (named.coWorker() != null && named.coWorker().equals(named.professional())) {
            refusals.add(Refusal.onField("coWorker", "team.ownWorker.coWorkerSame"));
        }
        Integer weeks = named.meetsWeeks();
        if (weeks != null && (weeks < 1 || weeks > 52)) {
            refusals.add(Refusal.onField("meetsWeeks", "team.ownWorker.weeks"));
        }
        String reason = named.reason();
        if (changes && (reason == null || reason.isBlank())) {
            refusals.add(Refusal.onField("reason", "team.ownWorker.reasonNeeded"));
        }
        if (reason != null && reason.length() > MAX_REASON) {
            refusals.add(Refusal.onField("reason", "team.tooLong", Map.of("max", MAX_REASON)));
        }
        if (changes && !named.clientHeard()) {
            refusals.add(Refusal.onField("clientHeard", "team.ownWorker.clientHeardNeeded"));
        }
        if (worker != null && !worker.licensed()) {
            refusals.add(Refusal.onField("professional", "team.ownWorker.profession"));
        }
        if (worker != null
                && named.specialSupport()
                && !officeHolder(worker)
                && (coWorker == null || !officeHolder(coWorker))) {
            refusals.add(Refusal.onField("coWorker", "team.ownWorker.specialSupport"));
        }
        Refusals.throwIfAny(refusals);
    }

    private @Nullable ProfessionalView find(@Nullable ProfessionalId id) {
        return id == null ? null : organizations.professional(id).orElse(null);
    }

    private static boolean officeHolder(ProfessionalView professional) {
        return OwnWorkerRule.mayServeSpecialSupport(
                professional.profession(), professional.publicOffice());
    }

    @Override
    @Transactional
    public void end(Actor actor, ClientId client, LocalDate lastDay) {
        access.require(actor, TeamPermission.NAME_OWN_WORKER);
        access.requireClient(actor, client);
        queries.lockClient(client);
        queries.findCurrent(client)
                .ifPresent(current -> {
                    queries.endOwnWorker(current.id(), lastDay);
                    relationships.endOf(current.id(), lastDay);
                    journal.record(
                            JournalEntry.about(client)
                                    .by(actor.account(), actor.mainRole().name())
                                    .key("team.journal.ownWorkerEnded")
                                    .subject("own_worker", current.id())
                                    .arg("professional", current.professionalId())
                                    .arg("to_on", lastDay));
                });
    }

    @Override
    public Optional<OwnWorkerView> current(ClientId client) {
        return queries.findCurrent(client);
    }

    @Override
    public Map<ClientId, OwnWorkerView> currentOf(Collection<ClientId> clients) {
        var byClient = new HashMap<ClientId, OwnWorkerView>();
        queries.listCurrent(clients).forEach(w -> byClient.put(w.clientId(), w));
        return byClient;
    }

    @Override
    public List<OwnWorkerView> history(ClientId client) {
        return queries.listHistory(client);
    }

    @Override
    public int caseload(ProfessionalId professional) {
        return Objects.requireNonNull(
                caseloads(List.of(professional)).getOrDefault(professional, 0));
    }

    @Override
    public Map<ProfessionalId, Integer> caseloads(Collection<ProfessionalId> professionals) {
        var found = new HashMap<ProfessionalId, Integer>();
        queries.listCaseloads(professionals)
                .forEach(r -> found.put(r.professionalId(), r.clients()));
        return found;
    }

    @Override
    public List<ClientId> clientsOf(ProfessionalId professional) {
        return queries.listClientsOf(professional).stream().map(ClientId::new).toList();
    }
}
