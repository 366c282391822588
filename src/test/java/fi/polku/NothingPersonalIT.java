package fi.polku;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.IdentityCode;
import fi.polku.kernel.ClientId;
import fi.polku.measure.MeasureRequests;
import fi.polku.path.Paths;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A journey with marked words, refusals and faults in it: the marks are where people read them. */
@DisplayName("Nothing personal stands")
@RecordApplicationEvents
class NothingPersonalIT extends DatabaseTest {
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");
    private static final Pattern LINK = Pattern.compile("(?:href|action|src|hx-get)=\"([^\"]*)\"");
    private static final String WORDS = "Merkkisana kertoo kivusta";
    private static final String NAME = "Merkkisukunimi";
    private static final String PHONE = "045 7776661";
    private static final String MAIL = "merkkiposti@esimerkki.fi";
    private static final String CODE = IdentityCode.of(LocalDate.of(1957, 5, 7), 'U', 957).value();
    private static final List<String> MARKS =
            List.of("erkkisana", "erkkisukunimi", "7776661", "erkkiposti", CODE);

    @Autowired Accounts accounts;
    @Autowired Clients clients;
    @Autowired Paths paths;
    @Autowired MeasureRequests measureRequests;
    @Autowired ApplicationEvents events;
    @LocalServerPort int port;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> addresses = new ArrayList<>();

    @BeforeEach
    void listen() {
        log.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
    }

