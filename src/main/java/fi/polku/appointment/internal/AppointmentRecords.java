package fi.polku.appointment.internal;

import fi.polku.access.Actor;
import fi.polku.appointment.ServiceType;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.stereotype.Component;

/** The header of what is kept of an appointment: its register follows the service. */
@Component
class AppointmentRecords {
    private final Clients clients;
    private final Organizations organizations;
    private final Now now;

    AppointmentRecords(Clients clients, Organizations organizations, Now now) {
        this.clients = clients;
        this.organizations = organizations;
        this.now = now;
    }

    RecordHeader header(Actor actor, ClientId client, ServiceType service, UnitId producer) {
        return new RecordHeader(
                service.register(),
                service.register() == Register.SOCIAL_WELFARE ? serviceTask(client) : null,
                organizations.organiser(),
                producer,
                actor.account(),
                actor.mainRole().name(),
                RecordStatus.FINAL);
    }

    private ServiceTask serviceTask(ClientId client) {
        ClientDetails details = clients.get(client);
        LocalDate born = details.bornOn();
        int age = born == null ? 40 : Period.between(born, now.today()).getYears();
        return age < 18
                ? ServiceTask.LAPSIPERHEET
                : age < 65 ? ServiceTask.TYOIKAISET : ServiceTask.IAKKAAT;
    }
}
