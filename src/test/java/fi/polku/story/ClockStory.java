package fi.polku.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.testing.BrowserTest;
import fi.polku.testing.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * A legal deadline as the nurse, the client and the lead meet it, in a real browser. It has a
 * database of its own: the figures of the other law are counted from what the story made.
 */
@DisplayName("A deadline of the law")
@TestPropertySource(properties = "polku.data-dir=${polku.test-data}-clocks")
@DirtiesContext
class ClockStory extends BrowserTest {
    private static final List<String> LANGUAGES = List.of("sv", "en", "fi");
    private static final LocalDate ASSESSED = LocalDate.parse("2026-03-03");

    /** What a page says when a text is missing. */
    private static final String UNTOLD = "\\[[a-z]+\\.[a-zA-Z.]+";

    @Autowired Deadlines deadlines;
    @Autowired Clients clients;
    @Autowired Accounts accounts;
    @Autowired Relationships relationships;

    private ClientId maija;

    @BeforeEach
    void world() {
        maija =
                clients.create(
                        Actor.system(),
                        new NewClient(
                                "Määräaikainen",
                                "Maija",
                                null,
                                null,
                                LocalDate.parse("2005-05-05"),
                                null,
                                "fi",
                                null,
                                null,
                                null,
                                false,
                                List.of()));
        relationships.open(
                maija,
                Holder.of(People.RECEPTION),
                RelationshipKind.CARE,
                Ids.next(),
                now.today(),
                null);
        account("Maija Määräaikainen", Role.CLIENT, maija, 700);
    }

    @Test
    @DisplayName("is explained, kept and corrected, and the client reads the same steps")
    void keptAndRead() {
        DeadlineId clock = clock(maija, ASSESSED, 20);
        Page work = signedIn(somebody(1440), "Jaana Kokeila");
        work.navigate("/work/clocks");
        accessible(work);
        row(work, "Määräaikainen").locator("a").first().click();
        assertThat(work.url()).endsWith("/work/clocks/" + clock.value());
        assertThat(work.locator("h1").innerText()).isEqualTo("Ensimmäinen hoitokäynti");
        assertThat(qa(work, "clock-due").innerText())
                .as("14 days of somebody under 23")
                .contains("17.3.2026");
        assertThat(work.locator(".clock__steps").innerText())
                .contains("Arvio tehtiin ti 3.3.2026.")
                .contains("PHC_FIRST_14D/V3")
                .contains("alle 23 vuotta");
        inEachLanguage(work, "/work/clocks/" + clock.value());

        // Why it takes longer, and where help comes from: told, and never off the days.
        qa(work, "delay-open").click();
        choose(work, "reason", "LACK_OF_STAFF");
        work.locator("#delayTold").check();
        qa(work, "delay-save").click();
        work.waitForLoadState();
        qa(work, "remedy-open").click();
        choose(work, "how", "BOUGHT_SERVICE");
        work.locator("#remedyTold").check();
        qa(work, "remedy-save").click();
        work.waitForLoadState();
        assertThat(qa(work, "clock-due").innerText()).contains("17.3.2026");
        assertThat(qa(work, "clock-event").count()).isEqualTo(3);

        // A correction wants its reason, and keeps what was typed without it.
        qa(work, "correct-open").click();
        work.locator("#contactOn").fill("2026-03-02");
        work.locator("#startOn").fill("2026-03-02");
        qa(work, "correct-save").click();
        work.waitForSelector("[data-qa=error-summary]");
        accessible(work);
        assertThat(work.locator("#startOn").inputValue()).isEqualTo("2026-03-02");
        qa(work, "correct-words").fill("Soitto tuli jo maanantaina.");
        qa(work, "correct-save").click();
        work.waitForLoadState();
        assertThat(qa(work, "clock-due").innerText()).contains("16.3.2026");
        assertThat(qa(work, "clock-event").allInnerTexts())
                .as("what was counted before stays to be read")
                .anyMatch(
                        e -> e.contains("Soitto tuli jo maanantaina.") && e.contains("17.3.2026"));
        assertThat(deadlines.find(clock).orElseThrow().dueOn())
                .isEqualTo(LocalDate.parse("2026-03-02").plusDays(14));
        work.navigate("/work/clocks/" + clock.value());
        work.setViewportSize(1440, 1000);
        picture(work, "clock");

        Page my = signedIn(somebody(390), "Maija Määräaikainen");
        my.navigate("/my/clocks/" + clock.value());
        assertThat(qa(my, "clock-due").innerText()).contains("16.3.2026");
        assertThat(my.locator(".clock__steps").innerText()).contains("14 päivää");
        assertThat(qa(my, "clock-event").count()).isEqualTo(4);
        assertThat(my.locator("main").innerText()).doesNotContain("Laske uudelleen");
        inEachLanguage(my, "/my/clocks/" + clock.value());
        my.navigate("/my/clocks/" + clock.value() + "?lang=fi-simple");
        accessible(my);
    }

