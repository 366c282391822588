package fi.polku.fhir.care;

import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import org.hl7.fhir.r4.model.Task;
import org.springframework.stereotype.Component;

/**
 * Work to be done by a limit: answering a contact, or a task of the team. The limit is the end of
 * the restriction's period.
 */
@Component
class TaskMapper implements Mapper<TaskQueries.Found> {
    @Override
    public Task map(TaskQueries.Found row) {
        Task task = new Task();
        task.addIdentifier(Fhir.urn(row.id()));
        task.setStatus(Task.TaskStatus.fromCode(row.status()));
        task.setIntent(Task.TaskIntent.ORDER);
        task.setPriority(Task.TaskPriority.fromCode(row.priority()));
        task.setCode(Fhir.own("task", row.code()));
        if (row.requestId() != null) {
            task.setFocus(Fhir.to("ServiceRequest", row.requestId(), null));
            task.addBasedOn(Fhir.to("ServiceRequest", row.requestId(), null));
        }
        if (row.clientId() != null) {
            task.setFor(Fhir.patient(row.clientId()));
        }
        task.setAuthoredOnElement(Fhir.moment(row.happenedAt()));
        task.setLastModifiedElement(Fhir.moment(row.updatedAt()));
        if (row.doneAt() != null) {
            task.setExecutionPeriod(Fhir.period(null, row.doneAt()));
        }
        task.getRestriction().setPeriod(Fhir.period(row.happenedAt(), row.dueAt()));
        row.outcomes()
                .forEach(outcome ->
                        task.addOutput()
                                .setType(Fhir.own("task-output", "ASSESSMENT_OUTCOME"))
                                .setValue(Fhir.own("assessment-outcome", outcome)));
        if (row.practitionerId() != null) {
            task.setOwner(Fhir.to("Practitioner", row.practitionerId(), row.practitionerName()));
        } else if (row.unitId() != null) {
            task.setOwner(
                    Fhir.to(
                            "Organization",
                            row.unitId(),
                            row.unitName() == null ? null : row.unitName().in("fi")));
        }
        return task;
    }
}
