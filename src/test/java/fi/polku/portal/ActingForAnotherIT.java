package fi.polku.portal;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.polku.access.AccessLog;
import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Mandate;
import fi.polku.access.Mandates;
import fi.polku.access.Minors;
import fi.polku.access.Role;
import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.Bookings;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.NewTime;
import fi.polku.appointment.ServiceType;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.measure.MeasureRequests;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.organization.QueueKind;
import fi.polku.organization.UnitView;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page of the client's own door as somebody who acts for the client: made from the mappings
 * that there are, so that a page added later is visited without being named.
 */
@DisplayName("Acting for another")
class ActingForAnotherIT extends DatabaseTest {
    /** What tells that something of a register has been shown: who gives it, and a form's name. */
    private static final String[] OF_HEALTH = {"Terveysmerkki", "EUROHIS-QOL-8"};

    private static final String[] OF_SOCIAL = {"Sosiaalimerkki", "PHQ-9"};

    /** The client's alone, whatever a mandate gives. */
    private static final Pattern ALONE =
            Pattern.compile("/my/(requests|data|permits|apps|near|hidden)(/.*)?");

    private static final Pattern LINK = Pattern.compile("href=\"(/my[^\"#]*)");
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"(/my[^\"]*)\"");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired Accounts accounts;
    @Autowired AccessLog log;
    @Autowired Mandates mandates;
    @Autowired Minors minors;
    @Autowired Clients clients;
    @Autowired Organizations organizations;
    @Autowired Bookings bookings;
    @Autowired MeasureRequests requests;

    private ClientId client;
    private Account self;
    private Account relative;
    private Cookie session;
    private final List<UUID> ids = new ArrayList<>();
    private AppointmentId ofPatient;
    private AppointmentId ofSocial;
    private UnitId clinic;
    private String code;

    @BeforeEach
    void people() {
        client = clients.create(Actor.system(), NewClient.of("Valtuutettu", "Aune", null));
        self = account("Aune Valtuutettu", client);
        relative =
                account(
                        "Liisa Läheinen",
                        clients.create(Actor.system(), NewClient.of("Läheinen", "Liisa", null)));
        clinic = unit("Neuvonta yksi", QueueKind.HEALTH);
        ofPatient = time(clinic, "Terveysmerkki", ServiceType.NURSE, 5);
        ofSocial =
                time(
                        unit("Neuvonta kaksi", QueueKind.SOCIAL),
                        "Sosiaalimerkki",
                        ServiceType.SOCIAL_GUIDANCE,
                        6);
        request("EUROHIS-QOL-8", Register.PATIENT);
        request("PHQ-9", Register.SOCIAL_WELFARE);
    }

    @Test
    @DisplayName("shows of each register only what the mandate names, on every page")
    void scope() throws Exception {
        assertThat(seen(self)).contains(OF_HEALTH).contains(OF_SOCIAL);
        act(Set.of(Register.PATIENT));
        assertThat(seen(relative)).contains(OF_HEALTH).doesNotContain(OF_SOCIAL);
        stop();
        act(Set.of(Register.SOCIAL_WELFARE));
        assertThat(seen(relative)).contains(OF_SOCIAL).doesNotContain(OF_HEALTH);
        stop();
        assertThat(seen(relative))
                .as("as oneself again")
                .doesNotContain(OF_SOCIAL)
                .doesNotContain(OF_HEALTH);
    }

    @Test
    @DisplayName("as a guardian shows nothing of what a capable minor has forbidden to give")
    void guardian() throws Exception {
        guardianOf();
        minors.hide(
                Actor.system(),
                new Minors.NewHidden(
                        client,
                        ofPatient.value(),
                        Register.PATIENT,
                        clinic,
                        true,
                        "Ymmärtää hoidon merkityksen ja osasi perustella."));
        log.viewed(
                new Actor(null, "Hoitaja", Set.of(Role.PROFESSIONAL), null, null, List.of(clinic)),
                client,
                "PATH",
                "CARE");
        assertThat(seen(self)).contains(OF_HEALTH).contains(OF_SOCIAL);
        assertThat(seen(relative)).contains("Sosiaalimerkki").doesNotContain("Terveysmerkki");
        var hidden = minors.hidden(Actor.system(), client).getFirst();
        minors.show(Actor.system(), client, hidden.id());
        assertThat(seen(relative)).contains(OF_HEALTH).contains(OF_SOCIAL);
    }

    @Test
    @DisplayName("ends by itself when the child is of age, and at the next click when withdrawn")
    void ends() throws Exception {
        guardianOf();
        assertThat(page(relative, get("/my")).getStatus()).isEqualTo(200);
        now.set(NOW.plus(Duration.ofDays(31)));
        assertThat(page(relative, get("/my")).getRedirectedUrl()).isEqualTo("/my/proxies?ended");
        now.set(NOW);
        act(Set.of(Register.PATIENT));
        assertThat(page(relative, get("/my")).getContentAsString())
                .contains("Asioit henkilön " + clients.get(client).name() + " puolesta");
        UUID mandate =
                mandates.given(self.actor()).stream()
                        .filter(m -> m.kind() == Mandate.Kind.PROXY)
                        .findFirst()
                        .orElseThrow()
                        .id();
        mandates.withdraw(self.actor(), mandate);
        var click = page(relative, post("/my/appointments/" + ofPatient.value() + "/cancel"));
        assertThat(click.getRedirectedUrl()).isEqualTo("/my/proxies?ended");
        assertThat(page(relative, get("/my/appointments")).getContentAsString())
                .doesNotContain("Terveysmerkki", "Asioit henkilön");
        assertThat(page(self, get("/my/appointments")).getContentAsString())
                .as("nothing was cancelled")
                .contains("Terveysmerkki");
    }

    @Test
    @DisplayName("gives no power that the mandate does not name, and none of the client's alone")
    void powers() throws Exception {
        act(Set.of(Register.PATIENT));
        String time = "/my/appointments/" + ofPatient.value();
        assertThat(page(relative, post(time + "/cancel")).getStatus()).isEqualTo(403);
        stop();
        act(Set.of(Register.PATIENT), Mandate.Power.ACT);
        assertThat(
                        page(relative, post("/my/appointments/" + ofSocial.value() + "/cancel"))
                                .getStatus())
                .as("outside the scope")
                .isEqualTo(403);
        for (MockHttpServletRequestBuilder own :
                List.of(
                        get("/my/permits"),
                        post("/my/permits").param("part", "SUMMARY"),
                        post("/my/prohibitions").param("target", "PATIENT"),
                        post("/my/proxies").param("called", "x").param("register", "PATIENT"),
                        post("/my/path/accept"))) {
            assertThat(page(relative, own).getStatus()).isEqualTo(403);
        }
        assertThat(page(relative, post(time + "/cancel")).getRedirectedUrl())
                .isEqualTo("/my/appointments?done=cancelled");
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT j.role FROM journal_entry j
                                        WHERE j.subject_id = :id AND j.created_by = :account
                                        """)
                                .param("id", ofPatient.value())
                                .param("account", relative.id().value())
                                .query(String.class)
                                .list())
                .containsExactly("PROXY");
    }

    @Test
    @DisplayName("opens nothing that is the client's alone, whatever the mandate gives")
    void alone() throws Exception {
        var alone = new TreeSet<>(addresses());
        assertThat(alone)
                .contains(
                        "/my/access/log.csv",
                        "/my/appointments/" + ofPatient.value() + ".ics",
                        "/my/path/answer");
        alone.removeIf(a -> !ALONE.matcher(a).matches());
        assertThat(alone)
                .contains(
                        "/my/apps",
                        "/my/data",
                        "/my/data/all",
                        "/my/data/fhir.json",
                        "/my/data/polku.html",
                        "/my/data/polku.zip",
                        "/my/permits",
                        "/my/requests",
                        "/my/requests/breach",
                        "/my/requests/correction",
                        "/my/requests/log",
                        "/my/requests/why");
        for (String address : alone) {
            if (ids.stream().noneMatch(id -> address.contains(id.toString()))) {
                assertThat(page(self, get(address)).getStatus()).as(address).isEqualTo(200);
            }
        }
        act(Set.of(Register.values()), Mandate.Power.values());
        for (String address : alone) {
            var answer = page(relative, get(address).accept("text/html"));
            assertThat(answer.getStatus()).as(address).isEqualTo(403);
            assertThat(answer.getContentAsString())
                    .as(address)
                    .doesNotContain(OF_HEALTH)
                    .doesNotContain(OF_SOCIAL);
        }
        for (String address :
                List.of("why", "log", "correction", "breach", ids.getFirst() + "/view")) {
            assertThat(page(relative, post("/my/requests/" + address)).getStatus())
                    .as(address)
                    .isEqualTo(403);
        }
        assertThat(
                        page(
                                        relative,
                                        post("/my/apps/withdraw")
                                                .param("id", ids.getFirst().toString()))
                                .getStatus())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("shows on every page for whom, and offers no link and no form that would refuse")
    void offers() throws Exception {
        for (Register register : Register.values()) {
            act(Set.of(register));
            var refused = new TreeSet<String>();
            int links = 0;
            for (String address : addresses()) {
                var answer = page(relative, get(address));
                String type = String.valueOf(answer.getContentType());
                if (answer.getStatus() != 200 || !type.startsWith("text/html")) {
                    continue;
                }
                String text = answer.getContentAsString();
                assertThat(text).as(address).contains("data-qa=\"acting\"");
                for (String link : found(LINK, text)) {
                    links++;
                    if (page(relative, get(URI.create(link))).getStatus() == 403) {
                        refused.add(address + " -> " + link);
                    }
                }
                for (String form : found(FORM, text)) {
                    if (!form.equals("/my/acting") && !form.equals("/my/proxies/give-up")) {
                        refused.add(address + " => " + form);
                    }
                }
            }
            assertThat(links).isGreaterThan(20);
            assertThat(refused).isEmpty();
            stop();
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        var found = new TreeSet<String>();
        pattern.matcher(text).results().forEach(r -> found.add(r.group(1).replace("&amp;", "&")));
        return found;
    }

    @Test
    @DisplayName("is written in the log of views with both: who looked, and by which mandate")
    void logged() throws Exception {
        act(Set.of(Register.PATIENT));
        page(relative, get("/my/appointments"));
        UUID mandate = mandates.given(self.actor()).getFirst().id();
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT l.by_proxy FROM access_log l
                                        WHERE l.client_id = :client AND l.account_id = :account AND l.part = 'appointment'
                                          AND l.role = 'PROXY' AND NOT l.by_client
                                        """)
                                .param("client", client.value())
                                .param("account", relative.id().value())
                                .query(UUID.class)
                                .list())
                .containsExactly(mandate);
        assertThat(page(self, get("/my/access")).getContentAsString())
                .contains(
                        "Puolestasi asioiva katsoi ajanvaraustasi, koska hänellä on oikeus asioida"
                                + " puolestasi.");
    }

    @Test
    @DisplayName("begins with a code that works once, for another person, within its days")
    void code() throws Exception {
        invite(Set.of(Register.PATIENT));
        String first = code;
        assertThat(page(self, post("/my/proxies/accept").param("code", first)).getStatus())
                .as("not one's own")
                .isEqualTo(422);
        String wrong =
                page(relative, post("/my/proxies/accept").param("code", "AAAA-BBBB-CCCC"))
                        .getContentAsString();
        assertThat(
                        page(
                                        relative,
                                        post("/my/proxies/accept")
                                                .param(
                                                        "code",
                                                        first.toLowerCase(java.util.Locale.ROOT)
                                                                .replace("-", " ")))
                                .getStatus())
                .isEqualTo(303);
        String used =
                page(relative, post("/my/proxies/accept").param("code", "AAAA-BBBB-CCCC"))
                        .getContentAsString();
        assertThat(wrong).contains("Koodi ei kelpaa");
        assertThat(used).contains("Koodi ei kelpaa");
        Account third = account("Kolmas Kokeilija", null);
        assertThat(page(third, post("/my/proxies/accept").param("code", first)).getStatus())
                .as("used")
                .isEqualTo(422);
        invite(Set.of(Register.PATIENT));
        now.set(NOW.plus(Duration.ofDays(8)));
        assertThat(page(relative, post("/my/proxies/accept").param("code", code)).getStatus())
                .as("an old code")
                .isEqualTo(422);
    }

    private void guardianOf() throws Exception {
        mandates.guardian(
                Actor.system(),
                new Mandates.NewGuardian(
                        client,
                        relative.client(),
                        "äiti",
                        Mandate.Kind.GUARDIAN,
                        Set.of(Register.values()),
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 4, 9)));
        begin(mandates.held(relative.actor()).getFirst().id());
    }

    private void invite(Set<Register> registers, Mandate.Power... powers) {
        code =
                mandates.invite(
                        self.actor(),
                        new Mandates.NewProxy("sisar", registers, Set.of(powers), null, null));
    }

    private void act(Set<Register> registers, Mandate.Power... powers) throws Exception {
        invite(registers, powers);
        mandates.accept(relative.actor(), code);
        begin(
                mandates.held(relative.actor()).stream()
                        .filter(m -> m.kind() == Mandate.Kind.PROXY)
                        .filter(m -> Set.copyOf(m.registers()).equals(registers))
                        .reduce((a, b) -> b)
                        .orElseThrow()
                        .id());
    }

    private void begin(UUID mandate) throws Exception {
        var response = page(relative, post("/my/acting").param("mandate", mandate.toString()));
        assertThat(response.getRedirectedUrl()).isEqualTo("/my");
        Cookie cookie = response.getCookie("SESSION");
        session = cookie == null ? session : cookie;
    }

    private void stop() throws Exception {
        page(relative, post("/my/acting"));
    }

    private MockHttpServletResponse page(Account who, MockHttpServletRequestBuilder request)
            throws Exception {
        if (session != null && who.equals(relative)) {
            request.cookie(session);
        }
        return mvc.perform(request.with(as(who)).with(csrf())).andReturn().getResponse();
    }

    /** All that the pages of the door say, one after another. */
    private String seen(Account who) throws Exception {
        var all = new StringBuilder();
        int pages = 0;
        for (String address : addresses()) {
            var response = page(who, get(address));
            assertThat(response.getStatus()).as(address).isLessThan(500);
            if (response.getStatus() == 200) {
                pages++;
                all.append("\n== ")
                        .append(address)
                        .append('\n')
                        .append(response.getContentAsString());
            }
        }
        assertThat(pages).as("pages that open").isGreaterThan(4);
        return all.toString();
    }

    private Set<String> addresses() {
        var addresses = new TreeSet<String>();
        for (var mapping : mappings.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            if (!methods.isEmpty() && !methods.contains(RequestMethod.GET)) {
                continue;
            }
            for (String pattern : mapping.getPatternValues()) {
                if (!pattern.equals("/my") && !pattern.startsWith("/my/")) {
                    continue;
                }
                for (UUID id : ids) {
                    addresses.add(pattern.replaceAll("\\{[^/}]*}", id.toString()));
                }
            }
        }
        return addresses;
    }

    private AppointmentId time(UnitId unit, String name, ServiceType service, int days) {
        var professional =
                new ProfessionalView(
                        new ProfessionalId(Ids.next()),
                        name,
                        "Ammatti",
                        service.profession(),
                        unit,
                        true,
                        false);
        organizations.save(professional);
        var start = NOW.plus(Duration.ofDays(days));
        AppointmentId id =
                bookings.book(
                        Actor.system(),
                        new NewTime(
                                professional.id(),
                                unit,
                                service,
                                MeetingMode.PHONE,
                                start,
                                start.plusSeconds(1800)),
                        client,
                        null);
        ids.add(id.value());
        return id;
    }

    private void request(String instrument, Register register) {
        var path = Ids.next();
        ids.add(
                requests.request(
                                client,
                                instrument,
                                LocalDate.of(2026, 3, 20),
                                path,
                                new RecordHeader(
                                        register,
                                        register == Register.SOCIAL_WELFARE
                                                ? ServiceTask.TYOIKAISET
                                                : null,
                                        organizations.organiser(),
                                        clinic,
                                        null,
                                        "SYSTEM",
                                        RecordStatus.FINAL),
                                Actor.system())
                        .value());
    }

    private UnitId unit(String name, QueueKind kind) {
        var like = organizations.unit(organizations.unitFor("214", kind)).orElseThrow();
        var unit =
                new UnitView(
                        new UnitId(Ids.next()),
                        LocalizedText.fi(name),
                        like.kind(),
                        like.parent(),
                        "214",
                        "Koetie 1",
                        "38700",
                        "040 000 0000");
        organizations.save(unit);
        return unit.id();
    }

    private Account account(String name, ClientId of) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        name,
                        LocalizedText.fi("asiakas"),
                        Set.of(Role.CLIENT),
                        null,
                        of,
                        List.of(),
                        null);
        accounts.save(account);
        return account;
    }
}
