package fi.polku.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.assessment.SpecialSupports;
import fi.polku.client.Clients;
import fi.polku.client.LifeSituations;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.organization.RegionLoader;
import fi.polku.path.Paths;
import fi.polku.platform.Ids;
import fi.polku.signal.Signals;
import fi.polku.team.OwnWorkers;
import fi.polku.testing.BrowserTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Somebody of working age whose sick leave goes on and whom nobody has a plan with is noticed by a
 * rule that anyone can read, and gets an own worker's letter, an assessment, special support, a way
 * of working and a path: told in a real browser as four people, in a database of its own.
 */
@DisplayName("Somebody is noticed before the need becomes lasting")
@TestPropertySource(properties = "polku.data-dir=${polku.test-data}-noticed")
@DirtiesContext
class NoticedStory extends BrowserTest {
    private static final ProfessionalId SATU =
            RegionLoader.professional("satakunta", "satu-testila");
    private static final ProfessionalId ILKKA =
            RegionLoader.professional("satakunta", "ilkka-saturanta");
    private static final String RULE = "/lead/signals/long-without-work";

    @Autowired Clients clients;
    @Autowired Accounts accounts;
    @Autowired OwnWorkers ownWorkers;
    @Autowired LifeSituations life;
    @Autowired Signals signals;
    @Autowired SpecialSupports supports;
    @Autowired Paths paths;

    @Test
    @DisplayName("and goes from a signal to a path that is the person's own")
    void noticed() {
        ClientId eero = eero();

        // 1. The lead reads the rule, tries it on history and switches it on with a reason.
        Page lead = signedIn(somebody(1440), "Sari Näytevirta");
        lead.navigate(RULE);
        assertThat(qa(lead, "signal-switch").count()).as("not before it is tried").isZero();
        qa(lead, "signal-try").click();
        lead.waitForLoadState();
        assertThat(qa(lead, "signal-trial-says").innerText()).isNotBlank();
        accessible(lead);
        qa(lead, "signal-reason").fill("Pitkät sairauspoissaolot on huomattava ajoissa.");
        qa(lead, "signal-switch").click();
        lead.waitForLoadState();

        // 2. The night notices him, and his own worker sees why.
        assertThat(signals.night(Actor.system(), now.today())).isEqualTo(1);
        Page satu = signedIn(somebody(1440), "Satu Testilä");
        satu.navigate("/work/signals");
        Locator row =
                qa(satu, "signal-row").filter(new Locator.FilterOptions().setHasText("Mallikas"));
        assertThat(row.locator("[data-qa=signal-why]").innerText()).contains("161");
        accessible(satu);
        row.click();
        assertThat(qa(satu, "signal-fact").count()).isPositive();
        accessible(satu);

        // 3. She writes to him, and he answers on his phone.
        qa(satu, "signal-letter-words").fill("Hei Eero, miten voit? Soitanko sinulle torstaina?");
        qa(satu, "signal-letter-send").click();
        satu.waitForLoadState();
        String signal = satu.url();
        BrowserContext phone = somebody(390);
        Page my = signedIn(phone, "Eero Mallikas");
        my.navigate("/my/letters");
        assertThat(qa(my, "letter-words").first().innerText()).contains("miten voit");
        accessible(my);
        qa(my, "letter-answer-words").first().fill("Kiitos, torstai sopii. En jaksa enää yksin.");
        qa(my, "letter-answer-send").first().click();
        my.waitForLoadState();
        satu.navigate(signal);
        assertThat(qa(satu, "signal-answer").innerText()).contains("torstai sopii");

        // 4. The need is assessed; the support he needs is proposed on the same page.
        qa(satu, "signal-assess").click();
        satu.waitForLoadState();
        accessible(satu);
        assess(satu);
        assertThat(supports.inForce(eero, now.today())).as("proposed only").isEmpty();

        // 5. A social worker in public office decides.
        Page ilkka = signedIn(somebody(1440), "Ilkka Saturanta");
        ilkka.navigate("/work/clients/" + eero.value() + "/special-support");
        choose(ilkka, "needed", "yes");
        Locator deciding = ilkka.locator("form:has([data-qa=special-decide])");
        deciding.locator("input[value=SIMULTANEOUS_NEEDS]").check();
        ilkka.locator("textarea[name=decisionReason]")
                .fill("Monta tuen tarvetta yhtä aikaa, eikä hän jaksa hakea apua yksin.");
        accessible(ilkka);
        qa(ilkka, "special-decide").click();
        ilkka.waitForLoadState();
        assertThat(supports.inForce(eero, now.today())).isPresent();

        // 6. He answers, she answers, and they choose together how to go on.
        my.navigate("/my/segment/answers");
        accessible(my);
        answer(my, "1");
        qa(my, "segment-send").click();
        my.waitForLoadState();
        satu.navigate("/work/clients/" + eero.value() + "/segment/professional");
        answer(satu, "3");
        qa(satu, "segment-save-answers").click();
        satu.waitForLoadState();
        satu.navigate("/work/clients/" + eero.value() + "/segment");
        accessible(satu);
        choose(satu, "chosen", "NETWORK");
        qa(satu, "segment-choose").click();
        satu.waitForLoadState();
        my.navigate("/my/segment");
        assertThat(qa(my, "segment-state").innerText()).isNotBlank();
        accessible(my);

        // 7. The path begins with his own goal, and he accepts it.
        satu.navigate("/work/clients/" + eero.value());
        accessible(satu);
        picture(satu, "noticed-person");
        qa(satu, "person-new-path").click();
        qa(satu, "goal-words").fill("Haluan tehdä työtä, jonka polveni kestävät.");
        for (int level = -2; level <= 2; level++) {
            qa(satu, "goal-level" + level).fill("Taso " + level + " sanoin kerrottuna.");
        }
        qa(satu, "path-start").click();
        satu.waitForSelector("[data-qa=path-send]");
        qa(satu, "path-send").click();
        satu.waitForLoadState();
        my.navigate("/my");
        qa(my, "path-accept").click();
        my.waitForLoadState();
        assertThat(paths.currentFor(eero)).isPresent();
        my.navigate("/my/timeline");
        assertThat(my.content()).doesNotContainPattern("\\[[a-z]+\\.[a-zA-Z.]+");
        accessible(my);
    }

