package fi.polku.team.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Register;
import fi.polku.organization.Organizations;
import fi.polku.platform.Ids;
import fi.polku.team.NewTask;
import fi.polku.team.OwnWorkers;
import fi.polku.team.TaskId;
import fi.polku.team.TaskKind;
import fi.polku.team.Tasks;
import fi.polku.testing.People;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Wrong input in own workers and tasks")
@Sends({"/work/clients/{id}/own-worker", "/work/tasks", "/work/tasks/{id}/done", "/work/clients"})
class TeamWrongInputIT extends WrongInputTest {
    @Autowired OwnWorkers ownWorkers;
    @Autowired Tasks tasks;
    @Autowired Clients clients;
    @Autowired Accounts accounts;
    @Autowired Relationships relationships;
    @Autowired Organizations organizations;

    @TestFactory
    @DisplayName("an own worker named")
    Stream<DynamicTest> ownWorker() {
        Account worker = People.counsellor(accounts);
        return form("an own worker")
                .by(worker)
                .at(() -> "/work/clients/" + known(worker).value() + "/own-worker")
                .filled("professional", People.SATU.value().toString())
                .filled("meetsWeeks", "4")
                .filled("reason", "Tuntee tilanteen.")
                .required("professional")
                .atMost(2000, "reason")
                .chosen("professional", "substitute", "coWorker")
                .refuses(
                        List.of("0", "53", "-1", "neljä", "4,5", "99999999999", "<b>", "🙂"),
                        "meetsWeeks")
                .anything("specialSupport")
                .rows();
    }

    @TestFactory
    @DisplayName("an own worker changed")
    Stream<DynamicTest> changed() {
        Account worker = People.counsellor(accounts);
        String other =
                organizations.professionals().stream()
                        .filter(p -> p.profession().equals("SOCIAL_COUNSELLOR"))
                        .filter(p -> !p.id().equals(People.SATU))
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .value()
                        .toString();
        return form("another own worker")
                .by(worker)
                .at(() -> {
                    ClientId client = known(worker);
                    ownWorkers.name(Actor.system(), client, People.SATU);
                    return "/work/clients/" + client.value() + "/own-worker";
                })
                .filled("professional", other)
                .filled("reason", "Asiakas toivoi vaihtoa.")
                .filled("clientHeard", "true")
                .required("professional", "reason", "clientHeard")
                .atMost(2000, "reason")
                .chosen("professional", "substitute", "coWorker")
                .anything("specialSupport", "meetsWeeks")
                .rows();
    }

    @TestFactory
    @DisplayName("a new task")
    Stream<DynamicTest> newTask() {
        return form("a new task")
                .by(People.counsellor(accounts))
                .at(() -> "/work/tasks")
                .filled("words", "Soita Kelaan.")
                .filled("dueOn", "2026-03-20")
                .required("words")
                .atMost(4000, "words")
                .day("dueOn")
                .refuses(List.of("2026-03-09", "2030-01-01"), "dueOn")
                .rows();
    }

    @TestFactory
    @DisplayName("a task done")
    Stream<DynamicTest> done() {
        Account worker = People.counsellor(accounts);
        var last = new TaskId[1];
        return form("a task done")
                .by(worker)
                .at(() -> {
                    last[0] =
                            tasks.raise(
                                    Actor.system(),
                                    new NewTask(
                                            TaskKind.SAFETY,
                                            known(worker),
                                            null,
                                            now.today(),
                                            true,
                                            People.SATU,
                                            null,
                                            null,
                                            null,
                                            Register.PATIENT));
                    return "/work/tasks";
                })
                .sentTo(page -> "/work/tasks/" + last[0].value() + "/done")
                .filled("words", "Soitin, kaikki hyvin.")
                .required("words")
                .atMost(4000, "words")
                .rows();
    }

    @TestFactory
    @DisplayName("a person searched for")
    Stream<DynamicTest> search() {
        return form("a person searched for")
                .by(People.counsellor(accounts))
                .at(() -> "/work/clients")
                .filled("q", "Mallinen")
                .anything("q")
                .answersWithPage()
                .onlyReads()
                .rows();
    }

    private ClientId known(Account worker) {
        ClientId client = clients.create(Actor.system(), NewClient.of("Aino", "Testilä", null));
        relationships.open(
                client,
                Holder.of(worker.professional()),
                RelationshipKind.CARE,
                Ids.next(),
                now.today(),
                null);
        return client;
    }
}
