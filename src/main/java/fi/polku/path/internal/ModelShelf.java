package fi.polku.path.internal;

import fi.polku.path.ModelView;
import fi.polku.platform.Now;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The operating models: those shipped ({@code model/*.json}) are brought into the database at
 * start. A published version never changes, so the shelf may be kept in memory; a version it does
 * not know is looked up.
 */
@Component
class ModelShelf implements SmartInitializingSingleton {
    private final ModelQueries queries;
    private final TransactionTemplate transaction;
    private final Now now;
    private volatile Map<UUID, ModelView> byVersion = Map.of();

    ModelShelf(ModelQueries queries, TransactionTemplate transaction, Now now) {
        this.queries = queries;
        this.transaction = transaction;
        this.now = now;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (ModelView model : shipped()) {
            transaction.executeWithoutResult(t -> save(model));
        }
        read();
    }

    static List<ModelView> shipped() {
        try {
            var models = new ArrayList<ModelView>();
            for (var file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:model/*.json")) {
                models.add(ModelFile.read(file.getContentAsByteArray()));
            }
            return models;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void save(ModelView model) {
        UUID id = ModelFile.id(model.code());
        Instant at = now.instant();
        queries.insertModel(id, model.code(), at);
        if (queries.insertVersion(id, model, at)) {
            model.steps().forEach(s -> queries.insertStep(model.versionId(), s, at));
        }
    }

    private Map<UUID, ModelView> read() {
        var steps = new HashMap<UUID, List<ModelView.Step>>();
        for (var s : queries.listSteps()) {
            steps.computeIfAbsent(s.versionId(), v -> new ArrayList<>())
                    .add(
                            new ModelView.Step(
                                    s.id(),
                                    s.stepNo(),
                                    s.code(),
                                    s.sector(),
                                    s.role(),
                                    s.title(),
                                    s.place(),
                                    s.instruction(),
                                    s.dayOffset(),
                                    s.measures(),
                                    s.serviceType()));
        }
        var found = new HashMap<UUID, ModelView>();
        for (var v : queries.listVersions()) {
            found.put(
                    v.id(),
                    new ModelView(
                            v.id(),
                            v.code(),
                            v.number(),
                            v.name(),
                            v.purpose(),
                            v.targetGroup(),
                            v.evidence(),
                            v.ownDesign(),
                            v.register(),
                            v.serviceTask(),
                            v.fromOn(),
                            v.toOn(),
                            List.copyOf(steps.getOrDefault(v.id(), List.of()))));
        }
        byVersion = Map.copyOf(found);
        return byVersion;
    }

    List<ModelView> inUse(LocalDate on) {
        return byVersion.values().stream()
                .filter(m -> valid(m, on))
                .sorted(Comparator.comparing(ModelView::code).thenComparingInt(ModelView::version))
                .toList();
    }

    Optional<ModelView> inUse(String code, LocalDate on) {
        return byVersion.values().stream()
                .filter(m -> m.code().equals(code) && valid(m, on))
                .max(Comparator.comparingInt(ModelView::version));
    }

    Optional<ModelView> version(UUID id) {
        ModelView known = byVersion.get(id);
        return Optional.ofNullable(known != null ? known : read().get(id));
    }

    private static boolean valid(ModelView model, LocalDate on) {
        LocalDate to = model.toOn();
        return !model.fromOn().isAfter(on) && (to == null || !to.isBefore(on));
    }
}
