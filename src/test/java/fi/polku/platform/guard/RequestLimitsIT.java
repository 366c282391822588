package fi.polku.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.polku.access.Actor;
import fi.polku.contact.Channel;
import fi.polku.contact.ContactReception;
import fi.polku.contact.NewContact;
import fi.polku.testing.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("One address that calls too often")
class RequestLimitsIT extends DatabaseTest {
    @Autowired ContactReception reception;

    @Test
    @DisplayName(
            "may send 200 contacts in a burst; the next keeps every word and says when and whom to call")
    void contacts() throws Exception {
        for (int i = 1; i <= 200; i++) {
            assertThat(send(contact(i)).getStatus()).as("contact %d", i).isEqualTo(200);
        }
        var turnedAway = send(contact(201).param("when", "morning"));
        assertThat(turnedAway.getStatus()).isEqualTo(429);
        assertThat(turnedAway.getHeader("Retry-After")).isEqualTo("1");
        assertThat(turnedAway.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(turnedAway.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page(turnedAway))
                .contains(
                        "Odota hetki",
                        "Selkä on kipeä 201",
                        "name=\"phone\" value=\"040 000 0123\"",
                        "name=\"when\" value=\"morning\"",
                        "data-qa=\"send-again\"",
                        "href=\"tel:020000101\"",
                        "tel:112");
        assertThat(send(contact(202).header("Accept-Language", "sv")))
                .extracting(RequestLimitsIT::page)
                .asString()
                .contains("Vänta en stund", "Skicka igen");
        assertThat(send(contact(1).with(from("198.51.100.7"))).getStatus())
                .as("somebody else")
                .isEqualTo(200);

        now.set(NOW.plus(Duration.ofSeconds(1)));
        assertThat(send(contact(201)).getStatus()).as("after the wait").isEqualTo(200);
    }

    @Test
    @DisplayName("may fill no queue slowly either, and what was not let in counts nowhere")
    void slowly() throws Exception {
        send(contact(1));
        jdbc.sql("UPDATE request_limit SET full_at = :full WHERE place = 'contacts-in-a-day'")
                .param("full", NOW.plus(Duration.ofHours(10)).atOffset(java.time.ZoneOffset.UTC))
                .update();
        Instant before = fullAt("contact");
        var turnedAway = send(contact(2));
        assertThat(turnedAway.getStatus()).isEqualTo(429);
        assertThat(turnedAway.getHeader("Retry-After")).isEqualTo("8");
        assertThat(fullAt("contact")).isEqualTo(before);
    }

    @Test
    @DisplayName("may read the open pages as it likes")
    void reading() throws Exception {
        for (int i = 0; i < 50; i++) {
            assertThat(send(get("/contact")).getStatus()).isEqualTo(200);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM request_limit").query(Integer.class).single())
                .isZero();
    }

    private Instant fullAt(String place) {
        return jdbc.sql("SELECT full_at FROM request_limit WHERE place = :place")
                .param("place", place)
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Test
    @DisplayName("may make 2 000 calls to the law in a minute, and is then told so as a problem")
    void deadlines() throws Exception {
        for (int i = 0; i < 2000; i++) {
            now.set(NOW.plus(Duration.ofMillis(i * 30L)));
            assertThat(send(get("/api/deadlines/clocks/none")).getStatus()).isNotEqualTo(429);
        }
        now.set(NOW.plus(Duration.ofHours(1)));
        MockHttpServletResponse last;
        int passed = 0;
        do {
            last =
                    send(
                            post("/api/deadlines/evaluate")
                                    .contentType("application/json")
                                    .content("{}"));
            passed++;
        } while (last.getStatus() != 429 && passed < 3000);
        assertThat(passed - 1).isEqualTo(2000);
        assertThat(last.getContentType()).startsWith("application/problem+json");
        assertThat(last.getHeader("Retry-After")).isEqualTo("1");
        var problem = JsonMapper.builder().build().readTree(last.getContentAsString());
        assertThat(problem.path("status").asInt()).isEqualTo(429);
        assertThat(problem.path("detail").asString()).contains("wait about 10 seconds");
    }

    @Test
    @DisplayName("may look at its own receipts for ever, and guess thirty codes")
    void receipts() throws Exception {
        var receipt =
                reception.receive(
                        Actor.anonymous(),
                        NewContact.of(Channel.WEB, "Tarvitsen apua").phone("0400000123").ready());
        String address = "/contact/" + receipt.code().replace(" ", "-");
        for (int i = 0; i < 60; i++) {
            assertThat(send(get(address)).getStatus()).isEqualTo(200);
        }
        for (int i = 0; i < 15; i++) {
            assertThat(send(get("/contact/AAAA-BBBB-CCCC-000" + i % 10)).getStatus())
                    .isEqualTo(404);
            assertThat(
                            send(post("/contact/follow").param("code", "AAAA BBBB CCCC DDDD"))
                                    .getStatus())
                    .isEqualTo(422);
        }
        assertThat(send(get("/contact/AAAA-BBBB-CCCC-DDDD")).getStatus()).isEqualTo(429);
        assertThat(send(get(address)).getStatus()).as("right or wrong is not told").isEqualTo(429);
        var form = send(post("/contact/follow").param("code", "AAAA BBBB CCCC DDDD"));
        assertThat(form.getStatus()).isEqualTo(429);
        assertThat(page(form)).contains("AAAA BBBB CCCC DDDD");
        now.set(NOW.plus(Duration.ofSeconds(6)));
        assertThat(send(get(address)).getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName("may fail to sign in twenty times, and to ask for a token as often")
    void signIn() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(send(post("/sign-in").param("account", "nobody").with(csrf())).getStatus())
                    .isEqualTo(403);
            assertThat(send(token("wrong")).getStatus()).isEqualTo(401);
        }
        assertThat(send(post("/sign-in").param("account", "nobody").with(csrf())).getStatus())
                .isEqualTo(429);
        var refused = send(token("wrong"));
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("6");
        assertThat(refused.getContentAsString()).contains("\"error\":\"temporarily_unavailable\"");
        assertThat(send(token("demo-secret").with(from("198.51.100.8"))).getStatus())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("is not kept: the rows hold a hash with the secret of the day")
    void noAddress() throws Exception {
        send(contact(1).with(from("203.0.113.77")));
        assertThat(jdbc.sql("SELECT l::text FROM request_limit l").query(String.class).list())
                .isNotEmpty()
                .noneMatch(r -> r.contains("203.0.113") || r.contains(hex("203.0.113")));
        String first = callers();
        now.set(NOW.plus(Duration.ofDays(1)));
        send(contact(1).with(from("203.0.113.77")));
        assertThat(callers()).as("another hash on another day").isNotEqualTo(first);
        assertThat(
                        jdbc.sql("SELECT count(*) FROM limit_secret WHERE day_on < :today")
                                .param("today", now.today())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private String callers() {
        return String.join(
                " ",
                jdbc.sql(
                                "SELECT encode(caller, 'hex') FROM request_limit WHERE place = 'contact' ORDER BY full_at DESC LIMIT 1")
                        .query(String.class)
                        .list());
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MockHttpServletRequestBuilder contact(int i) {
        return post("/contact").param("text", "Selkä on kipeä " + i).param("phone", "040 000 0123");
    }

    private static MockHttpServletRequestBuilder token(String secret) {
        return post("/oauth2/token")
                .param("grant_type", "client_credentials")
                .header(
                        "Authorization",
                        "Basic "
                                + java.util.Base64.getEncoder()
                                        .encodeToString(
                                                ("demo-system:" + secret)
                                                        .getBytes(StandardCharsets.UTF_8)));
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(
            String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String page(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