    @Test
    @DisplayName("is seen by the lead by state, and asked under another law")
    void ledAndCompared() {
        // Twelve adults: three months were theirs, and seven came within fourteen days too.
        LocalDate on = LocalDate.parse("2026-01-08");
        for (int i = 0; i < 12; i++) {
            DeadlineId clock = clock(null, on, 40);
            LocalDate came = on.plusDays(i < 7 ? 14 - i : 15 + i);
            deadlines.met(clock, came.atTime(10, 0).atZone(Now.ZONE).toInstant(), Actor.system());
        }
        DeadlineId missed = clock(null, LocalDate.parse("2026-02-10"), 20);
        account("Lea Lukija", Role.LEAD, null, 701);
        BrowserContext leas = somebody(1440);
        Page lead = signedIn(leas, "Lea Lukija");
        lead.navigate("/lead/clocks?warning=MISSED");
        assertThat(qa(lead, "clock-row").count()).isEqualTo(1);
        inEachLanguage(lead, "/lead/clocks");
        lead.navigate("/lead/clocks/" + missed.value());
        assertThat(qa(lead, "clock-due").innerText()).contains("24.2.2026");
        accessibleEverywhere(lead);

        lead.navigate("/lead/law");
        lead.locator("#from").fill("2026-01");
        lead.locator("#to").fill("2026-01");
        qa(lead, "law-compare").click();
        lead.waitForLoadState();
        assertThat(qa(lead, "law-title").innerText()).contains("100,0").contains("58,3");
        assertThat(qa(lead, "law-stat").first().locator("td").allInnerTexts())
                .containsExactly("12", "7");
        picture(lead, "law");
        inEachLanguage(lead, "/lead/law?from=2026-01&to=2026-01");
        lead.navigate("/lead/law?from=2026-01&to=2025-12");
        assertThat(qa(lead, "error-summary").count()).isEqualTo(1);
        accessible(lead);
    }

    /** Swedish, English and at last Finnish; the words differ and none is missing. */
    private static void inEachLanguage(Page page, String address) {
        String before = "";
        for (String language : LANGUAGES) {
            page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.content()).doesNotContainPattern(UNTOLD);
            String heading = page.locator("main").innerText();
            assertThat(heading).isNotEqualTo(before);
            before = heading;
            accessibleEverywhere(page);
        }
    }

    private static Locator row(Page page, String name) {
        return qa(page, "clock-row").filter(new Locator.FilterOptions().setHasText(name)).first();
    }

    private static void choose(Page page, String name, String value) {
        page.locator("label[for=" + name + "-" + value + "]").click();
    }

    private DeadlineId clock(ClientId client, LocalDate on, int age) {
        return deadlines
                .start(
                        new StartDeadline(
                                DeadlineFamily.PHC_FIRST,
                                client,
                                new SubjectRef("assessment", Ids.next()),
                                on,
                                on.atTime(9, 42),
                                People.RECEPTION,
                                People.JAANA,
                                DeadlineFacts.none().age(age)))
                .orElseThrow();
    }

    private void account(String name, Role role, ClientId client, int order) {
        accounts.save(
                new Account(
                        new AccountId(Ids.next()),
                        name,
                        LocalizedText.fi(name),
                        Set.of(role),
                        null,
                        client,
                        List.of(),
                        order));
    }
}
