package fi.polku.insight.internal;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.polku.access.Account;
import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

/** Everything is taken back in the end: what is published in earnest stays for ever. */
@DisplayName("The lead's pages of published months")
@Transactional
class EditionPagesIT extends InsightTest {
    private static final String ALL = "/lead/publications";
    private static final String AGAIN = "/lead/publications/again";
    private static final LocalDate FEBRUARY = LocalDate.parse("2026-02-01");
    private static final LocalDate JANUARY = LocalDate.parse("2026-01-01");
    private static final String REASON = "Porin käynnit <b>24.2.</b> kirjattiin myöhään.";

    @Autowired PublicationQueries queries;

    private Account lead;

    @BeforeEach
    void aLead() {
        lead = account(Role.LEAD);
    }

    private void months() {
        for (int i = 0; i < 5; i++) {
            waited(FEBRUARY.plusDays(3));
        }
        for (LocalDate month : List.of(JANUARY, FEBRUARY)) {
            Instant on = month.plusMonths(1).plusDays(4).atTime(9, 0).atZone(Now.ZONE).toInstant();
            queries.insertMonth(month, 1, null, null, on);
            queries.insertWaits(month, 1, Terms.LEAST_TOLD, null, on);
        }
    }

    private void waited(LocalDate to) {
        var subject = start(person("Odottanut"), "2026-02-01T10:00");
        deadlines.met(
                subject,
                DeadlineFamily.PHC_FIRST,
                to.atTime(12, 0).atZone(Now.ZONE).toInstant(),
                Actor.system());
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(as(lead)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions send(String token, String month, String shown, String reason)
            throws Exception {
        return mvc.perform(
                post(AGAIN)
                        .with(as(lead))
                        .with(csrf())
                        .param("formToken", token)
                        .param("month", month)
                        .param("shown", shown)
                        .param("reason", reason));
    }

    private int edition() {
        return queries.findMonth(FEBRUARY).orElseThrow().edition();
    }

    @Test
    @DisplayName("before the first month say what will come, and when")
    void nothingYet() throws Exception {
        assertThat(page(ALL))
                .contains("data-qa=\"editions-none\"")
                .contains("Maaliskuu 2026 julkaistaan su 5.4.2026.")
                .doesNotContain(AGAIN);
        assertThat(page(AGAIN))
                .contains("Mitään ei ole vielä julkaistu")
                .doesNotContain("<form class=\"card");
    }

    @Test
    @DisplayName("list the months, newest first, with what the law asks and where the figures are")
    void list() throws Exception {
        months();
        assertThat(page(ALL))
                .containsSubsequence(
                        "Helmikuu 2026",
                        "1. painos, to 5.3.2026",
                        "Tammikuu 2026",
                        "1. painos, to 5.2.2026")
                .contains("href=\"/waiting-times?month=2026-02\"")
                .contains("href=\"/lead/avohilmo.csv?month=2026-02\"")
                .contains("href=\"/lead/publications/again?month=2026-02\"")
                .contains("href=\"/waiting-times/data.csv\"", "href=\"/waiting-times/data.json\"")
                .contains("vähintään niin usein kuin laki vaatii")
                .contains("Neljän kuukauden välein", "Puolivuosittain")
                .doesNotContain("Syy:");
        mvc.perform(get("/lead").with(as(lead)))
                .andExpect(content().string(containsString("data-qa=\"to-publications\"")));
        for (String language : List.of("fi", "sv", "en")) {
            for (String address : List.of(ALL, AGAIN)) {
                assertThat(page(address + "?lang=" + language))
                        .doesNotContainPattern("\\[[a-z]+\\.[a-zA-Z.]+]")
                        .doesNotContainPattern("\\{[a-z]+}");
            }
        }
    }

    @Test
    @DisplayName("show what would change, publish it once, and tell all of it and why")
    void again() throws Exception {
        months();
        assertThat(page(AGAIN))
                .contains("Helmikuu 2026: luvut ovat samat kuin julkaistut")
                .doesNotContain("again-publish");
        waited(FEBRUARY.plusDays(20));
        assertThat(page(AGAIN + "?month=2026-02"))
                .contains("Helmikuu 2026: luvut muuttuisivat 1 yksikössä (2 riviä)")
                .contains("5, nyt 6")
                .contains("3 päivää, nyt 20 päivää")
                .contains("again-publish");
        String token = Ids.next().toString();
        send(token, "2026-02", "2026-02", REASON)
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", ALL));
        send(token, "2026-02", "2026-02", REASON).andExpect(status().isSeeOther());
        assertThat(edition()).as("pressed twice").isEqualTo(2);
        assertThat(page(ALL))
                .containsSubsequence(
                        "2. painos, ti 10.3.2026",
                        "Syy: Porin käynnit &lt;b&gt;24.2.&lt;/b&gt; kirjattiin myöhään.",
                        "1 yksikön luvut muuttuivat.",
                        "1. painos, to 5.3.2026");
        mvc.perform(get("/waiting-times").param("month", "2026-02"))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "2. painos, julkaistu ti 10.3.2026: luvut on korjattu. Syy: Porin käynnit &lt;b&gt;")));
        // A second press of an old page, or of somebody else's, finds nothing to correct.
        send("", "2026-02", "2026-02", REASON)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("uutta painosta ei tehty")));
        assertThat(edition()).isEqualTo(2);
    }

    @Test
    @DisplayName("publish nothing whose changes were not on the page, and keep what was typed")
    void lookFirst() throws Exception {
        months();
        waited(FEBRUARY.plusDays(20));
        send("", "2026-02", "2026-01", REASON)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("muutoksia ei ole vielä katsottu")))
                .andExpect(content().string(containsString("name=\"shown\" value=\"2026-02\"")))
                .andExpect(content().string(containsString("kirjattiin myöhään.</textarea>")));
        assertThat(edition()).isEqualTo(1);
        mvc.perform(
                        post(AGAIN)
                                .with(as(lead))
                                .with(csrf())
                                .param("look", "yes")
                                .param("month", "2026-01")
                                .param("shown", "2026-02")
                                .param("reason", REASON))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"shown\" value=\"2026-01\"")))
                .andExpect(content().string(containsString("kirjattiin myöhään.</textarea>")));
        assertThat(edition()).as("only looked at").isEqualTo(1);
    }

    @Test
    @DisplayName("say of a month that was never published that it was not")
    void unknown() throws Exception {
        months();
        for (String month : List.of("2019-01", "2026-2", "<i>", "2026-03")) {
            mvc.perform(get(AGAIN).param("month", month).with(as(lead)))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("Kuukautta ei ole julkaistu.")))
                    .andExpect(content().string(not(containsString("<i>"))));
        }
    }
}
