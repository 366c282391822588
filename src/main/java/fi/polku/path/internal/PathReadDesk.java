package fi.polku.path.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.kernel.ClientId;
import fi.polku.path.ChangeView;
import fi.polku.path.DiffLine;
import fi.polku.path.ModelView;
import fi.polku.path.PathId;
import fi.polku.path.PathPermission;
import fi.polku.path.PathStatus;
import fi.polku.path.PathView;
import fi.polku.path.Paths;
import fi.polku.path.Paths.StepPlace;
import fi.polku.path.StepId;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads paths: for their writers, for the client, for those who read many. */
@Component
class PathReadDesk implements Paths {
    private final PathQueries queries;
    private final PathReader rows;
    private final ModelShelf models;
    private final Access access;
    private final Now now;
    private final PathStepQueries stepQueries;
    private final PathChangeQueries changeQueries;
    private final PathDifferences differences;

    PathReadDesk(
            PathQueries queries,
            PathReader rows,
            ModelShelf models,
            Access access,
            Now now,
            PathStepQueries stepQueries,
            PathChangeQueries changeQueries,
            PathDifferences differences) {
        this.queries = queries;
        this.rows = rows;
        this.models = models;
        this.access = access;
        this.now = now;
        this.stepQueries = stepQueries;
        this.changeQueries = changeQueries;
        this.differences = differences;
    }

    @Override
    public List<ModelView> models(LocalDate on) {
        return models.inUse(on);
    }

    @Override
    public Optional<ModelView> model(String code, LocalDate on) {
        return models.inUse(code, on);
    }

    @Override
    public Optional<ModelView> modelVersion(UUID versionId) {
        return models.version(versionId);
    }

    @Override
    public Optional<PathView> currentFor(ClientId client) {
        return currentFor(Actor.system(), client);
    }

    @Override
    public Optional<PathView> currentFor(Actor reader, ClientId client) {
        return queries.findOpen(reader, client, now.instant())
                .filter(r -> r.status() != PathStatus.DRAFT)
                .map(r -> rows.read(reader, List.of(r), false, true).getFirst());
    }

    @Override
    public Optional<PathView> openFor(ClientId client) {
        return openFor(Actor.system(), client);
    }

    @Override
    public Optional<PathView> openFor(Actor reader, ClientId client) {
        return queries.findOpen(reader, client, now.instant())
                .map(r -> rows.read(reader, List.of(r), true, true).getFirst());
    }

    @Override
    public List<PathView> historyFor(ClientId client) {
        return rows.read(Actor.system(), queries.listOf(client), false, false);
    }

    @Override
    public PathView get(Actor actor, PathId path) {
        access.require(actor, PathPermission.READ);
        var row = queries.find(actor, path, now.instant()).orElseThrow(() -> new Denied("path"));
        return rows.read(actor, List.of(row), true, true).getFirst();
    }

    @Override
    public Optional<PathView> find(PathId path) {
        return queries.find(path)
                .map(r -> rows.read(Actor.system(), List.of(r), false, true).getFirst());
    }

    @Override
    public List<ChangeView> changesSince(PathId path, int editNo) {
        return changeQueries.listChanges(path, editNo).stream().map(c -> c.view()).toList();
    }

    @Override
    public List<DiffLine> unsent(PathId path) {
        return queries.find(path).map(differences::unsent).orElse(List.of());
    }

    @Override
    public Optional<StepPlace> place(StepId step) {
        return stepQueries.findPlace(step);
    }

    @Override
    public List<PathView> page(Actor actor, PathSearch search) {
        return rows.read(actor, queries.listPage(actor, search, now.instant()), false, false);
    }

    @Override
    public long count(Actor actor, PathSearch search) {
        return queries.count(actor, search, now.instant());
    }
}
