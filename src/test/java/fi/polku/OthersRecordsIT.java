package fi.polku;

import static fi.polku.testing.As.as;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import fi.polku.access.Account;
import fi.polku.access.Role;
import fi.polku.platform.Ids;
import fi.polku.testing.Crawl;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.Machine;
import fi.polku.testing.MarkedLife;
import fi.polku.testing.MarkedTrust;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address and every form to which the pages of a client and of those who care for the client
 * lead, visited with their real ids by everybody whom it does not concern. Found by walking the
 * pages, so what is added is covered without being named.
 */
@DisplayName("Every real address of a client's records, visited by others,")
class OthersRecordsIT extends DatabaseTest {
    /** No page leads to these: each says why. */
    private static final Map<String, String> NOTHING_LEADS_THERE =
            Map.ofEntries(
                    entry(
                            "POST /admin/accounts/{id}/opening",
                            "only an account that is closed has it"),
                    entry("POST /admin/accounts/{id}/subject", "only where there is an issuer"),
                    entry("POST /my/requests/{id}/view", "only after a correction was refused"),
                    entry(
                            "POST /work/clients/{id}/guardians/assess",
                            "no word of a minor waits here"),
                    entry(
                            "POST /work/clients/{id}/guardians/hide",
                            "the minor has no service event here"),
                    entry("POST /work/clients/{id}/guardians/show", "nothing is hidden here"));

    /** Ids, never words, that somebody may read beyond their own: each says why. */
    private static final Map<String, String> IDS_MAY_BE_READ =
            Map.of(
                    "the lead of another unit: GET /lead/clocks",
                    "leads oversee the clocks of the whole region, without names");

    /** Where somebody may learn that a record is there without reading it: each says why. */
    private static final Map<String, String> EXISTENCE_MAY_BE_KNOWN =
            Map.of(
                    "the lead of another unit: GET /lead/clocks/{id}",
                    "leads oversee the clocks of the whole region, without names");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired AutowireCapableBeanFactory beans;
    @LocalServerPort int port;

