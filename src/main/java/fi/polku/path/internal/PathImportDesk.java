package fi.polku.path.internal;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.path.ImportedPlan;
import fi.polku.path.NewGoal;
import fi.polku.path.PathId;
import fi.polku.path.PathImports;
import fi.polku.path.Sector;
import fi.polku.path.StepId;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a plan made in another system: it is read here, not worked on. */
@Component
class PathImportDesk implements PathImports {
    private final PathWriteQueries writes;
    private final Journal journal;
    private final Now now;
    private final PathStepQueries stepQueries;
    private final PathGoalQueries goalQueries;
    private final PathRecords records;

    PathImportDesk(
            PathWriteQueries writes,
            Journal journal,
            Now now,
            PathStepQueries stepQueries,
            PathGoalQueries goalQueries,
            PathRecords records) {
        this.writes = writes;
        this.journal = journal;
        this.now = now;
        this.stepQueries = stepQueries;
        this.goalQueries = goalQueries;
        this.records = records;
    }

    @Override
    @Transactional
    public PathId importPlan(Actor actor, ClientId client, ImportedPlan plan) {
        Instant at = now.instant();
        PathId id = new PathId(Ids.next());
        LocalDate to = plan.to();
        boolean over = to != null && to.isBefore(now.today());
        writes.insertPath(
                id,
                client,
                null,
                LocalizedText.fi(plan.title()),
                true,
                plan.from(),
                to == null || to.isBefore(plan.from()) ? null : to,
                to != null && over ? to.atStartOfDay(Now.ZONE).toInstant() : null,
                records.header(actor, Register.PATIENT, null, RecordStatus.FINAL),
                plan.happenedAt(),
                at);
        int position = 0;
        for (String words : plan.goals()) {
            goalQueries.insertGoal(
                    id, ++position, new NewGoal(words, 1, Map.of()), actor.account(), at);
        }
        int order = 0;
        for (ImportedPlan.Activity activity : plan.activities()) {
            stepQueries.insertStep(
                    new StepId(Ids.next()),
                    id,
                    null,
                    ++order,
                    LocalizedText.fi(activity.title()),
                    LocalizedText.fi(""),
                    LocalizedText.fi(""),
                    Sector.HEALTH,
                    "OTHER",
                    List.of(),
                    null,
                    activity.plannedOn(),
                    null,
                    activity.dropped(),
                    activity.doneAt(),
                    actor.account(),
                    at);
        }
        journal.record(
                PathRecords.entry(actor, client, "path.journal.imported", id)
                        .happenedAt(plan.happenedAt()));
        return id;
    }
}
