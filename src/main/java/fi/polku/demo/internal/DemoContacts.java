package fi.polku.demo.internal;

import fi.polku.demo.domain.Resident;
import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Contacts, assessments and first visits of the invented history. */
@Component
class DemoContacts {
    void first(DemoPaths.Traveller t, DemoFiles.Person person, LocalDate today) {}

    void history(
            List<Resident> residents,
            List<ClientId> ids,
            LocalDate today,
            DemoTime time,
            long seed) {}
}
