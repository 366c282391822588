package fi.polku.access.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Polku as a public client of a real Keycloak: {@code ./polku test keycloak}. Polku is started
 * before Keycloak is. Not a part of the ordinary suite, and never left out silently: without its
 * distribution it fails.
 */
@DisplayName("With a real Keycloak")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(
        properties = {
            "polku.data-dir=${polku.test-data}-keycloak",
            "polku.sign-in.client-id=polku",
            "polku.sign-in.roles.nurse=PROFESSIONAL",
            "polku.sign-in.roles.lead=LEAD",
            "polku.sign-in.roles.privacy=PRIVACY_OFFICER"
        })
class KeycloakCheck extends DatabaseTest {
    private static final String CITIZEN = "010190-9145";
    private static final Pattern LOGIN =
            Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static int keycloakPort;
    private static int ownRegisterPort;
    private static Keycloak keycloak;

    @Autowired Accounts accounts;
    @Autowired Clients clients;
    @LocalServerPort int port;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) throws Exception {
        keycloakPort = TestPorts.free();
        ownRegisterPort = TestPorts.free();
        keycloak = new Keycloak(keycloakPort);
        properties.add("polku.sign-in.issuer", keycloak::issuer);
    }

    @AfterAll
    static void stop() {
        keycloak.stop();
    }

    @BeforeEach
    void realTime() {
        // Keycloak's clock is the wall's.
        now.set(null);
    }

    private String polku(String path) {
        return "http://localhost:" + port + path;
    }

    private PlainBrowser atSignIn(String base, String wanted) throws Exception {
        var browser = new PlainBrowser();
        browser.open(base + "/sign-in?continue=" + wanted);
        browser.send("/sign-in/issuer", browser.fields("/sign-in/issuer"));
        return browser;
    }

    private static void typePassword(PlainBrowser browser, String name) throws Exception {
        var form = LOGIN.matcher(browser.text());
        assertThat(form.find()).as("Keycloak's own page at " + browser.here()).isTrue();
        browser.send(
                form.group(1).replace("&amp;", "&"),
                Map.of("username", name, "password", "salasana-" + name));
    }

    private PlainBrowser signedIn(String name, String wanted) throws Exception {
        var browser = atSignIn(polku(""), wanted);
        typePassword(browser, name);
        return browser;
    }

    private Account account(String name) {
        return accounts.find(
                        new AccountId(
                                jdbc.sql(
                                                """
                                                SELECT o.account_id
                                                FROM outside_account o
                                                JOIN account a ON a.id = o.account_id
                                                WHERE a.name = :name
                                                """)
                                        .param("name", name)
                                        .query(UUID.class)
                                        .single()))
                .orElseThrow();
    }

    @Test
    @Order(1)
    @DisplayName("Polku has started before it, and says plainly that it is away")
    void away() throws Exception {
        try (var browser = atSignIn(polku(""), "")) {
            assertThat(browser.status()).isEqualTo(503);
            assertThat(browser.text()).contains("trouble-AWAY");
            assertThat(browser.open(polku("/contact")).status()).isEqualTo(200);
        }
    }

    @Test
    @Order(2)
    @DisplayName("it starts, and somebody signs in on its own page with roles and unit of claims")
    void signIn() throws Exception {
        keycloak.start(
                Files.readString(Path.of("src/test/resources/keycloak/realm.json"))
                        .replace(
                                "@BACK@",
                                "\"%s\", \"http://localhost:%d/sign-in/issuer/back\""
                                        .formatted(polku("/sign-in/issuer/back"), ownRegisterPort))
                        .replace("@OUT@", polku("/"))
                        .replace("@ENDED@", polku("/sign-in/issuer/ended")));
        try (var browser = signedIn("ilona", "/work/contacts/new")) {
            assertThat(browser.here().toString()).isEqualTo(polku("/work/contacts/new"));
            assertThat(browser.status()).isEqualTo(200);
            var ilona = account("Ilona Ilmari");
            assertThat(ilona.roles()).isEqualTo(Set.of(Role.PROFESSIONAL, Role.PRIVACY_OFFICER));
            assertThat(ilona.units()).containsExactly(People.RECEPTION);
            assertThat(ilona.professional()).isEqualTo(People.JAANA);
        }
    }

    @Test
    @Order(3)
    @DisplayName("whom it knows and Polku does not is told so")
    void unknown() throws Exception {
        try (var browser = signedIn("sauli", "")) {
            assertThat(browser.status()).isEqualTo(403);
            assertThat(browser.text()).contains("trouble-UNKNOWN");
        }
    }

    @Test
    @Order(4)
    @DisplayName("a citizen's identity code leads to that client's own path")
    void citizen() throws Exception {
        var client = clients.create(Actor.system(), NewClient.of("Kaisa", "Kansalainen", CITIZEN));
        try (var browser = signedIn("kaisa", "")) {
            assertThat(browser.here().getPath()).isEqualTo("/my");
            assertThat(account("Kaisa Kansalainen").client()).isEqualTo(client);
        }
    }

    @Test
    @Order(5)
    @DisplayName("a sensitive page asks it for the password again, and goes on from there")
    void again() throws Exception {
        String page = "/admin/emergencies/" + UUID.randomUUID();
        try (var browser = signedIn("ilona", "")) {
            now.set(java.time.Clock.systemUTC().instant().plusSeconds(700));
            browser.open(page);
            assertThat(browser.here().getPath()).isEqualTo("/sign-in/again");
            now.set(null);
            browser.send("/sign-in/issuer", browser.fields("/sign-in/issuer"));
            // Signed in at Keycloak though one is, its page asks for the password.
            typePassword(browser, "ilona");
            assertThat(browser.here().getPath()).isEqualTo(page);
            assertThat(browser.status()).as("past the guard: there is no such").isEqualTo(403);
        }
    }

    @Test
    @Order(6)
    @DisplayName("signing out of Polku signs out there too")
    void outHere() throws Exception {
        try (var browser = signedIn("ilona", "/work/contacts/new")) {
            browser.send("/sign-out", browser.fields("/sign-out"));
            assertThat(browser.here().toString()).isEqualTo(polku("/"));
            browser.open(polku("/work"));
            assertThat(browser.here().getPath()).isEqualTo("/sign-in");
            browser.send("/sign-in/issuer", browser.fields("/sign-in/issuer"));
            assertThat(LOGIN.matcher(browser.text()).find()).as("asks anew").isTrue();
        }
    }

    @Test
    @Order(7)
    @DisplayName("signing out there, by its administrator, ends the sessions here")
    void outThere() throws Exception {
        try (var browser = signedIn("ilona", "/work/contacts/new")) {
            assertThat(browser.status()).isEqualTo(200);
            signOutAtKeycloak("ilona");
            browser.open(polku("/work/contacts/new"));
            assertThat(browser.here().getPath()).isEqualTo("/sign-in");
        }
    }

    @Test
    @Order(8)
    @DisplayName("where our own register decides, its roles hold and not those of the claims")
    void ownRegister() throws Exception {
        var satu = People.counsellor(accounts);
        // The demonstration's own Satu steps aside: one account for one professional.
        jdbc.sql(
                        """
                        UPDATE account
                        SET closed_at = created_at
                        WHERE professional_id = :who
                          AND id <> :this
                        """)
                .param("who", People.SATU.value())
                .param("this", satu.id().value())
                .update();
        try (ConfigurableApplicationContext other = withOwnRegister();
                var browser = atSignIn("http://localhost:" + ownRegisterPort, "/lead")) {
            assertThat(other.isRunning()).isTrue();
            typePassword(browser, "oiva");
            // A lead by the claims, an own worker by our register: led to the own door.
            assertThat(browser.here().getPath()).isEqualTo("/work");
            assertThat(account("Satu Testilä").id()).isEqualTo(satu.id());
            assertThat(account("Satu Testilä").roles()).isEqualTo(satu.roles());
        }
    }

    private ConfigurableApplicationContext withOwnRegister() throws Exception {
        String url;
        try (var connection = database.getConnection()) {
            url = connection.getMetaData().getURL();
        }
        return new SpringApplicationBuilder(fi.polku.Polku.class)
                .run(
                        "--server.port=" + ownRegisterPort,
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=",
                        "--polku.demo=false",
                        "--polku.jobs=false",
                        "--polku.sign-in.register=OWN",
                        "--polku.sign-in.issuer=" + keycloak.issuer(),
                        "--polku.sign-in.client-id=polku",
                        "--polku.sign-in.roles.lead=LEAD");
    }

    @Autowired javax.sql.DataSource database;

    @Test
    @Order(9)
    @DisplayName("it stops in the middle of a sign-in, and comes back: no restart is needed")
    void stopsAndComesBack() throws Exception {
        try (var browser = atSignIn(polku(""), "/work/contacts/new")) {
            assertThat(LOGIN.matcher(browser.text()).find()).isTrue();
            keycloak.stop();
            try (var another = new PlainBrowser()) {
                assertThat(another.open(polku("/waiting-times")).status()).isEqualTo(200);
            }
            String back = "/sign-in/issuer/back?code=x&state=" + stateOf(browser);
            browser.open(polku(back));
            assertThat(browser.status()).isEqualTo(503);
            assertThat(browser.text()).contains("trouble-AWAY");
            keycloak.startAgain();
            browser.send("/sign-in/issuer", browser.fields("/sign-in/issuer"));
            typePassword(browser, "ilona");
            assertThat(browser.here().toString()).isEqualTo(polku("/work/contacts/new"));
        }
    }

    private static String stateOf(PlainBrowser browser) {
        return TestIssuer.parametersOf(browser.here().toString()).get("state");
    }

    private static void signOutAtKeycloak(String name) throws Exception {
        var json = JsonMapper.builder().build();
        try (var http = HttpClient.newHttpClient()) {
            String token =
                    json.readTree(
                                    http.send(
                                                    HttpRequest.newBuilder(
                                                                    URI.create(
                                                                            keycloak.admin()
                                                                                    + "/realms/master/protocol/openid-connect/token"))
                                                            .header(
                                                                    "Content-Type",
                                                                    "application/x-www-form-urlencoded")
                                                            .POST(
                                                                    HttpRequest.BodyPublishers
                                                                            .ofString(
                                                                                    "grant_type=password&client_id=admin-cli&username="
                                                                                            + Keycloak
                                                                                                    .ADMINISTRATOR
                                                                                            + "&password="
                                                                                            + Keycloak
                                                                                                    .PASSWORD))
                                                            .build(),
                                                    HttpResponse.BodyHandlers.ofString())
                                            .body())
                            .get("access_token")
                            .asString();
            String users = keycloak.admin() + "/admin/realms/polku/users";
            String id =
                    json.readTree(
                                    http.send(
                                                    HttpRequest.newBuilder(
                                                                    URI.create(
                                                                            users
                                                                                    + "?exact=true&username="
                                                                                    + name))
                                                            .header(
                                                                    "Authorization",
                                                                    "Bearer " + token)
                                                            .build(),
                                                    HttpResponse.BodyHandlers.ofString())
                                            .body())
                            .get(0)
                            .get("id")
                            .asString();
            int status =
                    http.send(
                                    HttpRequest.newBuilder(URI.create(users + "/" + id + "/logout"))
                                            .header("Authorization", "Bearer " + token)
                                            .POST(HttpRequest.BodyPublishers.noBody())
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode();
            assertThat(status).isEqualTo(204);
        }
    }
}
