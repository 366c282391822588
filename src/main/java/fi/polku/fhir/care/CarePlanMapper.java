package fi.polku.fhir.care;

import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import java.util.UUID;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The client's path as a care plan; each step an activity. */
@Component
class CarePlanMapper implements Mapper<CarePlanQueries.Found> {
    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public CarePlan map(CarePlanQueries.Found row) {
        CarePlan plan = new CarePlan();
        plan.addIdentifier(Fhir.urn(row.id()));
        String own = row.ownStatus() == null ? "DRAFT" : row.ownStatus();
        plan.setStatus(
                switch (own) {
                    case "ENDED" -> CarePlanStatus.COMPLETED;
                    case "ACTIVE" -> CarePlanStatus.ACTIVE;
                    default -> CarePlanStatus.DRAFT;
                });
        plan.setIntent(
                own.equals("ACTIVE") || own.equals("ENDED")
                        ? CarePlanIntent.PLAN
                        : CarePlanIntent.PROPOSAL);
        if (row.title() != null) {
            plan.setTitleElement(Fhir.words(row.title()));
        }
        plan.setSubject(Fhir.patient(row.clientId()));
        plan.setPeriod(Fhir.days(row.fromOn(), row.toOn()));
        if (row.teamId() != null) {
            plan.addCareTeam(Fhir.to("CareTeam", row.teamId(), null));
        }
        if (row.goals() != null) {
            row.goals().forEach(goal -> plan.addGoal(Fhir.to("Goal", goal, null)));
        }
        if (row.steps() != null) {
            for (JsonNode step : json.readTree(row.steps().value())) {
                plan.addActivity().setDetail(activity(step));
            }
        }
        return plan;
    }

    private static CarePlanActivityDetailComponent activity(JsonNode step) {
        CarePlanActivityDetailComponent detail = new CarePlanActivityDetailComponent();
        detail.setCode(new CodeableConcept().setText(step.path("title").asString()));
        detail.setStatus(status(step));
        String planned = text(step, "planned");
        if (planned != null) {
            Period period = new Period();
            period.setStartElement(new org.hl7.fhir.r4.model.DateTimeType(planned));
            detail.setScheduled(period);
        }
        String responsible = text(step, "responsible");
        if (responsible != null) {
            detail.addPerformer(Fhir.to("Practitioner", UUID.fromString(responsible), null));
        }
        String note = text(step, "note");
        if (note != null && !note.isBlank()) {
            detail.setDescription(note);
        }
        return detail;
    }

    private static CarePlanActivityStatus status(JsonNode step) {
        if (step.path("skipped").asBoolean()) {
            return CarePlanActivityStatus.CANCELLED;
        }
        if (text(step, "done") != null) {
            return CarePlanActivityStatus.COMPLETED;
        }
        if (text(step, "booked") != null) {
            return CarePlanActivityStatus.SCHEDULED;
        }
        return text(step, "waits") != null
                ? CarePlanActivityStatus.ONHOLD
                : CarePlanActivityStatus.NOTSTARTED;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.asString() : null;
    }
}