    private ClientId eero() {
        ClientId eero =
                clients.create(
                        Actor.system(),
                        NewClient.of("Eero", "Mallikas", withCheck("031172-917"))
                                .livingIn("214")
                                .reachedBy("040 000 0102", null));
        accounts.save(
                new Account(
                        new AccountId(Ids.next()),
                        "Eero Mallikas",
                        LocalizedText.fi("asiakas"),
                        Set.of(Role.CLIENT),
                        null,
                        eero,
                        List.of(),
                        501));
        ownWorkers.name(Actor.system(), eero, SATU);
        life.tell(
                Actor.system(),
                eero,
                LifeSituations.Kind.SICK_LEAVE,
                now.today().minusDays(160),
                null);
        return eero;
    }

    private static void assess(Page page) {
        if (page.locator("input[name=pendingOn]").count() > 0) {
            page.locator("input[name=pendingOn]").fill("2026-03-10");
        }
        choose(page, "made", "yes");
        page.locator("textarea[name=situation]")
                .fill("Sairauslomalla yli viisi kuukautta, polvet kipeät, rahat loppumassa.");
        page.locator("textarea[name=supportNeed]")
                .fill("Työkyvyn selvittäminen, toimeentulo ja arjen jaksaminen.");
        page.locator("input[name=need]").first().check();
        page.locator("textarea[name=clientView]").fill("En jaksa enää hoitaa kaikkea yksin.");
        page.locator("textarea[name=conclusions]").fill("Tarvitsee usean palvelun yhtä aikaa.");
        choose(page, "conditions", "yes");
        choose(page, "duration", "LONG_TERM");
        page.locator("input[name=ownWorkerClient]").check();
        page.locator("input[name=ownWorkerProfessional]").check();
        choose(page, "special", "yes");
        page.locator("input[name=supportGround][value=SIMULTANEOUS_NEEDS]").check();
        page.locator("textarea[name=specialReason]")
                .fill("Monta tuen tarvetta yhtä aikaa, apua on vaikea hakea.");
        choose(page, "needOutcome", "OWN_WORKER_PLAN");
        page.locator("select[name=serviceTask]").selectOption("TYOIKAISET");
        page.locator("select[name=responsible]").selectOption(ILKKA.value().toString());
        qa(page, "assessment-confirm").click();
        page.waitForLoadState();
        assertThat(qa(page, "error-summary").count())
                .as("%s", qa(page, "error-summary").allInnerTexts())
                .isZero();
    }

    private static void answer(Page page, String point) {
        for (Locator radio : page.locator("input[type=radio][value='" + point + "']").all()) {
            page.locator("label[for='" + radio.getAttribute("id") + "']").click();
        }
    }

    private static void choose(Page page, String name, String value) {
        var radio = page.locator("input[name=" + name + "][value=" + value + "]");
        page.locator("label[for='" + radio.first().getAttribute("id") + "']").first().click();
    }

    private static String withCheck(String start) {
        long number = Long.parseLong(start.substring(0, 6) + start.substring(7));
        return start + "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt((int) (number % 31));
    }
}
