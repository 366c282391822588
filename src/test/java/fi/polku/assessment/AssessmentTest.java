package fi.polku.assessment;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.CareTask;
import fi.polku.access.CareTasks;
import fi.polku.access.Holder;
import fi.polku.access.JointServices;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.deadline.Deadlines;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** People of a test's own: a client, and workers of the professions it needs with their tasks. */
public abstract class AssessmentTest extends DatabaseTest {
    protected static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    protected static final LocalDate GROWN = LocalDate.of(1980, 5, 5);
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);

    @Autowired protected Accounts accounts;
    @Autowired protected Clients clients;
    @Autowired protected Organizations organizations;
    @Autowired protected CareTasks careTasks;
    @Autowired protected Relationships relationships;
    @Autowired protected JointServices jointServices;
    @Autowired protected Deadlines deadlines;

    protected ClientId client(@Nullable LocalDate bornOn) {
        return clients.create(
                Actor.system(),
                new NewClient(
                        "Arvioitava",
                        "Koe",
                        null,
                        null,
                        bornOn,
                        null,
                        "fi",
                        null,
                        null,
                        null,
                        false,
                        List.of()));
    }

    /** A worker with a relationship to the client and the work task given, if any. */
    protected Account worker(
            ClientId client,
            String profession,
            boolean office,
            @Nullable CareTask task,
            ServiceTask... of) {
        UnitId unit = profession.startsWith("SOCIAL") ? People.SOCIAL : People.RECEPTION;
        var id = new ProfessionalId(Ids.next());
        organizations.save(
                new ProfessionalView(id, "Arvioija", "Aino", profession, unit, true, office));
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Aino Arvioija",
                        LocalizedText.fi("Arvioija"),
                        Set.of(Role.PROFESSIONAL),
                        id,
                        null,
                        List.of(unit),
                        null);
        accounts.save(account);
        // Only the task that the test gives, not those that the profession brings.
        jdbc.sql("DELETE FROM care_task WHERE professional_id = :id")
                .param("id", id.value())
                .update();
        if (task != null) {
            careTasks.give(
                    List.of(
                            new CareTasks.Given(
                                    id, task, List.of(of), List.of(unit), null, LONG_AGO, null)));
        }
        relate(client, id, RelationshipKind.CARE);
        return account;
    }

    protected void relate(ClientId client, ProfessionalId professional, RelationshipKind kind) {
        relationships.open(client, Holder.of(professional), kind, Ids.next(), LONG_AGO, null);
    }

    /** A joint service that the workers give. */
    protected void together(ClientId client, Account... workers) {
        jointServices.begin(Actor.system(), client, Ids.next(), LONG_AGO);
        for (Account worker : workers) {
            relate(client, worker.professional(), RelationshipKind.TEAM);
        }
    }

    protected Account socialWorker(ClientId client) {
        return worker(client, "SOCIAL_WORKER", true, CareTask.S1);
    }

    protected Account counsellor(ClientId client) {
        return worker(client, "SOCIAL_COUNSELLOR", false, CareTask.S1);
    }

    protected Account nurse(ClientId client) {
        return worker(client, "NURSE", false, CareTask.H1);
    }
}
