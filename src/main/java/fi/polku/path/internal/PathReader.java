package fi.polku.path.internal;

import fi.polku.access.Actor;
import fi.polku.client.Disclosure;
import fi.polku.client.Disclosures;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.RecordHeader;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.path.GoalId;
import fi.polku.path.GoalView;
import fi.polku.path.PathId;
import fi.polku.path.PathStatus;
import fi.polku.path.PathView;
import fi.polku.path.StepState;
import fi.polku.path.StepView;
import fi.polku.path.domain.StepFacts;
import fi.polku.path.domain.StepStates;
import fi.polku.path.internal.PathQueries.PathRow;
import fi.polku.path.internal.PathStepQueries.StepRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts paths together from their rows: four more statements for any number of paths. */
@Component
class PathReader {
    private final ModelShelf models;
    private final Organizations organizations;
    private final Disclosures disclosures;
    private final PathStepQueries stepQueries;
    private final PathGoalQueries goalQueries;
    private final PathReviewQueries reviewQueries;
    private final PathDifferences differences;

    PathReader(
            ModelShelf models,
            Organizations organizations,
            Disclosures disclosures,
            PathStepQueries stepQueries,
            PathGoalQueries goalQueries,
            PathReviewQueries reviewQueries,
            PathDifferences differences) {
        this.models = models;
        this.organizations = organizations;
        this.disclosures = disclosures;
        this.stepQueries = stepQueries;
        this.goalQueries = goalQueries;
        this.reviewQueries = reviewQueries;
        this.differences = differences;
    }

    /**
     * @param working the plan being written instead of the one in effect
     * @param withChange tell what waits for the client's answer
     */
    List<PathView> read(Actor reader, List<PathRow> rows, boolean working, boolean withChange) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Collection<PathId> ids = rows.stream().map(PathRow::id).toList();
        var steps = new HashMap<PathId, List<StepRow>>();
        stepQueries
                .listSteps(ids, working)
                .forEach(s -> steps.computeIfAbsent(s.pathId(), p -> new ArrayList<>()).add(s));
        var goals = goals(ids, working);
        var reviews = new HashMap<PathId, List<PathView.Review>>();
        for (var r : reviewQueries.listReviews(ids)) {
            reviews.computeIfAbsent(r.pathId(), p -> new ArrayList<>())
                    .add(
                            new PathView.Review(
                                    r.kind().equals("END"), r.reviewedOn(), r.gasT(), r.summary()));
        }
        var disclosed = disclosures.of(reader, rows.stream().map(PathRow::clientId).toList());
        return rows.stream()
                .map(row ->
                        view(
                                row,
                                disclosed.of(row.clientId()),
                                steps.getOrDefault(row.id(), List.of()),
                                goals.getOrDefault(row.id(), List.of()),
                                reviews.getOrDefault(row.id(), List.of()),
                                withChange ? differences.change(row) : null))
                .toList();
    }

    private Map<PathId, List<GoalView>> goals(Collection<PathId> ids, boolean working) {
        var rows = goalQueries.listGoals(ids, working);
        var levels = new HashMap<UUID, List<GoalView.Level>>();
        for (var l : goalQueries.listLevels(rows.stream().map(g -> g.id()).toList())) {
            levels.computeIfAbsent(l.goalId(), g -> new ArrayList<>())
                    .add(new GoalView.Level(l.level(), l.words()));
        }
        var goals = new HashMap<PathId, List<GoalView>>();
        for (var g : rows) {
            goals.computeIfAbsent(g.pathId(), p -> new ArrayList<>())
                    .add(
                            new GoalView(
                                    new GoalId(g.id()),
                                    g.words(),
                                    g.weight(),
                                    List.copyOf(levels.getOrDefault(g.id(), List.of())),
                                    g.reached(),
                                    g.reachedOn()));
        }
        return goals;
    }

    private PathView view(
            PathRow row,
            Disclosure disclosure,
            List<StepRow> stepRows,
            List<GoalView> goals,
            List<PathView.Review> reviews,
            PathView.@Nullable Change change) {
        var model =
                row.modelVersionId() == null
                        ? null
                        : models.version(row.modelVersionId()).orElse(null);
        String askedWords = row.askedWords();
        return new PathView(
                row.id(),
                row.clientId(),
                row.imported() && row.endedAt() == null ? PathStatus.ACTIVE : row.status(),
                row.title(),
                row.imported(),
                model == null ? null : model.code(),
                model == null ? null : Integer.valueOf(model.version()),
                row.fromOn(),
                List.copyOf(goals),
                steps(row, disclosure, stepRows),
                row.versionSent(),
                row.versionAccepted(),
                row.sentAt(),
                row.acceptedAt(),
                row.endedAt(),
                row.outcome(),
                row.follows(),
                change,
                row.askedAt() == null || askedWords == null
                        ? null
                        : new PathView.Asked(row.versionSent(), row.askedAt(), askedWords),
                List.copyOf(reviews),
                row.editNo(),
                new RecordHeader(
                        row.register(),
                        row.serviceTask(),
                        row.organiserId(),
                        row.producerId(),
                        row.authorId(),
                        row.authorRole(),
                        row.recordStatus()),
                row.happenedAt(),
                row.recordedAt(),
                row.changedAt());
    }

    private List<StepView> steps(PathRow row, Disclosure disclosure, List<StepRow> rows) {
        var force =
                row.endedAt() != null
                        ? StepStates.Force.ENDED
                        : row.versionAccepted() > 0 || row.imported()
                                ? StepStates.Force.IN_EFFECT
                                : StepStates.Force.NOT_ACCEPTED;
        List<StepState> states =
                StepStates.of(
                        rows.stream()
                                .map(s ->
                                        new StepFacts(
                                                s.doneAt() != null,
                                                s.skipped(),
                                                s.waitsFor() != null))
                                .toList(),
                        force);
        var steps = new ArrayList<StepView>();
        for (int i = 0; i < rows.size(); i++) {
            steps.add(step(rows.get(i), disclosure, i + 1, states.get(i)));
        }
        return List.copyOf(steps);
    }

    private StepView step(StepRow s, Disclosure disclosure, int order, StepState state) {
        ProfessionalView worker =
                s.responsibleId() == null
                        ? null
                        : organizations.professional(s.responsibleId()).orElse(null);
        boolean told = worker == null ? !disclosure.masked() : disclosure.tells(worker);
        var whom = s.waitsFor();
        var until = s.waitsUntilOn();
        return new StepView(
                s.id(),
                order,
                s.title(),
                s.instruction(),
                told ? s.place() : LocalizedText.fi(""),
                state,
                s.sector(),
                s.sector().partner(),
                s.role(),
                s.responsibleId(),
                worker == null || !told ? null : worker.name(),
                s.plannedOn(),
                s.bookedAt(),
                s.appointmentId(),
                s.doneAt(),
                s.serviceType(),
                s.measures(),
                s.note(),
                state != StepState.WAIT || whom == null || until == null
                        ? null
                        : new StepView.Wait(whom, until));
    }
}