    @AfterEach
    void stopListening() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
    }

    @Test
    @DisplayName("in logs, metrics, addresses or events after a journey with its faults")
    void journey() throws Exception {
        Account nurse = People.nurse(accounts);
        Account counsellor = People.counsellor(accounts);
        send(
                null,
                post("/contact")
                        .param("text", WORDS)
                        .param("phone", "x" + PHONE)
                        .param("identity", CODE + "x"),
                422);
        String receipt =
                send(
                        null,
                        post("/contact")
                                .param("text", WORDS)
                                .param("phone", PHONE)
                                .param("email", MAIL)
                                .param("municipality", "214")
                                .param("identity", CODE),
                        200);
        assertThat(receipt).contains(WORDS);
        String id = contactOf(WORDS);
        String contact = "/work/contacts/" + id;
        assertThat(queueUntil(nurse, id)).contains(id);
        send(nurse, post(contact + "/take"), 303);
        send(nurse, get(contact), 200);
        send(
                nurse,
                post(contact + "/person")
                        .param("action", "new")
                        .param("familyName", NAME + "<")
                        .param("phone", PHONE),
                422);
        send(
                nurse,
                post(contact + "/person")
                        .param("action", "new")
                        .param("familyName", NAME)
                        .param("givenNames", "Maija")
                        .param("identityCode", CODE)
                        .param("phone", PHONE)
                        .param("email", MAIL),
                303);
        ClientId client = clients.byIdentityCode(CODE).orElseThrow();
        send(nurse, post("/work/clients").param("q", NAME), 200);
        send(nurse, post("/work/clients").param("q", CODE), 200);
        send(
                nurse,
                post(contact + "/assessment")
                        .param("kind", "CARE")
                        .param("findings", WORDS)
                        .param("urgency", "NON_URGENT")
                        .param("outcome", "OWN_WORKER_PLAN")
                        .param("keep", "yes"),
                303);
        String person = "/work/clients/" + client.value();
        send(nurse, get(person), 200);
        send(
                nurse,
                post(person + "/own-worker")
                        .param("professional", People.SATU.value().toString())
                        .param("reason", WORDS),
                303);
        send(
                counsellor,
                post(person + "/paths/new")
                        .param("model", "REHABILITATION_PATH")
                        .param("words", WORDS)
                        .param("weight", "1")
                        .param("level-2", WORDS)
                        .param("level-1", WORDS)
                        .param("level0", WORDS)
                        .param("level1", WORDS)
                        .param("level2", WORDS),
                303);
        var path = paths.openFor(client).orElseThrow();
        send(counsellor, get("/work/paths/" + path.id().value()), 200);
        send(
                counsellor,
                post("/work/paths/" + path.id().value() + "/send")
                        .param("editNo", "" + path.editNo()),
                303);
        Account self = People.client(accounts, client);
        send(self, get("/my"), 200);
        send(self, post("/my/path/ask-change").param("words", WORDS), 303);
        send(self, post("/my/path/accept"), 303);
        send(self, get("/my/timeline"), 200);
        var asked = measureRequests.request(client, "eurohis-qol-8", now.today(), Actor.system());
        String question = "/my/measures/" + asked.value();
        send(self, post(question).param("q1", WORDS), 422);

        // What goes wrong below the pages, and what is asked of them wrongly.
        send(self, post("/my/appointments/book").param("step", WORDS).param("slot", WORDS), 400);
        send(self, get(question).queryParam("q", "ei-luku"), 400);
        send(nurse, post("/work/contacts/ei-tunnus/take"), 400);
        overHttp(
                "/contact",
                "text=" + "x".repeat(10) + "%00&phone=" + "7776661" + "&area=erkkisana");
        overHttp("/work/tasks", "words=Merkkisana");
        faultOfTheDatabase();

        assertNowhere("log", log.list.stream().map(NothingPersonalIT::whole).toList());
        assertNowhere("metrics", List.of(metrics()));
        assertNowhere("addresses", addresses);
        assertNowhere("events", events.stream().map(Object::toString).toList());
        assertThat(addresses).hasSizeGreaterThan(100);
        assertThat(events.stream().count()).isGreaterThan(10);
        // The ear hears: a line of the kind that is looked for would have been found.
        LoggerFactory.getLogger("fi.polku.ear").error(WORDS);
        assertThat(log.list)
                .anyMatch(e -> whole(e).contains("erkkisana") && e.getLevel() == Level.ERROR);
    }

    /** PostgreSQL tells the whole row that it refuses: its words must not reach an exception. */
    private void faultOfTheDatabase() {
        Throwable fault =
                catchThrowable(() ->
                        jdbc.sql(
                                        "INSERT INTO client_name (id, client_id, family_name) VALUES (gen_random_uuid(), NULL, :name)")
                                .param("name", NAME)
                                .update());
        assertThat(fault).isNotNull();
        var all = new StringWriter();
        fault.printStackTrace(new PrintWriter(all));
        assertThat(all.toString()).contains("ERROR").doesNotContain("erkkisukunimi");
    }

    private static String whole(ILoggingEvent line) {
        String thrown =
                line.getThrowableProxy() == null
                        ? ""
                        : ThrowableProxyUtil.asString(line.getThrowableProxy());
        return line.getLoggerName()
                + " "
                + line.getFormattedMessage()
                + " "
                + line.getMDCPropertyMap()
                + " "
                + thrown;
    }

    private static void assertNowhere(String where, List<String> lines) {
        for (String mark : MARKS) {
            assertThat(
                            lines.stream()
                                    .filter(l -> l.contains(mark))
                                    .map(l -> l.substring(0, Math.min(300, l.length()))))
                    .as(mark + " in " + where)
                    .isEmpty();
        }
    }

    /** The queue has others' contacts too: it is read on until this one comes. */
    private String queueUntil(Account nurse, String contact) throws Exception {
        String page = "/work/contacts";
        while (true) {
            String body = send(nurse, get(page), 200);
            var next = NEXT.matcher(body);
            if (body.contains(contact) || !next.find()) {
                return body;
            }
            page = next.group(1).replace("&amp;", "&");
        }
    }

    private String contactOf(String words) {
        return jdbc.sql(
                        "SELECT c.id FROM contact c WHERE c.text = :words ORDER BY c.id DESC LIMIT 1")
                .param("words", words)
                .query(java.util.UUID.class)
                .single()
                .toString();
    }

    private String send(Account account, MockHttpServletRequestBuilder request, int status)
            throws Exception {
        request.with(csrf());
        var answer =
                mvc.perform(account == null ? request : request.with(as(account)))
                        .andReturn()
                        .getResponse();
        String body = answer.getContentAsString();
        assertThat(answer.getStatus())
                .as(body.substring(0, Math.min(body.length(), 3000)))
                .isEqualTo(status);
        if (answer.getHeader("Location") != null) {
            addresses.add(answer.getHeader("Location"));
        }
        var links = LINK.matcher(body);
        while (links.find()) {
            addresses.add(links.group(1));
        }
        return body;
    }

    private String metrics() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "http://localhost:"
                                                            + port
                                                            + "/actuator/prometheus"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private void overHttp(String path, String body) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }
}
