package fi.polku;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Emergencies;
import fi.polku.access.EmergencyReason;
import fi.polku.access.Role;
import fi.polku.appointment.Bookings;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.NewTime;
import fi.polku.appointment.ServiceType;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.contact.Channel;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactOutcomes;
import fi.polku.contact.ContactReception;
import fi.polku.contact.NewContact;
import fi.polku.insight.Figure;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import fi.polku.measure.MeasureAnswers;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.organization.QueueKind;
import fi.polku.organization.UnitView;
import fi.polku.path.NewGoal;
import fi.polku.path.PathPlans;
import fi.polku.path.Paths;
import fi.polku.platform.Ids;
import fi.polku.team.NewTask;
import fi.polku.team.OwnWorkers;
import fi.polku.team.TaskKind;
import fi.polku.team.Tasks;
import fi.polku.testing.DatabaseTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Made from the mappings and links that there are: wherever the words of a client are in an answer,
 * that very request has left a row in the log of views. A page that is added is visited without
 * being named.
 */
@DisplayName("Every view of a person's data")
class EveryViewIsLoggedIT extends DatabaseTest {
    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)");
    private static final List<String> DOORS = List.of("/work", "/lead", "/admin", "/develop");

    /** Links that lead to ever more links, such as weeks to come, end here. */
    private static final int MOST_LINKS_OF_ONE_READER = 400;

    private static final Set<String> FIGURES =
            Arrays.stream(Figure.values()).map(Figure::slug).collect(Collectors.toSet());

    private static final Map<Integer, String> LEVELS =
            Map.of(-2, "Ei", -1, "Vähän", 0, "Jaksaa", 1, "Hyvin", 2, "Oikein hyvin");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired Accounts accounts;
    @Autowired Clients clients;
    @Autowired Organizations organizations;
    @Autowired OwnWorkers ownWorkers;
    @Autowired Tasks tasks;
    @Autowired ContactReception reception;
    @Autowired ContactOutcomes outcomes;
    @Autowired Bookings bookings;
    @Autowired MeasureAnswers measureAnswers;
    @Autowired Paths paths;
    @Autowired PathPlans plans;
    @Autowired Emergencies emergencies;

    private final Map<ClientId, List<String>> markers = new LinkedHashMap<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<String> shown = new TreeSet<>();
    private final Set<String> unlogged = new TreeSet<>();
    private UnitView unit;
    private ProfessionalView professional;
    private Account worker;
    private Account officer;
    private int number;

    @Test
    @DisplayName("leaves a row in the log, on whichever page, list, file or refused form it is")
    void everyView() throws Exception {
        world();
        var readers =
                List.of(
                        worker,
                        account(Set.of(Role.LEAD), professional.id()),
                        officer,
                        account(Set.of(Role.ADMINISTRATOR), null),
                        account(Set.of(Role.MODEL_DEVELOPER), null));
        int visits = 0;
        for (Account reader : readers) {
            visits += crawl(reader);
        }
        // Words typed into a search are in the answer too, so those of the typist are left out.
        visit(worker, HttpMethod.POST, "/work/clients", Map.of("q", family(0).substring(0, 6)));
        for (Account reader : readers) {
            for (String path : paths(HttpMethod.POST)) {
                visit(reader, HttpMethod.POST, path, Map.of());
            }
        }
        assertThat(unlogged).as("shown without a row in the log").isEmpty();
        assertThat(visits).isGreaterThan(150);
        assertThat(shown)
                .as("pages on which clients were seen")
                .contains(
                        "/work",
                        "/work/people",
                        "/work/clients",
                        "/work/tasks",
                        "/work/appointments",
                        "/work/clocks",
                        "/work/clients/{id}",
                        "/work/contacts/{id}",
                        "/work/contacts/{id}/person",
                        "/work/paths/{id}",
                        "/lead/figures/{figure}",
                        "/lead/clocks",
                        "/admin/emergencies",
                        "/admin/emergencies/{id}")
                .hasSizeGreaterThan(20);
    }

    private int crawl(Account reader) throws Exception {
        List<String> addresses = paths(HttpMethod.GET);
        var seen = new LinkedHashSet<String>(addresses);
        var links = new ArrayDeque<String>();
        for (String path : addresses) {
            links.addAll(newLinks(visit(reader, HttpMethod.GET, path, Map.of()), seen));
        }
        int visits = addresses.size();
        for (int i = 0; i < MOST_LINKS_OF_ONE_READER && !links.isEmpty(); i++) {
            visits++;
            String body = visit(reader, HttpMethod.GET, links.poll(), Map.of());
            links.addAll(newLinks(body, seen));
        }
        return visits;
    }

    private static List<String> newLinks(String body, Set<String> seen) {
        var found = new ArrayList<String>();
        var links = LINK.matcher(body);
        while (links.find()) {
            String link = links.group(1).replace("&amp;", "&");
            if (DOORS.stream().anyMatch(link::startsWith)
                    && !link.contains("lang=")
                    && !link.contains("theme=")
                    && seen.add(link)) {
                found.add(link);
            }
        }
        return found;
    }

    /** What the answer held; notes whose words were in it without a row of this request. */
    private String visit(Account reader, HttpMethod method, String path, Map<String, String> form)
            throws Exception {
        Map<ClientId, Long> before = rows(reader);
        MockHttpServletRequestBuilder sent =
                request(method, java.net.URI.create(path)).with(as(reader)).with(csrf());
        form.forEach(sent::param);
        MockHttpServletResponse answer;
        Object handler;
        try {
            var result = mvc.perform(sent).andReturn();
            answer = result.getResponse();
            handler = result.getHandler();
        } catch (jakarta.servlet.ServletException fault) {
            // An id of another kind may be nobody's, but the database refuses nothing.
            assertThat(fault.getRootCause())
                    .as(method + " " + path)
                    .isNotInstanceOf(java.sql.SQLException.class);
            return "";
        }
        String body = answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        Map<ClientId, Long> after = rows(reader);
        markers.forEach((client, words) -> {
            var there =
                    words.stream()
                            .filter(body::contains)
                            .filter(w -> form.values().stream().noneMatch(w::equals))
                            .toList();
            if (!there.isEmpty()) {
                shown.add(pattern(path));
                if (after.getOrDefault(client, 0L) <= before.getOrDefault(client, 0L)) {
                    unlogged.add(
                            method
                                    + " "
                                    + pattern(path)
                                    + " "
                                    + answer.getStatus()
                                    + " "
                                    + reader.actor().mainRole()
                                    + ": "
                                    + there
                                    + " "
                                    + handler);
                }
            }
        });
        return answer.getContentType() == null || !answer.getContentType().contains("html")
                ? ""
                : body;
    }

    private Map<ClientId, Long> rows(Account reader) {
        return jdbc
                .sql(
                        """
                        SELECT client_id, count(*)
                        FROM access_log
                        WHERE account_id = :account
                        GROUP BY client_id
                        """)
                .param("account", reader.id().value())
                .query((rs, i) ->
                        Map.entry(new ClientId(rs.getObject(1, UUID.class)), rs.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String pattern(String path) {
        return path.replaceAll("\\?.*", "")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{id}")
                .replaceAll("/figures/[^/]+", "/figures/{figure}");
    }

    /** Every address there is behind our doors, with every id of the world where one is asked. */
    private List<String> paths(HttpMethod method) {
        var found = new LinkedHashSet<String>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            var methods = mapping.getMethodsCondition().getMethods();
            if (methods.stream().noneMatch(m -> m.asHttpMethod().equals(method))) {
                continue;
            }
            for (String pattern : mapping.getPatternValues()) {
                if (DOORS.stream()
                        .anyMatch(d -> pattern.equals(d) || pattern.startsWith(d + "/"))) {
                    if (pattern.contains("{")) {
                        Set<String> values = pattern.contains("{figure}") ? FIGURES : ids;
                        values.forEach(id -> found.add(pattern.replaceAll("\\{[^/}]*}", id)));
                    } else {
                        found.add(pattern);
                    }
                }
            }
        }
        return new ArrayList<>(found);
    }

    private String family(int index) {
        return new ArrayList<>(markers.values()).get(index).getFirst();
    }

    private void world() {
        var like = organizations.unit(organizations.unitFor("214", QueueKind.SOCIAL)).orElseThrow();
        unit =
                new UnitView(
                        new UnitId(Ids.next()),
                        LocalizedText.fi("Lokitesti"),
                        like.kind(),
                        like.parent(),
                        "214",
                        "Koetie 1",
                        "38700",
                        "040 000 0000");
        organizations.save(unit);
        professional =
                new ProfessionalView(
                        new ProfessionalId(Ids.next()),
                        "Lukija",
                        "Testi",
                        "SOCIAL_COUNSELLOR",
                        unit.id(),
                        true,
                        true);
        organizations.save(professional);
        worker = account(Set.of(Role.OWN_WORKER, Role.PROFESSIONAL), professional.id());
        officer = account(Set.of(Role.PRIVACY_OFFICER), null);
        served(person());
        // The others are come to by links only.
        var known = List.copyOf(ids);
        served(person());
        served(person());
        ids.retainAll(known);
        firstInEveryOrder();
        stranger();
        candidate();
    }

    /** Whatever others have left behind, the clocks of these come first in order of due days. */
    private void firstInEveryOrder() {
        jdbc.sql(
                        """
                        UPDATE deadline
                        SET start_on = '2019-01-01', due_on = '2019-01-02'
                        WHERE client_id = ANY(:clients::uuid[])
                        """)
                .param(
                        "clients",
                        markers.keySet().stream()
                                .map(c -> c.value().toString())
                                .toArray(String[]::new))
                .update();
    }

    private void served(ClientId client) {
        Actor me = worker.actor();
        ids.add(client.value().toString());
        ownWorkers.name(Actor.system(), client, professional.id());
        ContactId contact = contact(client);
        outcomes.linkClient(me, contact, client);
        ids.add(contact.value().toString());
        ids.addAll(
                jdbc.sql("SELECT id FROM deadline WHERE client_id = :client ORDER BY id LIMIT 1")
                        .param("client", client.value())
                        .query(String.class)
                        .list());
        ids.add(
                tasks.raise(
                                me,
                                new NewTask(
                                        TaskKind.OTHER,
                                        client,
                                        "Soita",
                                        now.today().plusDays(2),
                                        false,
                                        professional.id(),
                                        null,
                                        "test",
                                        Ids.next(),
                                        Register.SOCIAL_WELFARE))
                        .value()
                        .toString());
        for (int minutes : List.of(20, 24 * 60)) {
            var at = NOW.plus(Duration.ofMinutes(minutes + 10L * number));
            ids.add(
                    bookings.book(
                                    me,
                                    new NewTime(
                                            professional.id(),
                                            unit.id(),
                                            ServiceType.SOCIAL_GUIDANCE,
                                            MeetingMode.ONSITE,
                                            at,
                                            at.plus(Duration.ofMinutes(10))),
                                    client,
                                    null)
                            .value()
                            .toString());
        }
        ids.add(
                plans.start(
                                me,
                                client,
                                "REHABILITATION_PATH",
                                List.of(new NewGoal("Jaksan arjen.", 1, LEVELS)))
                        .value()
                        .toString());
    }

    /** Whose record was opened in an emergency by somebody else. */
    private void stranger() {
        var other = account(Set.of(Role.PROFESSIONAL), new ProfessionalId(Ids.next()));
        // The oldest is reviewed first: before those that other tests have opened.
        now.set(NOW.minus(Duration.ofDays(1)));
        ids.add(
                emergencies
                        .open(
                                other.actor(),
                                person(),
                                EmergencyReason.LIFE_OR_HEALTH,
                                "Löytyi tajuttomana, lääkitys selvitettävä heti.")
                        .id()
                        .toString());
        now.set(NOW);
    }

    /** Who may be the one of whom a contact tells. */
    private void candidate() {
        ClientId client = person();
        ContactId contact = contact(client);
        ids.add(contact.value().toString());
        // What the caller told of oneself is not yet of anybody known.
        markers.put(client, List.of(markers.get(client).getFirst()));
    }

    private ClientId person() {
        number++;
        String family =
                "Merkki"
                        + Ids.next().toString().replaceAll("[^a-f]", "").substring(0, 4)
                        + letters();
        String phone = "040 77" + String.format("%05d", Math.floorMod(family.hashCode(), 100_000));
        ClientId id =
                clients.create(
                        Actor.system(),
                        new NewClient(
                                family,
                                "Tunnus" + letters(),
                                null,
                                null,
                                LocalDate.of(1979, 3, 12),
                                null,
                                "fi",
                                "214",
                                phone,
                                null,
                                false,
                                List.of()));
        markers.put(id, List.of(family, phone, "Asia" + letters()));
        return id;
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private ContactId contact(ClientId of) {
        List<String> words = markers.get(of);
        var received =
                reception.receive(
                        Actor.anonymous(),
                        NewContact.of(Channel.WEB, "Rahat eivät riitä. " + words.getLast())
                                .municipality("214")
                                .phone(words.get(1))
                                .ready());
        jdbc.sql("UPDATE contact SET unit_id = :unit WHERE id = :id")
                .param("unit", unit.id().value())
                .param("id", received.contact().value())
                .update();
        return received.contact();
    }

    private Account account(Set<Role> roles, ProfessionalId who) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Testi " + roles,
                        LocalizedText.fi("x"),
                        roles,
                        who,
                        null,
                        who == null || professional == null || !who.equals(professional.id())
                                ? List.of()
                                : List.of(unit.id()),
                        null);
        accounts.save(account);
        return account;
    }
}
