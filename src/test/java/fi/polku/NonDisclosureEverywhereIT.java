package fi.polku;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Holder;
import fi.polku.access.Role;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.HiddenJourney;
import fi.polku.testing.HiddenJourney.Traveller;
import fi.polku.testing.People;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Made from the mappings that there are: a page that is added is visited without being named, with
 * the ids of everything that the person has.
 *
 * <p>In a database of its own: a picture that draws only the units that wait longest would else
 * change with the units of other tests.
 */
@DisplayName("Where a person under non-disclosure is")
@TestPropertySource(properties = "polku.data-dir=${polku.test-data}-hidden")
@DirtiesContext
class NonDisclosureEverywhereIT extends DatabaseTest {
    /**
     * What a listing of everything offers to choose is no place of the person; what is chosen is.
     */
    private static final Pattern OFFERED =
            Pattern.compile("<option(?![^>]*\\sselected)[^>]*>[^<]*</option>|<optgroup[^>]*>");

    /** Whose ids a part of an address takes; of any other all ids are tried. */
    private static final Map<String, List<String>> TABLES =
            Map.of(
                    "clients", List.of("client"),
                    "contacts", List.of("contact"),
                    "paths", List.of("path"),
                    "steps", List.of("path_step"),
                    "appointments", List.of("appointment"),
                    "clocks", List.of("deadline"),
                    "tasks", List.of("task"),
                    "emergencies", List.of("emergency_access"));

    /** Words that narrow a list to a place. */
    private static final List<String> PLACES = List.of("unit", "municipality", "place", "where");

    private static final List<String> WORKERS = List.of("professional", "worker", "responsible");

    private static final List<String> FIGURES =
            List.of("contacts", "clocks", "waiting", "paths", "measures");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired ApplicationContext beans;
    @Autowired Accounts accounts;

    private HiddenJourney journey;
    private final Map<String, Account> readers = new LinkedHashMap<>();
    private final Map<String, Integer> before = new HashMap<>();

    @BeforeEach
    void come() {
        journey = new HiddenJourney(beans);
    }

    @AfterEach
    void leave() {
        journey.leave();
    }

    /** Who has the right, and why (decision 22). */
    private static final Map<String, String> SPECIAL_RIGHT =
            Map.of(
                    "administrator GET /admin/accounts", "the staff of the house, beside nobody",
                    "administrator POST /admin/accounts", "the staff of the house, beside nobody",
                    "officer GET /admin/log",
                            "oversight must see who looked; each search is logged",
                    "officer POST /admin/log",
                            "oversight must see who looked; each search is logged",
                    "officer GET /admin/unusual", "oversight must see who looked",
                    "officer POST /admin/unusual", "oversight must see who looked",
                    "officer GET /admin/requests", "oversight must see who looked",
                    "officer POST /admin/requests", "oversight must see who looked",
                    "officer GET /admin/decisions", "oversight asks of a named worker",
                    "officer POST /admin/decisions", "oversight asks of a named worker");

    @Test
    @DisplayName("is told by no page, list, file or answer to anybody without the right")
    void nowhere() {
        readers();
        // What the house says of its units when somebody else has gone to them is not the person's.
        journey.liveElsewhere(journey.travel("Edellinen", false));
        for (Endpoint e : endpoints()) {
            for (String path : ofNobody(e)) {
                for (var asked : asked(e)) {
                    for (var reader : readers.entrySet()) {
                        String answer = visit(e, path, reader.getValue(), asked);
                        places().forEach((place, text) ->
                                before.merge(
                                        reader.getKey() + e + place,
                                        count(answer, text),
                                        Math::max));
                    }
                }
            }
        }
        Traveller hidden = journey.travel("Suojattunen", true);
        meet(hidden);
        var told = everywhere(hidden);
        assertThat(told.visits()).isGreaterThan(2000);
        assertThat(told.answers()).isGreaterThan(150);
        assertThat(told.found())
                .filteredOn(line -> SPECIAL_RIGHT.keySet().stream().noneMatch(line::startsWith))
                .isEmpty();
    }

