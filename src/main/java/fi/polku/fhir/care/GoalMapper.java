package fi.polku.fhir.care;

import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The client's goal in the client's words, its GAS levels as targets. */
@Component
class GoalMapper implements Mapper<GoalQueries.Found> {
    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public Goal map(GoalQueries.Found row) {
        Goal goal = new Goal();
        goal.addIdentifier(Fhir.urn(row.id()));
        goal.setLifecycleStatus(
                GoalLifecycleStatus.fromCode(row.ownStatus() == null ? "active" : row.ownStatus()));
        goal.setDescription(new CodeableConcept().setText(row.words()));
        goal.setSubject(Fhir.patient(row.clientId()));
        if (row.levels() != null) {
            json.readTree(row.levels().value())
                    .properties()
                    .forEach(level ->
                            goal.addTarget()
                                    .setMeasure(Fhir.own("gas", "level", "GAS " + level.getKey()))
                                    .setDetail(
                                            new CodeableConcept()
                                                    .setText(level.getValue().asString())));
        }
        if (row.reached() != null) {
            goal.setAchievementStatus(
                    row.reached() >= 0
                            ? status("achieved", "Achieved")
                            : status("not-achieved", "Not Achieved"));
            goal.addOutcomeCode(
                    Fhir.own("gas", Integer.toString(row.reached()), "GAS " + row.reached()));
            if (row.scoreId() != null) {
                goal.addOutcomeReference(Fhir.to("Observation", row.scoreId(), null));
            }
        }
        return goal;
    }

    private static CodeableConcept status(String code, String display) {
        return Fhir.code("http://terminology.hl7.org/CodeSystem/goal-achievement", code, display);
    }
}
