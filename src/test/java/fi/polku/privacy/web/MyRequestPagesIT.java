package fi.polku.privacy.web;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.polku.access.AccessLog;
import fi.polku.access.Account;
import fi.polku.access.Actor;
import fi.polku.access.FreshSignIn;
import fi.polku.privacy.OwnRequests;
import fi.polku.privacy.PrivacyWorld;
import fi.polku.privacy.PrivacyWorld.People4;
import fi.polku.privacy.RequestDesk;
import fi.polku.testing.DatabaseTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;

@DisplayName("What a client reads of the log and of the own requests")
class MyRequestPagesIT extends DatabaseTest {
    @Autowired ApplicationContext context;
    @Autowired OwnRequests own;
    @Autowired RequestDesk desk;
    @Autowired AccessLog log;
    private People4 people;

    @BeforeEach
    void people() {
        people = new PrivacyWorld(context).people();
    }

    @Test
    @DisplayName("is filtered by day, unit and part, a machine by its name, and two years back")
    void filtered() throws Exception {
        now.set(NOW.minus(Duration.ofDays(1)));
        log.viewed(Actor.program("Tilastokone"), people.id(), "AVOHILMO", "STATISTICS");
        now.set(NOW.minus(Duration.ofDays(2 * 366)));
        log.viewed(people.nurse().actor(), people.id(), "TEAM", "CARE");
        now.set(NOW);
        assertThat(body("/my/access"))
                .contains(
                        "2 katselua, 1 yksikkö.",
                        "Tietojärjestelmä Tilastokone katsoi hoitoon pääsyn tietojasi, koska laki"
                                + " määrää tilaston.",
                        "tiistai 10.3.2026",
                        "maanantai 9.3.2026",
                        "Kahta vuotta vanhempia")
                .doesNotContain("tiimisi tietoja");
        assertThat(body("/my/access?part=AVOHILMO"))
                .contains("1 katselu, 0 eri yksikköä.")
                .doesNotContain("suunnitelmaasi,");
        assertThat(body("/my/access?from=2026-03-10")).doesNotContain("Tilastokone");
        assertThat(body("/my/access?to=2026-03-09")).doesNotContain("sairaanhoitaja, katsoi");
        assertThat(body("/my/access?from=%3Cb%3E&to=1&unit=x&part=%3Cscript%3E&after=x"))
                .doesNotContain("<script>alert", "part=<script>");
        assertThat(body("/my/access/log.csv"))
                .startsWith("\uFEFF\"Päivä\";")
                .contains("\"2026-03-09\"", "\"Tietojärjestelmä Tilastokone\"")
                .doesNotContain("Jaana");
    }

    @Test
    @DisplayName(
            "is given in an answer as a page and a file, older than two years too, with names when so answered")
    void given() throws Exception {
        now.set(NOW.minus(Duration.ofDays(3 * 366)));
        log.viewed(people.nurse().actor(), people.id(), "TEAM", "CARE");
        now.set(NOW);
        UUID id =
                own.askLog(
                        people.self(),
                        new OwnRequests.LogWanted(
                                LocalDate.of(2023, 1, 1), null, "Tarvitsen oikeudessa."));
        assertThat(page("/my/requests/" + id + "/log").getStatus()).isEqualTo(403);
        assertThat(page("/my/requests/" + id + "/log.csv").getStatus()).isEqualTo(403);
        desk.answer(people.officer().actor(), id, "Tässä ovat tiedot.", true);
        assertThat(body("/my/requests/" + id + "/log"))
                .contains("tiimisi tietoja", "suunnitelmaasi", "sairaanhoitaja Jaana Kokeila");
        assertThat(body("/my/requests/" + id + "/log.csv"))
                .contains("\"2023-", "sairaanhoitaja Jaana Kokeila");
        Account other = new PrivacyWorld(context).people().client();
        assertThat(
                        mvc.perform(get("/my/requests/" + id + "/log").with(as(other)))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("asks for a fresh sign-in wherever everything is taken at once")
    void fresh() {
        assertThat(
                        Arrays.stream(MyDataPages.class.getDeclaredMethods())
                                .filter(m -> m.isAnnotationPresent(GetMapping.class))
                                .filter(m -> !m.getName().equals("choose")))
                .hasSize(3)
                .allMatch(m -> m.isAnnotationPresent(FreshSignIn.class));
    }

    private String body(String address) throws Exception {
        var response = page(address);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse page(String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(as(people.client())))
                .andReturn()
                .getResponse();
    }
}