    @Test
    @DisplayName("is told of anybody else on the same pages, so that this test can fail")
    void others() {
        readers();
        // First in the order of names, whoever else the nurse's unit knows.
        Traveller open = journey.travel("Aaaavoinen", false);
        meet(open);
        var told = everywhere(open).found();
        for (String page :
                List.of(
                        "nurse GET /work/clients/{id}",
                        "nurse GET /work/clients ",
                        "nurse GET /work/contacts/{id}",
                        "nurse GET /work/clocks/{id}",
                        "own unit GET /work/paths/{id}",
                        "lead GET /lead/clocks  finds the person by the place",
                        "nurse GET /work/appointments/{id}",
                        "nurse GET /work/clients/{id}/own-worker",
                        "nobody GET /contact/{code}",
                        "officer GET /admin/emergencies",
                        "administrator GET /lead/avohilmo.csv",
                        "lead GET /lead/figures/{figure}",
                        "lead GET /lead/clocks")) {
            assertThat(told).as(page).anyMatch(line -> line.startsWith(page));
        }
    }

    private void readers() {
        readers.put("nobody", null);
        readers.put(
                "nurse",
                journey.account(
                        "Nea",
                        Set.of(Role.PROFESSIONAL, Role.OWN_WORKER),
                        People.JAANA,
                        List.of(People.RECEPTION)));
        readers.put(
                "own unit",
                journey.account(
                        "Aatu",
                        Set.of(Role.PROFESSIONAL, Role.OWN_WORKER),
                        journey.homeWorker.id(),
                        List.of(journey.home.id())));
        for (Map.Entry<String, Role> other :
                Map.of(
                                "lead", Role.LEAD,
                                "developer", Role.MODEL_DEVELOPER,
                                "partner", Role.PARTNER,
                                "officer", Role.PRIVACY_OFFICER,
                                "administrator", Role.ADMINISTRATOR)
                        .entrySet()) {
            readers.put(
                    other.getKey(),
                    journey.account(
                            "Kokeilija",
                            Set.of(other.getValue()),
                            new ProfessionalId(Ids.next()),
                            List.of(new UnitId(Ids.next()))));
        }
    }

    /** Those who may know the person have a ground to see the person. */
    private void meet(Traveller person) {
        for (String name : List.of("nurse", "lead", "partner")) {
            journey.open(person.id(), Holder.of(readers.get(name).id()));
        }
        Account other =
                new Account(
                        new fi.polku.kernel.AccountId(Ids.next()),
                        "Toinen",
                        LocalizedText.fi("x"),
                        Set.of(Role.CLIENT),
                        null,
                        new fi.polku.kernel.ClientId(Ids.next()),
                        List.of(),
                        null);
        accounts.save(other);
        readers.put("another client", other);
    }

    /** What was found where, of how many visits and answers with something in them. */
    private record Told(Set<String> found, int visits, int answers) {}

    private Told everywhere(Traveller person) {
        var ids = ids(person);
        var found = new TreeSet<String>();
        int visits = 0;
        int answers = 0;
        for (Endpoint e : endpoints()) {
            for (var reader : readers.entrySet()) {
                boolean answered = false;
                for (String path : paths(e, ids, person)) {
                    for (var asked : asked(e)) {
                        visits++;
                        String answer = visit(e, path, reader.getValue(), asked);
                        answered |= answer.length() > 200;
                        found.addAll(told(reader.getKey(), e, answer, asked));
                        // Asked by the place, an answer that has the person tells where the person
                        // is, unless it has when asked by another place too.
                        if (asked.containsKey("unit")
                                && !reader.getKey().equals("own unit")
                                && has(answer, person, ids)
                                && !has(
                                        visit(e, path, reader.getValue(), elsewhere()),
                                        person,
                                        ids)) {
                            found.add(reader.getKey() + " " + e + " finds the person by the place");
                        }
                    }
                }
                answers += answered ? 1 : 0;
            }
        }
        return new Told(found, visits, answers);
    }

