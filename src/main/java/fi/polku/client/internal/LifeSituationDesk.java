package fi.polku.client.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.CareTasks;
import fi.polku.client.ClientPermission;
import fi.polku.client.LifeSituations;
import fi.polku.client.internal.LifeSituationQueries.LifeRow;
import fi.polku.client.internal.LifeSituationQueries.NewLife;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.organization.Organizations;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a client tells of everyday life. */
@Component
class LifeSituationDesk implements LifeSituations {
    private static final int YEARS_BACK = 60;
    private static final int YEARS_AHEAD = 2;

    private final LifeSituationQueries queries;
    private final Access access;
    private final AccessLog log;
    private final CareTasks tasks;
    private final Organizations organizations;
    private final Journal journal;
    private final Now now;

    LifeSituationDesk(
            LifeSituationQueries queries,
            Access access,
            AccessLog log,
            CareTasks tasks,
            Organizations organizations,
            Journal journal,
            Now now) {
        this.queries = queries;
        this.access = access;
        this.log = log;
        this.tasks = tasks;
        this.organizations = organizations;
        this.journal = journal;
        this.now = now;
    }

    @Override
    @Transactional
    public List<LifeSituation> of(Actor actor, ClientId client) {
        require(actor, client);
        log.viewed(actor, client, "LIFE", "CARE");
        return queries.list(actor, client, now.instant());
    }

    @Override
    @Transactional
    public UUID tell(
            Actor actor, ClientId client, Kind kind, LocalDate from, @Nullable LocalDate to) {
        require(actor, client);
        days(from, to);
        UUID id = Ids.at(now.instant());
        queries.insert(
                id,
                new NewLife(client, kind.name(), from, to, Source.TOLD, null),
                header(actor, register(actor), RecordStatus.FINAL),
                now.instant(),
                now.instant(),
                actor.account());
        record(actor, client, id, "client.journal.life.told", kind.name());
        return id;
    }

    @Override
    @Transactional
    public void end(Actor actor, ClientId client, UUID situation, LocalDate last) {
        require(actor, client);
        LifeRow row = standing(actor, client, situation);
        if (last.isBefore(row.fromOn()) || last.isAfter(now.today().plusYears(YEARS_AHEAD))) {
            throw Refusal.onField("last", "client.life.last.wrong");
        }
        if (last.equals(row.toOn())) {
            return;
        }
        replace(actor, client, row, last, RecordStatus.FINAL, "client.journal.life.ended");
    }

    @Override
    @Transactional
    public void takeBack(Actor actor, ClientId client, UUID situation) {
        require(actor, client);
        LifeRow row = standing(actor, client, situation);
        replace(
                actor,
                client,
                row,
                row.toOn(),
                RecordStatus.ANNULLED,
                "client.journal.life.takenBack");
    }

    @Override
    @Transactional
    public UUID takeIn(
            ClientId client, Kind kind, LocalDate from, @Nullable LocalDate to, Register register) {
        days(from, to);
        UUID id = Ids.at(now.instant());
        queries.insert(
                id,
                new NewLife(client, kind.name(), from, to, Source.IMPORTED, null),
                header(Actor.system(), register, RecordStatus.FINAL),
                now.instant(),
                now.instant(),
                null);
        record(Actor.system(), client, id, "client.journal.life.told", kind.name());
        return id;
    }

    private void replace(
            Actor actor,
            ClientId client,
            LifeRow row,
            @Nullable LocalDate to,
            RecordStatus status,
            String key) {
        UUID id = Ids.at(now.instant());
        boolean first =
                queries.insert(
                        id,
                        new NewLife(client, row.kind(), row.fromOn(), to, row.source(), row.id()),
                        header(actor, row.register(), status),
                        now.instant(),
                        now.instant(),
                        actor.account());
        if (first) {
            record(actor, client, id, key, row.kind());
        }
    }

    private LifeRow standing(Actor actor, ClientId client, UUID situation) {
        return queries.find(actor, client, situation, now.instant())
                .orElseThrow(() -> new Refusal("client.life.gone"));
    }

    private void days(LocalDate from, @Nullable LocalDate to) {
        LocalDate today = now.today();
        var wrong = new ArrayList<Refusal>();
        if (from.isAfter(today) || from.isBefore(today.minusYears(YEARS_BACK))) {
            wrong.add(Refusal.onField("from", "client.life.from.wrong"));
        }
        if (wrong.isEmpty()
                && to != null
                && (to.isBefore(from) || to.isAfter(today.plusYears(YEARS_AHEAD)))) {
            wrong.add(Refusal.onField("to", "client.life.to.wrong"));
        }
        Refusals.throwIfAny(wrong);
    }

    private void require(Actor actor, ClientId client) {
        access.require(actor, ClientPermission.TELL_OF_LIFE);
        access.requireClient(actor, client);
    }

    /**
     * What a worker of health care writes is of the patient register; all else of social welfare.
     */
    private Register register(Actor actor) {
        ProfessionalId professional = actor.professional();
        return professional == null
                ? Register.SOCIAL_WELFARE
                : tasks.of(professional, now.today()).stream()
                        .findFirst()
                        .map(g -> g.task().register())
                        .orElse(Register.SOCIAL_WELFARE);
    }

    private RecordHeader header(Actor actor, Register register, RecordStatus status) {
        return new RecordHeader(
                register,
                null,
                organizations.organiser(),
                actor.units().isEmpty() ? null : actor.units().getFirst(),
                actor.account(),
                actor.mainRole().name(),
                status);
    }

    private void record(Actor actor, ClientId client, UUID id, String key, String kind) {
        journal.record(
                JournalEntry.about(client)
                        .by(actor.account(), actor.mainRole().name())
                        .key(key)
                        .subject("life_situation", id)
                        .arg("kind", kind));
    }
}
