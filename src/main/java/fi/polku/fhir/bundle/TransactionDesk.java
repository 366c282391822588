package fi.polku.fhir.bundle;

import ca.uhn.fhir.context.FhirContext;
import fi.polku.access.Actor;
import fi.polku.fhir.bundle.Plan.Fate;
import fi.polku.fhir.server.Creator;
import fi.polku.fhir.server.Door;
import fi.polku.fhir.server.Registry;
import fi.polku.platform.Now;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what others send: everything of a transaction or nothing, or one resource by itself. */
@Service
class TransactionDesk implements Creator {
    private final FhirContext context;
    private final Door door;
    private final Registry registry;
    private final Planner planner;
    private final ResourceKeeper keeper;
    private final PatientImport patients;
    private final ScoreImport scores;
    private final ImportReports reports;
    private final Now now;

    TransactionDesk(
            FhirContext context,
            Door door,
            Registry registry,
            Planner planner,
            ResourceKeeper keeper,
            PatientImport patients,
            ScoreImport scores,
            ImportReports reports,
            Now now) {
        this.context = context;
        this.door = door;
        this.registry = registry;
        this.planner = planner;
        this.keeper = keeper;
        this.patients = patients;
        this.scores = scores;
        this.reports = reports;
        this.now = now;
    }

    /** Takes every entry of a bundle, or none of them. */
    @Transactional
    public List<Plan> takeAll(Bundle bundle) {
        List<Plan> plans = planner.plan(bundle.getEntry(), 0);
        take(plans);
        reports.taken(door.actor(), plans);
        return plans;
    }

    /** Takes one entry of a batch by itself. */
    @Transactional
    public Plan takeOne(BundleEntryComponent entry, int index) {
        List<Plan> plans = planner.plan(List.of(entry), index);
        take(plans);
        return plans.getFirst();
    }

    @Override
    @Transactional
    public Created create(Resource resource, @Nullable String condition) {
        Plan plan = planner.plan(resource, condition);
        if (plan.fate == Fate.LEFT_OUT) {
            throw Wrong.element(
                    resource instanceof Observation ? "Observation.code" : plan.type,
                    Answers.whyLeftOut(plan));
        }
        take(List.of(plan));
        return new Created(Objects.requireNonNull(plan.id), plan.fate == Fate.MAKE);
    }

    private void take(List<Plan> plans) {
        Actor actor = door.actor();
        Instant at = now.instant();
        for (Plan plan : plans) {
            if (plan.fate == Fate.MAKE && plan.resource instanceof Patient patient) {
                plan.id = patients.take(actor, patient, plan.path()).value();
            }
        }
        Links links = new Links(context, registry, Planner.placed(), plans);
        for (String type : Planner.PLACED) {
            for (Plan plan : plans) {
                if (plan.fate == Fate.MAKE && plan.type.equals(type)) {
                    make(actor, plan, links, at);
                }
            }
        }
    }

    private void make(Actor actor, Plan plan, Links links, Instant at) {
        switch (plan.resource) {
            case Patient p -> {
                return;
            }
            case Observation o -> {
                links.resolve(plan);
                plan.id = scores.take(actor, o, plan.path());
            }
            default -> {
                links.resolve(plan);
                keeper.keep(actor, plan, at);
            }
        }
    }
}