    private Set<String> told(String reader, Endpoint e, String answer, Map<String, String> asked) {
        var found = new TreeSet<String>();
        places().forEach((place, text) -> {
            boolean own = reader.equals("own unit") && place.startsWith("home");
            boolean repeated = asked.containsValue(text);
            if (!own
                    && !repeated
                    && count(answer, text) > before.getOrDefault(reader + e + place, 0)) {
                found.add(reader + " " + e + " tells " + place);
            }
        });
        return found;
    }

    /** Whether an answer has the person or anything of the person in it. */
    private static boolean has(String answer, Traveller person, Map<String, List<String>> ids) {
        return answer.contains(person.name())
                || ids.values().stream().flatMap(List::stream).anyMatch(answer::contains);
    }

    /** Addresses in which there is nothing of a person. */
    private static List<String> ofNobody(Endpoint e) {
        if (e.pattern().startsWith("/lead/figures")) {
            return FIGURES.stream().map(f -> "/lead/figures/" + f).toList();
        }
        return e.pattern().contains("{") || !e.method().equals(HttpMethod.GET)
                ? List.of()
                : List.of(e.pattern());
    }

    /** What would tell where the person is, by what it is. */
    private Map<String, String> places() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("municipality", "Piilola");
        texts.put("telephone", HiddenJourney.PHONE);
        texts.put("telephone as given", "044 777 7123");
        texts.put("e-mail", HiddenJourney.EMAIL);
        texts.put("home unit", journey.home.name().in("fi"));
        texts.put("home unit id", journey.home.id().value().toString());
        texts.put("home street", journey.home.street());
        texts.put("home number", journey.home.phone());
        texts.put("home worker", journey.homeWorker.familyName());
        texts.put("home worker id", journey.homeWorker.id().value().toString());
        texts.put("away unit", journey.away.name().in("fi"));
        texts.put("away unit id", journey.away.id().value().toString());
        texts.put("away street", journey.away.street());
        texts.put("away number", journey.away.phone());
        texts.put("away worker", journey.awayWorker.familyName());
        texts.put("away worker id", journey.awayWorker.id().value().toString());
        texts.put("away step", "Suojalan sali");
        return texts;
    }

    private static int count(String answer, String text) {
        int n = 0;
        for (int at = answer.indexOf(text); at >= 0; at = answer.indexOf(text, at + 1)) {
            n++;
        }
        return n;
    }

    /** Everything that has the person, by table: a new table comes along by itself. */
    private Map<String, List<String>> ids(Traveller person) {
        var ids = new HashMap<String, List<String>>();
        ids.put("client", List.of(person.id().value().toString()));
        jdbc.sql(
                        """
                        SELECT c.table_name
                        FROM information_schema.columns c
                        JOIN information_schema.columns i ON i.table_name = c.table_name AND i.column_name = 'id'
                        JOIN information_schema.tables t ON t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
                        WHERE c.column_name = 'client_id'
                          AND c.data_type = 'uuid'
                          AND i.data_type = 'uuid'
                          AND c.table_schema = 'public'
                        """)
                .query(String.class)
                .list()
                .forEach(table ->
                        ids.put(
                                table,
                                jdbc.sql(
                                                "SELECT id::text FROM "
                                                        + table
                                                        + " WHERE client_id = ? LIMIT 8")
                                        .param(person.id().value())
                                        .query(String.class)
                                        .list()));
        ids.put(
                "path_step",
                jdbc.sql(
                                "SELECT s.id::text FROM path_step s JOIN path p ON p.id = s.path_id WHERE p.client_id = ? LIMIT 2")
                        .param(person.id().value())
                        .query(String.class)
                        .list());
        return ids;
    }

    private List<String> paths(Endpoint e, Map<String, List<String>> ids, Traveller person) {
        List<String> all = List.of("");
        String segment = "";
        for (String part : e.pattern().substring(1).split("/", -1)) {
            List<String> values = List.of(part);
            if (part.contains("{")) {
                List<String> tables = TABLES.get(segment);
                List<String> of =
                        e.pattern().startsWith("/contact/")
                                ? List.of(person.receipt())
                                : e.pattern().startsWith("/lead/figures")
                                        ? FIGURES
                                        : tables != null
                                                ? tables.stream()
                                                        .flatMap(t -> ids.get(t).stream())
                                                        .toList()
                                                : ids.values().stream()
                                                        .flatMap(List::stream)
                                                        .toList();
                values = of.stream().map(id -> part.replaceAll("\\{[^}]*}", id)).toList();
            }
            var next = new ArrayList<String>();
            for (String start : all) {
                values.forEach(v -> next.add(start + "/" + v));
            }
            all = next;
            segment = part;
        }
        return all;
    }

    /** Without a question, and of a list with each of the places that a list may be narrowed by. */
    private List<Map<String, String>> asked(Endpoint e) {
        var all = new ArrayList<Map<String, String>>();
        all.add(Map.of());
        if (e.method().equals(HttpMethod.GET)) {
            for (UUID id : List.of(journey.home.id().value(), journey.away.id().value())) {
                var asked = new HashMap<String, String>();
                PLACES.forEach(p -> asked.put(p, id.toString()));
                WORKERS.forEach(w -> asked.put(w, journey.awayWorker.id().value().toString()));
                asked.put("municipality", HiddenJourney.MUNICIPALITY);
                if (!e.pattern().contains("{") || e.pattern().startsWith("/lead")) {
                    all.add(asked);
                }
            }
        } else if (e.pattern().equals("/work/clients")) {
            all.add(Map.of("q", HiddenJourney.PHONE));
            all.add(Map.of("q", "Piilola"));
        }
        return all;
    }

    /** Narrowed to a place where the person has never been. */
    private static Map<String, String> elsewhere() {
        var asked = new HashMap<String, String>();
        PLACES.forEach(p -> asked.put(p, People.SOCIAL.value().toString()));
        WORKERS.forEach(w -> asked.put(w, People.SATU.value().toString()));
        asked.put("municipality", "609");
        return asked;
    }

    /** What comes back; what the visit changed is taken back. */
    private String visit(Endpoint e, String path, Account reader, Map<String, String> asked) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            MockHttpServletRequestBuilder request =
                    request(e.method(), path.isEmpty() ? "/" : path)
                            .with(csrf())
                            .accept(MediaType.ALL);
            if (path.startsWith("/lead/avohilmo")) {
                request.param("month", "2026-03");
            }
            asked.forEach(request::param);
            if (reader != null) {
                request.with(as(reader));
            }
            try {
                MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
                return OFFERED.matcher(answer.getContentAsString()).replaceAll("")
                        + answer.getHeaderNames().stream().map(answer::getHeaders).toList();
            } catch (Exception notLiked) {
                return "";
            }
        });
    }

    private record Endpoint(HttpMethod method, String pattern) {
        @Override
        public String toString() {
            return method + " " + pattern + " ";
        }
    }

    private Set<Endpoint> endpoints() {
        var found = new LinkedHashSet<Endpoint>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            var methods = new ArrayList<HttpMethod>();
            mapping.getMethodsCondition().getMethods().forEach(m -> methods.add(m.asHttpMethod()));
            if (methods.isEmpty()) {
                methods.addAll(List.of(HttpMethod.GET, HttpMethod.POST));
            }
            for (String pattern : mapping.getPatternValues()) {
                if (!pattern.contains("**") && !pattern.equals("/sign-in")) {
                    methods.forEach(
                            m -> found.add(new Endpoint(m, pattern.isEmpty() ? "/" : pattern)));
                }
            }
        }
        return found;
    }
}
