package fi.polku.path.internal;

import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.ClientId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.path.NewGoal;
import fi.polku.path.PathAnswers;
import fi.polku.path.PathId;
import fi.polku.path.PathPlans;
import fi.polku.path.PathReviews;
import fi.polku.path.PathSteps;
import fi.polku.path.Paths;
import fi.polku.path.StepId;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A client with an own worker, and a path of the first operating model. */
abstract class PathTest extends DatabaseTest {
    static final Map<Integer, String> LEVELS =
            Map.of(
                    -2,
                    "Ei lainkaan.",
                    -1,
                    "Harvoin.",
                    0,
                    "Viikoittain.",
                    1,
                    "Usein.",
                    2,
                    "Päivittäin.");
    static final NewGoal GOAL = new NewGoal("Haluan ulkoilla.", 1, LEVELS);
    static final NewGoal SECOND = new NewGoal("Haluan nukkua.", 2, LEVELS);

    @Autowired Paths paths;
    @Autowired PathPlans plans;
    @Autowired PathAnswers answers;
    @Autowired PathSteps steps;
    @Autowired PathReviews reviews;
    @Autowired Clients clients;
    @Autowired Organizations organizations;
    @Autowired Relationships relationships;

    ClientId client;
    Actor worker;
    Actor own;

    @BeforeEach
    void people() {
        ProfessionalView found = organizations.professional(People.JAANA).orElseThrow();
        worker =
                new Actor(
                        null,
                        found.name(),
                        Set.of(Role.PROFESSIONAL),
                        found.id(),
                        null,
                        List.of(found.unit()));
        client = person("Polkunen");
        own = new Actor(null, "Polkunen", Set.of(Role.CLIENT), null, client, List.of());
    }

    /** Somebody whom the worker may see. */
    ClientId person(String familyName) {
        ClientId id = stranger(familyName);
        transaction.executeWithoutResult(t ->
                relationships.open(
                        id,
                        Holder.of(worker.professional()),
                        RelationshipKind.CARE,
                        Ids.next(),
                        now.today(),
                        null));
        return id;
    }

    ClientId stranger(String familyName) {
        return clients.create(
                Actor.system(),
                new NewClient(
                        familyName,
                        "Testi",
                        null,
                        null,
                        LocalDate.parse("1979-03-12"),
                        null,
                        "fi",
                        null,
                        null,
                        null,
                        false,
                        List.of()));
    }

    PathId started(ClientId client) {
        return plans.start(worker, client, "REHABILITATION_PATH", List.of(GOAL));
    }

    PathId sent() {
        PathId path = started(client);
        send(path);
        return path;
    }

    PathId accepted() {
        PathId path = sent();
        answers.accept(own, path, 1);
        return path;
    }

    void send(PathId path) {
        plans.propose(worker, path, editNo(path), "Uusi tieto.");
    }

    int editNo(PathId path) {
        return paths.get(worker, path).editNo();
    }

    StepId step(PathId path, int order) {
        return paths.get(worker, path).steps().get(order - 1).id();
    }
}
