package fi.polku.fhir.booking;

import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import org.hl7.fhir.r4.model.Slot;
import org.springframework.stereotype.Component;

@Component
class SlotMapper implements Mapper<SlotQueries.Found> {
    @Override
    public Slot map(SlotQueries.Found row) {
        Slot slot = new Slot();
        slot.setSchedule(Fhir.to("Schedule", row.scheduleId(), null));
        slot.setStatus(Slot.SlotStatus.fromCode(row.status()));
        slot.addServiceType(Fhir.own("service-type", row.serviceType()));
        slot.setAppointmentType(Fhir.own("meeting-mode", row.mode()));
        slot.setStart(Fhir.date(row.startsAt()));
        slot.setEnd(Fhir.date(row.endsAt()));
        return slot;
    }
}
