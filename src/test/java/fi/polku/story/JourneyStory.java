package fi.polku.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.Slots;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.DeadlineState;
import fi.polku.deadline.Deadlines;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.organization.RegionLoader;
import fi.polku.path.Paths;
import fi.polku.path.StepState;
import fi.polku.platform.Ids;
import fi.polku.testing.BrowserTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * One contact becomes a path that the client owns, told in a real browser as four people. It has a
 * database of its own: what they see first in their queue and their day is what the story made.
 */
@DisplayName("One contact becomes a path")
@TestPropertySource(properties = "polku.data-dir=${polku.test-data}-journey")
@DirtiesContext
class JourneyStory extends BrowserTest {
    private static final String WORDS =
            "Selkäni on ollut kipeä syksystä asti enkä jaksa enää työpäiviä.";
    private static final String GOAL = "Haluan jaksaa työpäivän ja ulkoilla illalla lasten kanssa.";
    private static final ProfessionalId SATU =
            RegionLoader.professional("satakunta", "satu-testila");

    @Autowired Clients clients;
    @Autowired Accounts accounts;
    @Autowired Slots slots;
    @Autowired Deadlines deadlines;
    @Autowired Paths paths;
    @Autowired fi.polku.organization.Organizations organizations;

    @Test
    @DisplayName("from asking for help to a visit that stops the clock and the lead's picture")
    void journey() {
        String identity = withCheck("120379-918");
        ClientId helmi =
                clients.create(
                        Actor.system(),
                        NewClient.of("Helmi", "Mallinen", identity)
                                .livingIn("214")
                                .reachedBy("040 000 0123", null));
        accounts.save(
                new Account(
                        new AccountId(Ids.next()),
                        "Helmi Mallinen",
                        LocalizedText.fi("asiakas"),
                        Set.of(Role.CLIENT),
                        null,
                        helmi,
                        List.of(),
                        500));
        openCalendar();

        // 1. The client asks for help, without signing in.
        BrowserContext helmisPhone = somebody(390);
        Page page = helmisPhone.newPage();
        page.navigate("/contact");
        accessible(page);
        picture(page, "contact");
        qa(page, "contact-text").fill(WORDS);
        qa(page, "contact-phone").fill("040 000 0123");
        page.locator("select[name=municipality]").selectOption("214");
        page.locator("input[name=identity]").fill(identity);
        qa(page, "contact-send").click();
        assertThat(qa(page, "receipt-code").innerText().replaceAll("[^0-9A-Z]", ""))
                .hasSizeGreaterThanOrEqualTo(16);
        assertThat(qa(page, "receipt-due").innerText()).contains("10.3.2026").contains("koska");
        accessible(page);
        picture(page, "receipt");

        // 2. The nurse takes it from the queue, links the person and assesses.
        BrowserContext jaanas = somebody(1440);
        Page work = signedIn(jaanas, "Jaana Kokeila");
        var row =
                qa(work, "queue-row")
                        .filter(
                                new com.microsoft.playwright.Locator.FilterOptions()
                                        .setHasText("Selkäni on ollut"));
        assertThat(row.first().locator("[data-qa=queue-due]").innerText()).contains("tänään");
        accessible(work);
        picture(work, "work");
        row.first().locator("[data-qa=queue-take]").click();
        work.waitForSelector("[data-qa=contact-said]");
        accessible(work);
        if (qa(work, "contact-client").count() == 0) {
            qa(work, "contact-person").click();
            accessible(work);
            qa(work, "person-code").fill(identity);
            qa(work, "person-find").click();
            if (qa(work, "match-link").count() > 0) {
                qa(work, "match-link").first().click();
            }
        }
        if (qa(work, "contact-assess").count() > 0) {
            qa(work, "contact-assess").click();
        } else if (!work.url().endsWith("/assessment")) {
            work.navigate(work.url().replaceFirst("/person.*$", "") + "/assessment");
        }
        accessible(work);
        qa(work, "assessment-save").click();
        assertThat(qa(work, "error-summary").count()).as("nothing filled in yet").isEqualTo(1);
        qa(work, "assessment-findings").fill("Selkäkipu ja uupumus, tarvitsee useamman palvelun.");
        choose(work, "urgency", "NON_URGENT");
        choose(work, "outcome", "OWN_WORKER_PLAN");
        choose(work, "profession", "PHYSIOTHERAPIST");
        choose(work, "keep", "yes");
        qa(work, "assessment-save").click();
        work.waitForURL("**/work/clients/**");
        accessible(work);

        // 3. The own worker is named; she writes the plan in the client's words and sends it.
        work.navigate("/work/clients/" + helmi.value() + "/own-worker");
        accessible(work);
        work.locator("select[name=professional]").selectOption(SATU.value().toString());
        qa(work, "own-worker-save").click();

        BrowserContext satus = somebody(1440);
        Page own = signedIn(satus, "Satu Testilä");
        own.navigate("/work/clients/" + helmi.value());
        assertThat(qa(own, "person-name").innerText()).isEqualTo("Helmi Mallinen");
        qa(own, "person-new-path").click();
        accessible(own);
        qa(own, "goal-words").fill(GOAL);
        for (int level = -2; level <= 2; level++) {
            qa(own, "goal-level" + level).fill("Taso " + level + " sanoin kerrottuna.");
        }
        qa(own, "path-start").click();
        own.waitForSelector("[data-qa=path-send]");
        accessible(own);
        qa(own, "path-send").click();
        own.waitForLoadState();

        // 4. The client sees the path on her phone, accepts it and books a time.
        Page my = signedIn(helmisPhone, "Helmi Mallinen");
        assertThat(qa(my, "my-goal").innerText()).contains(GOAL);
        accessible(my);
        qa(my, "path-accept").click();
        my.navigate("/my");
        assertThat(qa(my, "path-accept").count()).isZero();
        assertThat(qa(my, "to-do").count()).isGreaterThan(0);
        my.navigate("/my/appointments");
        accessible(my);
        qa(my, "step-to-book").first().click();
        my.waitForSelector("[data-qa=slot]");
        accessible(my);
        qa(my, "slot").first().click();
        qa(my, "slot-book").click();
        my.waitForLoadState();
        my.navigate("/my");
        assertThat(qa(my, "next-appointment").innerText()).isNotBlank();
        assertThat(my.content()).doesNotContainPattern("\\[[a-z]+\\.[a-zA-Z.]+");
        my.setViewportSize(1200, 1100);
        picture(my, "my-path");
        accessible(my);
        my.setViewportSize(390, 900);

        // 5. They meet: the visit is marked, the step is done and the next one is the one now.
        Instant later = NOW.plus(Duration.ofDays(1)).plus(Duration.ofHours(6));
        now.set(later);
        // A day later both sign in anew: no session lasts that long.
        own.navigate("/work");
        assertThat(own.url()).contains("/sign-in");
        own.close();
        own = signedIn(satus, "Satu Testilä");
        my.close();
        my = signedIn(helmisPhone, "Helmi Mallinen");
        own.navigate("/work");
        accessible(own);
        qa(own, "day-visit").first().click();
        accessible(own);
        qa(own, "visit-reason").fill("Tilanteen kartoitus");
        qa(own, "visit-result").fill("Kävimme läpi arjen ja työn.");
        qa(own, "visit-attended").click();
        own.waitForLoadState();
        var path = paths.currentFor(helmi).orElseThrow();
        assertThat(path.count(StepState.DONE)).isGreaterThanOrEqualTo(1);
        assertThat(path.count(StepState.NOW)).isEqualTo(1);
        assertThat(
                        deadlines.allFor(helmi).stream()
                                .filter(c -> c.family() == DeadlineFamily.PHC_HTA)
                                .map(c -> c.state().getClass().getSimpleName()))
                .containsOnly(DeadlineState.Met.class.getSimpleName());
        own.navigate("/work/clients/" + helmi.value());
        assertThat(qa(own, "timeline-entry").count()).isGreaterThan(4);
        picture(own, "person");
        assertThat(own.content()).doesNotContainPattern("\\[[a-z]+\\.[a-zA-Z.]+");
        my.navigate("/my/timeline");
        assertThat(qa(my, "timeline-entry").count()).isGreaterThan(4);
        accessible(my);
        my.navigate("/my/access");
        assertThat(qa(my, "access-row").count()).isGreaterThan(0);
        accessible(my);

        // 6. The lead sees it as figures, and no person's name.
        BrowserContext leads = somebody(1440);
        Page lead = signedIn(leads, leadsName());
        assertThat(qa(lead, "stat-contacts").count()).isEqualTo(1);
        assertThat(lead.content()).doesNotContain("Mallinen");
        accessible(lead);
    }

