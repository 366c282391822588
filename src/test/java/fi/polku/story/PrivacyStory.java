package fi.polku.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fi.polku.access.AccessLog;
import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.Ids;
import fi.polku.privacy.PrivacyWorld;
import fi.polku.privacy.PrivacyWorld.People4;
import fi.polku.testing.BrowserTest;
import fi.polku.testing.People;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From a view that surprises to its answer, as the client, the officer and the nurse meet it. */
@DisplayName("A client who wonders")
class PrivacyStory extends BrowserTest {
    @Autowired ApplicationContext context;
    @Autowired Accounts accounts;

    private static final String NURSE = "Jaana Katsoja-Kokeila";
    private static final String OFFICER = "Tero Tietonen-Tarinasta";
    private static final String CLIENT = "Ihme Ihmettelijä";

    @Test
    @DisplayName(
            "sees who looked and why, asks, and reads the answer that the officer has got explained")
    void asksAndReads() {
        var world = new PrivacyWorld(context);
        People4 people = world.people("Ihme", "Ihmettelijä");
        offered(CLIENT, Role.CLIENT, people.client().client(), 720);
        offered(OFFICER, Role.PRIVACY_OFFICER, null, 721);
        nurse();

        Page my = signedIn(somebody(390), CLIENT);
        my.navigate("/my/access");
        assertThat(qa(my, "access-row").first().innerText())
                .contains(
                        "Kankaanpään vastaanotto",
                        "sairaanhoitaja, katsoi suunnitelmaasi, koska sinulla oli varattu aika.",
                        "klo 9.42")
                .as("the name is told on request")
                .doesNotContain("Jaana");
        assertThat(qa(my, "access-counts").innerText()).isEqualTo("1 katselu, 1 yksikkö.");
        accessibleEverywhere(my);
        picture(my, "my-access");
        viewedEarlier(people.client().client());
        my.setViewportSize(1200, 900);
        my.navigate("/my/access");
        assertThat(qa(my, "access-row").count()).as("each by its day").isEqualTo(3);
        picture(my, "access");
        my.setViewportSize(390, 900);
        my.navigate("/my/access");
        qa(my, "access-why").first().click();
        assertThat(qa(my, "ask-about").innerText()).contains("suunnitelmaasi");
        accessible(my);
        qa(my, "ask-words").fill("En muista käyneeni siellä.");
        qa(my, "ask-send").click();
        my.waitForLoadState();
        assertThat(qa(my, "request-state").innerText()).isEqualTo("Odottaa vastausta");
        assertThat(qa(my, "clock-due").innerText()).contains("10.5.2026");
        accessibleEverywhere(my);
        String request = my.url().substring(my.url().lastIndexOf('/') + 1);

        Page desk = signedIn(somebody(1440), OFFICER);
        desk.navigate("/admin/requests");
        accessible(desk);
        desk.navigate("/admin/requests/" + request);
        assertThat(qa(desk, "desk-viewer").innerText()).isEqualTo("Jaana Kokeila");
        desk.locator("#whom-WORKER").check();
        desk.locator("#question").fill("Miksi katsoit suunnitelmaa?");
        desk.locator("#due").fill("2026-03-20");
        qa(desk, "desk-explain").click();
        desk.waitForLoadState();
        assertThat(qa(desk, "desk-explanation").innerText()).contains("Selvitystä odotetaan");
        accessibleEverywhere(desk);
        picture(desk, "privacy-request");

        Page work = signedIn(somebody(1440), NURSE);
        work.navigate("/work/tasks");
        qa(work, "task-open").last().click();
        work.waitForLoadState();
        assertThat(qa(work, "explain-about").innerText()).contains("suunnitelmaasi");
        accessibleEverywhere(work);
        qa(work, "explain-words").fill("Valmistelin varattua vastaanottokäyntiä.");
        qa(work, "explain-save").click();
        work.waitForLoadState();
        assertThat(qa(work, "explain-answer").innerText()).contains("Valmistelin");

        desk.reload();
        assertThat(qa(desk, "desk-explained").innerText()).contains("Valmistelin");
        desk.locator("#answer").last().fill("Hoitaja valmisteli käyntiäsi 10.3.");
        desk.locator("#named").check();
        qa(desk, "desk-answer").click();
        desk.waitForLoadState();
        assertThat(qa(desk, "desk-answer").count()).as("answered once").isZero();

        my.reload();
        assertThat(qa(my, "request-answer").innerText()).contains("Hoitaja valmisteli");
        assertThat(qa(my, "request-viewer").innerText()).contains("Jaana Kokeila");
        accessibleEverywhere(my);
        for (String language : List.of("sv", "en", "fi-simple", "fi")) {
            my.navigate("/my/access?lang=" + language);
            assertThat(my.content()).doesNotContainPattern("\\[[a-z]+\\.[a-zA-Z.]+");
            accessible(my);
        }
        my.navigate("/my/timeline");
        assertThat(my.locator("main").innerText())
                .contains("Kysyit, miksi tietojasi on katsottu", "vastasi pyyntöösi");
        my.navigate("/my/data/all");
        accessibleEverywhere(my);
        assertThat(my.locator("main").innerText()).contains("Ihmettelijä", "Perustiedot");

        pictures(my, desk);
    }

    /** As the README shows them: what the client sees of the views, and the officer of the log. */
    private static void pictures(Page my, Page desk) {
        my.navigate("/my/access");
        assertThat(qa(my, "access-row").allInnerTexts())
                .as("the officer's search is told of too, with its reason")
                .anyMatch(row -> row.contains("Tietosuojavastaava katsoi"));
        desk.setViewportSize(1200, 900);
        desk.navigate("/admin/log");
        qa(desk, "log-whose").fill("Ihmettelijä Ihme");
        qa(desk, "log-search").click();
        desk.waitForLoadState();
        if (qa(desk, "log-pick").count() > 0) {
            qa(desk, "log-pick").first().click();
            desk.waitForLoadState();
        }
        assertThat(qa(desk, "log-row").count()).as("rows of the client").isPositive();
        assertThat(desk.locator("main").innerText())
                .as("changes are told without what they are of")
                .doesNotContain("…");
        accessible(desk);
        picture(desk, "officer-log");
    }

    /** By the counsellor a day and six days before: the same page tells of each. */
    private void viewedEarlier(ClientId client) {
        var log = context.getBean(AccessLog.class);
        Actor counsellor = People.counsellor(accounts).actor();
        now.runAt(
                now.instant().minus(Duration.ofHours(20)),
                () -> log.viewed(counsellor, client, "PATH", "CARE"));
        now.runAt(
                now.instant().minus(Duration.ofHours(146)),
                () -> log.viewed(counsellor, client, "CONTACT", "CONTACT"));
    }

    private void offered(String name, Role role, ClientId client, int order) {
        new PrivacyWorld(context).account(name, role, client, order);
    }

    private void nurse() {
        accounts.save(
                new Account(
                        new AccountId(Ids.next()),
                        NURSE,
                        LocalizedText.fi("hoitaja"),
                        Set.of(Role.PROFESSIONAL),
                        People.JAANA,
                        null,
                        List.of(People.RECEPTION),
                        722));
    }
}
