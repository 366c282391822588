package fi.polku.team.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.client.Whereabouts;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import fi.polku.measure.AnswerId;
import fi.polku.measure.SafetyAlert;
import fi.polku.organization.Organizations;
import fi.polku.organization.QueueKind;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.team.NewTask;
import fi.polku.team.OwnWorkerView;
import fi.polku.team.TaskId;
import fi.polku.team.TaskKind;
import fi.polku.team.TaskView;
import fi.polku.team.Tasks;
import fi.polku.team.TeamPermission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class TaskDesk implements Tasks, SafetyAlert {
    private static final int MAX_WORDS = 4000;
    private final TaskQueries queries;
    private final TeamQueries team;
    private final Access access;
    private final Relationships relationships;
    private final Organizations organizations;
    private final Whereabouts whereabouts;
    private final Journal journal;
    private final Now now;

    TaskDesk(
            TaskQueries queries,
            TeamQueries team,
            Access access,
            Relationships relationships,
            Organizations organizations,
            Whereabouts whereabouts,
            Journal journal,
            Now now) {
        this.queries = queries;
        this.team = team;
        this.access = access;
        this.relationships = relationships;
        this.organizations = organizations;
        this.whereabouts = whereabouts;
        this.journal = journal;
        this.now = now;
    }

    /** An answer speaks of self-harm: a task for today, in the transaction of the answer. */
    @Override
    @Transactional
    public void raise(ClientId client, AnswerId answer, Instant at) {
        raise(
                Actor.system(),
                new NewTask(
                        TaskKind.SAFETY,
                        client,
                        null,
                        Now.dayOf(at),
                        true,
                        null,
                        null,
                        "answer",
                        answer.value(),
                        Register.PATIENT));
    }

    @Override
    @Transactional
    public TaskId raise(Actor actor, NewTask task) {
        String words = task.words();
        if (words != null && words.length() > MAX_WORDS) {
            throw Refusal.onField("words", "team.tooLong", Map.of("max", MAX_WORDS));
        }
        ProfessionalId professional = task.professional();
        UnitId unit = task.unit();
        ClientId client = task.client();
        if (professional == null && unit == null && client != null) {
            professional = team.findCurrent(client).map(OwnWorkerView::professionalId).orElse(null);
        }
        if (professional == null && unit == null) {
            unit = responsibleUnit(client, task.register());
        }
        if (task.urgent() && unit == null && professional != null) {
            // What cannot wait for one person is seen by that person's unit too.
            unit = organizations.professional(professional).map(p -> p.unit()).orElse(null);
        }
        TaskId id = new TaskId(Ids.next());
        queries.insert(
                id,
                task,
                professional,
                unit,
                Headers.of(actor, task.register(), organizations),
                now.instant());
        if (client != null) {
            // Whoever must act must see the person, until the task is done.
            if (professional != null) {
                openFor(client, Holder.of(professional), id);
            }
            if (unit != null) {
                openFor(client, Holder.of(unit), id);
            }
        }
        journal.record(
                JournalEntry.about(client)
                        .by(actor.account(), actor.mainRole().name())
                        .key("team.journal.taskRaised")
                        .subject("task", id.value())
                        .arg("kind_code", task.kind())
                        .arg("due_on", task.dueOn())
                        .hiddenFromClient());
        return id;
    }

    private void openFor(ClientId client, Holder holder, TaskId task) {
        relationships.open(client, holder, RelationshipKind.TASK, task.value(), now.today(), null);
    }

    private UnitId responsibleUnit(@Nullable ClientId client, Register register) {
        QueueKind kind = register == Register.PATIENT ? QueueKind.HEALTH : QueueKind.SOCIAL;
        return Optional.ofNullable(client)
                .map(c -> whereabouts.of(c).municipalityCode())
                .flatMap(code -> organizations.findUnitFor(code, kind))
                .orElseGet(() -> organizations.unitWithoutMunicipality(kind));
    }

    @Override
    public List<TaskView> openFor(Actor actor, int limit) {
        access.require(actor, TeamPermission.WORK_ON_TASKS);
        return queries.listOpenFor(actor.professional(), actor.units(), limit);
    }

    @Override
    public long countOpenFor(Actor actor) {
        return queries.countOpenFor(actor.professional(), actor.units());
    }

    @Override
    public List<TaskView> openAbout(ClientId client) {
        return queries.listOpenAbout(client);
    }

    @Override
    public Optional<TaskView> find(TaskId id) {
        return queries.find(id);
    }

    @Override
    public List<TaskView> ofSubject(String subjectKind, UUID subjectId) {
        return queries.listOfSubject(subjectKind, subjectId);
    }

    @Override
    @Transactional
    public void done(Actor actor, TaskId id, @Nullable String words) {
        access.require(actor, TeamPermission.WORK_ON_TASKS);
        TaskView task = queries.find(id).orElseThrow(() -> new Denied("task"));
        if (!mayDo(actor, task)) {
            throw new Denied("task");
        }
        if (words != null && words.length() > MAX_WORDS) {
            throw Refusal.onField("words", "team.tooLong", Map.of("max", MAX_WORDS));
        }
        if (task.kind() == TaskKind.SAFETY && (words == null || words.isBlank())) {
            throw Refusal.onField("words", "team.task.safetyWords");
        }
        if (task.kind() == TaskKind.EXPLAIN_VIEW) {
            throw Refusal.onField("words", "team.task.explainThere");
        }
        if (task.kind() == TaskKind.CORRECT_RECORD && (words == null || words.isBlank())) {
            throw Refusal.onField("words", "team.task.correctWords");
        }
        if (!queries.done(id, actor.account(), words, now.instant())) {
            return;
        }
        relationships.endOf(id.value(), now.today());
        ClientId client = task.clientId();
        if (client != null) {
            journal.record(
                    JournalEntry.about(client)
                            .by(actor.account(), actor.mainRole().name())
                            .key("team.journal.taskDone")
                            .subject("task", id.value())
                            .arg("kind_code", task.kind())
                            .hiddenFromClient());
        }
    }

    /** One's own, one's unit's, or about a client whom one may see. */
    private boolean mayDo(Actor actor, TaskView task) {
        ClientId client = task.clientId();
        return actor.is(Role.SYSTEM)
                || (task.professionalId() != null
                        && task.professionalId().equals(actor.professional()))
                || (task.unitId() != null && actor.units().contains(task.unitId()))
                || (client != null && access.maySee(actor, client));
    }

    @Override
    @Transactional
    public void withdraw(String subjectKind, UUID subjectId) {
        for (UUID id : queries.withdraw(subjectKind, subjectId, now.instant())) {
            relationships.endOf(id, now.today());
        }
    }
}
