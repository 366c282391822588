package fi.polku.fhir.booking;

import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import org.hl7.fhir.r4.model.Schedule;
import org.springframework.stereotype.Component;

@Component
class ScheduleMapper implements Mapper<ScheduleQueries.Found> {
    @Override
    public Schedule map(ScheduleQueries.Found row) {
        Schedule schedule = new Schedule();
        schedule.setActive(true);
        schedule.addServiceType(Fhir.own("service-type", row.serviceType()));
        schedule.addActor(
                Fhir.to("Practitioner", row.practitionerId(), row.given() + " " + row.family()));
        schedule.addActor(Fhir.to("Location", row.unitId(), row.unitName().in("fi")));
        schedule.setPlanningHorizon(Fhir.days(row.fromOn(), row.toOn()));
        return schedule;
    }
}