    @Test
    @DisplayName("and anybody reads how long people have waited, in three languages")
    void waitingTimes() {
        jdbc.sql(
                        """
                        INSERT INTO published_month (month_on, edition, published_at, created_at)
                        VALUES ('2026-02-01', 1, '2026-03-05T06:00Z', '2026-03-05T06:00Z')
                        """)
                .update();
        jdbc.sql(
                        """
                        INSERT INTO published_wait (id, month_on, edition, family, unit_id, people, waits, half_days, nine_days, kept, created_at)
                        SELECT gen_random_uuid(), '2026-02-01', 1, f.family, u.id, 12, 14, 4, 19, 13, '2026-03-05T06:00Z'
                        FROM (VALUES ('PHC_FIRST'), ('ORAL_FIRST'), ('SOC_IMPLEMENT')) AS f (family),
                          (SELECT NULL::uuid AS id UNION ALL (SELECT id FROM unit ORDER BY id LIMIT 12)) AS u
                        """)
                .update();
        Page page = somebody(390).newPage();
        page.navigate("/");
        page.locator("main a[href='/waiting-times']").click();
        for (String language : List.of("sv", "en", "fi-simple", "fi")) {
            page.navigate("/waiting-times?lang=" + language);
            accessibleEverywhere(page);
            assertThat(page.content()).doesNotContainPattern("\\[[a-z]+\\.[a-zA-Z.]+");
        }
        assertThat(qa(page, "waits-unit").count()).isEqualTo(12);
        page.locator("select[name=service]").selectOption("SOC_IMPLEMENT");
        qa(page, "waits-show").click();
        assertThat(qa(page, "waits-title").innerText()).startsWith("Sosiaalipalvelun alkaminen");
        assertThat(page.url()).contains("service=SOC_IMPLEMENT");

        // The lead publishes the month again, and anybody reads why.
        Page lead = signedIn(somebody(1440), leadsName());
        qa(lead, "to-publications").click();
        assertThat(qa(lead, "edition").count()).isEqualTo(1);
        accessibleEverywhere(lead);
        qa(lead, "editions-again").first().click();
        assertThat(qa(lead, "again-cell").count()).isGreaterThan(12);
        accessibleEverywhere(lead);
        qa(lead, "again-publish").click();
        assertThat(qa(lead, "error-summary").count()).isEqualTo(1);
        accessibleEverywhere(lead);
        qa(lead, "again-reason").fill("Porin käynnit kirjattiin vasta maaliskuussa.");
        qa(lead, "again-publish").click();
        lead.waitForURL("**/lead/publications");
        assertThat(qa(lead, "edition").allInnerTexts().getFirst())
                .contains("2. painos")
                .contains("Porin käynnit kirjattiin vasta maaliskuussa.")
                .contains("12 yksikön luvut muuttuivat.");
        accessibleEverywhere(lead);
        lead.navigate("/lead/publications/again");
        assertThat(qa(lead, "again-title").innerText()).contains("samat kuin julkaistut");
        assertThat(qa(lead, "again-publish").count()).isZero();
        accessibleEverywhere(lead);
    }

    private void openCalendar() {
        var satu = organizations.professional(SATU).orElseThrow();
        slots.open(
                Actor.system(),
                SATU,
                satu.unit(),
                ServiceType.SOCIAL_GUIDANCE,
                List.of(LocalDate.of(2026, 3, 11)),
                new Slots.Hours(
                        LocalTime.of(8, 0),
                        LocalTime.of(12, 0),
                        LocalTime.of(12, 0),
                        LocalTime.of(12, 0),
                        Duration.ofMinutes(45),
                        MeetingMode.ONSITE,
                        true),
                0);
    }

    private String leadsName() {
        return accounts.demonstration().stream()
                .filter(a -> a.roles().contains(Role.LEAD))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static void choose(Page page, String name, String value) {
        var radio = page.locator("input[name=" + name + "][value=" + value + "]");
        if (radio.count() > 0) {
            page.locator("label[for='" + radio.first().getAttribute("id") + "']").click();
        }
    }

    private static String withCheck(String start) {
        long number = Long.parseLong(start.substring(0, 6) + start.substring(7));
        return start + "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt((int) (number % 31));
    }
}