    @Test
    @DisplayName("shows nothing of the client and changes nothing")
    void othersSeeNothing() throws Exception {
        MarkedLife life = beans.createBean(MarkedLife.class).live();
        Crawl crawl = walked(life);
        assertThat(crawl.unreached())
                .as("endpoints with an id to which no page leads")
                .isEqualTo(new TreeSet<>(NOTHING_LEADS_THERE.keySet()));
        List<String> before = life.changes();
        var wrong = new TreeSet<String>();
        int visits = 0;
        // Looked at first, sent then: what somebody sends may be seen again in their own record.
        List<Crawl.Visit> inOrder =
                crawl.visits().stream()
                        .sorted(
                                Comparator.comparing(
                                        v -> !v.endpoint().method().equals(HttpMethod.GET)))
                        .toList();
        for (var other : others(life).entrySet()) {
            for (Crawl.Visit visit : inOrder) {
                visits++;
                String fault = visit(life, visit, other.getValue());
                if (String.valueOf(fault).startsWith("shows an id")
                        && IDS_MAY_BE_READ.containsKey(other.getKey() + ": " + visit.endpoint())) {
                    continue;
                }
                if (keepsIdentities(other.getKey(), visit)) {
                    before = life.changes();
                    continue;
                }
                if (fault != null) {
                    wrong.add(other.getKey() + ": " + visit.endpoint() + ": " + fault);
                }
                List<String> after = life.changes();
                if (!after.equals(before)) {
                    wrong.add(other.getKey() + ": " + visit.endpoint() + ": changed something");
                    before = after;
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(visits).isGreaterThan(500);
    }

    /**
     * The same for an id that there is and for one that there is not: nobody learns by asking
     * whether somebody has a record.
     */
    @Test
    @DisplayName("answers byte for byte as if there were no such record")
    void asIfThereWereNone() throws Exception {
        MarkedLife life = beans.createBean(MarkedLife.class).live();
        var wrong = new TreeSet<String>();
        int compared = 0;
        Crawl crawl = walked(life);
        for (var other : others(life).entrySet()) {
            for (Crawl.Visit visit : crawl.visits()) {
                for (UUID id : life.ids()) {
                    if (!visit.address().contains(id.toString())) {
                        continue;
                    }
                    String nothing = Ids.next().toString();
                    var none =
                            new Crawl.Visit(
                                    visit.endpoint(),
                                    visit.address().replace(id.toString(), nothing),
                                    visit.fields(),
                                    visit.page());
                    String real = plain(send(visit, other.getValue()), id.toString());
                    String fake = plain(send(none, other.getValue()), nothing);
                    compared++;
                    if (!real.equals(fake)
                            && !EXISTENCE_MAY_BE_KNOWN.containsKey(
                                    other.getKey() + ": " + visit.endpoint())) {
                        wrong.add(
                                other.getKey()
                                        + ": "
                                        + visit.endpoint()
                                        + ": "
                                        + real.substring(0, 3)
                                        + " or "
                                        + fake.substring(0, 3));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(200);
    }

    /** Status, headers and body without what differs in any two answers: tokens, and the id. */
    private static String plain(MockHttpServletResponse answer, String id) {
        return (answer.getStatus()
                        + " "
                        + answer.getHeaderNames().stream()
                                .sorted()
                                .map(n -> n + "=" + answer.getHeaders(n))
                                .toList()
                        + body(answer))
                .replace(id, "ID")
                .replaceAll("name=\"(_csrf|formToken|formKey)\" value=\"[^\"]*\"", "$1");
    }

    /** That the marks are where they belong: without that the test above could not fail. */
    @Test
    @DisplayName("shows the client to whom it should, so that the marks are known to be there")
    void ownSee() throws Exception {
        MarkedLife life = beans.createBean(MarkedLife.class).live();
        var seen = new TreeMap<String, Integer>();
        Crawl crawl = walked(life);
        for (Account own : List.of(life.self(), life.worker())) {
            for (Crawl.Visit visit : crawl.visits()) {
                if (visit.endpoint().method().name().equals("GET")) {
                    String body = body(send(visit, own));
                    life.marks().stream()
                            .filter(body::contains)
                            .forEach(m -> seen.merge(m, 1, Integer::sum));
                }
            }
        }
        assertThat(seen.keySet()).containsAll(life.marks());
        assertThat(seen.values()).allMatch(n -> n >= 2);
    }

    private Crawl walked(MarkedLife life) throws Exception {
        Machine.post(
                port,
                "",
                Machine.token(port, ""),
                """
                {"resourceType":"Bundle","type":"batch","entry":[
                 {"request":{"method":"POST","url":"Condition"},"resource":{"resourceType":"Condition"}}]}
                """);
        jdbc.sql(
                        """
                        INSERT INTO queue_book (id, unit_id, profession, from_on, reason, created_at)
                        VALUES (gen_random_uuid(), :unit, 'PHYSICIAN', :from, 'Virka on täyttämättä', CURRENT_TIMESTAMP)
                        """)
                .param("unit", life.unit().id().value())
                .param("from", now.today())
                .update();
        Account lead = life.account(Set.of(Role.LEAD), null, null, List.of(life.unit().id()));
        MarkedTrust trust = beans.createBean(MarkedTrust.class).live(life);
        Account office =
                life.account(
                        Set.of(Role.PRIVACY_OFFICER, Role.ADMINISTRATOR), null, null, List.of());
        return new Crawl(mvc, mappings)
                .walk(null, "/", "/contact/" + life.receipt())
                .walk(life.self(), "/my", "/my/permits", "/my/measures/answers/" + life.answer())
                .walk(
                        life.worker(),
                        "/work",
                        "/work/contacts",
                        "/work/clients/" + life.client().value(),
                        "/work/clients/" + life.client().value() + "/segment",
                        "/work/clocks",
                        "/work/emergency")
                .walk(
                        lead,
                        "/lead",
                        "/lead/t3",
                        "/lead/clocks/" + life.clock(),
                        "/lead/signals/carer-alone",
                        "/lead/signals/unanswered-contact")
                .walk(
                        life.account(Set.of(Role.MODEL_DEVELOPER), null, null, List.of()),
                        "/develop",
                        "/develop/signals/carer-alone",
                        "/develop/signals/unanswered-contact")
                .walk(life.self(), trust.ofSelf())
                .walk(life.worker(), trust.ofWorker())
                .walk(office, "/admin", "/admin/emergencies/" + life.emergency())
                .walk(office, trust.ofOfficer());
    }

    private static Map<String, @Nullable Account> others(MarkedLife life) {
        var others = new LinkedHashMap<String, @Nullable Account>();
        var elsewhere = life.unit("Muualla");
        others.put("nobody", null);
        others.put("another client", life.otherClient());
        others.put(
                "a professional without a relationship",
                life.account(
                        Set.of(Role.PROFESSIONAL, Role.OWN_WORKER),
                        life.professional("Vieras", elsewhere).id(),
                        null,
                        List.of(elsewhere.id())));
        others.put(
                "a partner",
                life.account(
                        Set.of(Role.PARTNER),
                        life.professional("Kumppani", elsewhere).id(),
                        null,
                        List.of(elsewhere.id())));
        others.put(
                "the lead of another unit",
                life.account(Set.of(Role.LEAD), null, null, List.of(elsewhere.id())));
        others.put(
                "a developer", life.account(Set.of(Role.MODEL_DEVELOPER), null, null, List.of()));
        others.put(
                "an administrator",
                life.account(Set.of(Role.ADMINISTRATOR), null, null, List.of()));
        return others;
    }

    /**
     * Whether two records are of the same person is decided by those who keep the register of
     * identities in order, who need no relationship for it: name, birth date and code, nothing of
     * care; each look is logged (decision 25).
     */
    private static boolean keepsIdentities(String who, Crawl.Visit visit) {
        return who.equals("an administrator")
                && visit.endpoint().toString().contains(" /admin/doubles");
    }

    private @Nullable String visit(MarkedLife life, Crawl.Visit visit, @Nullable Account account)
            throws Exception {
        MockHttpServletResponse answer;
        try {
            answer = send(visit, account);
        } catch (Exception unhandled) {
            return "failed with " + unhandled.getMessage();
        }
        if (answer.getStatus() >= 500) {
            return "answered " + answer.getStatus();
        }
        String body =
                body(answer) + answer.getHeaderNames().stream().map(answer::getHeader).toList();
        String asked = visit.address() + visit.fields();
        for (String mark : life.marks()) {
            if (body.contains(mark) && !asked.contains(mark)) {
                return "shows " + mark + " with " + answer.getStatus();
            }
        }
        for (UUID id : life.ids()) {
            if (body.contains(id.toString()) && !asked.contains(id.toString())) {
                return "shows an id with " + answer.getStatus();
            }
        }
        return null;
    }

    private MockHttpServletResponse send(Crawl.Visit visit, @Nullable Account account)
            throws Exception {
        var sent = request(visit.endpoint().method(), URI.create(visit.address())).with(csrf());
        visit.fields().forEach((name, values) -> sent.param(name, values.toArray(String[]::new)));
        if (account != null) {
            sent.with(as(account));
        }
        return mvc.perform(sent).andReturn().getResponse();
    }

    private static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
