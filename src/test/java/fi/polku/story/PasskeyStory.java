package fi.polku.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.testing.BrowserTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In Chromium, with an authenticator of its own that knows its user. */
@DisplayName("A new member of staff")
class PasskeyStory extends BrowserTest {
    @Autowired Accounts accounts;
    @Autowired Organizations organizations;

    @Test
    @DisplayName("gets an account and a code, makes a passkey, signs in with it, and is shut out")
    void fromCodeToKey() {
        ProfessionalView newcomer = saved();
        administrator();
        Page office = signedIn(somebody(1440), "Aino Avaaja");
        String code = accountWithCode(office, newcomer);
        String account = office.url().replaceAll(".*/accounts/([0-9a-f-]{36}).*", "$1");

        BrowserContext browser = somebody(390);
        Page page = browser.newPage();
        authenticator(browser, page);
        page.navigate("/sign-in?continue=/work");
        accessibleEverywhere(page);
        typeCode(page, "ABCDE-FGHJK-MNPQR-STVWX-YZ234");
        assertThat(qa(page, "error-summary").textContent()).contains("Koodi ei kelpaa");
        typeCode(page, code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(qa(page, "first-key").textContent()).contains(newcomer.name());
        accessibleEverywhere(page);
        picture(page, "first-key");

        qa(page, "make-key").click();
        assertThat(qa(page, "error-summary").textContent()).contains("Anna avaimelle nimi");
        page.locator("#name").fill("Oma puhelin");
        qa(page, "make-key").click();
        qa(page, "key-made").waitFor();
        qa(page, "use-key").click();
        page.waitForURL(Pattern.compile(".*/work$"));
        assertThat(principals(account)).isEqualTo(1);

        // The code was good once.
        Page other = somebody(390).newPage();
        other.navigate("/sign-in");
        typeCode(other, code);
        assertThat(qa(other, "error-summary").textContent()).contains("käytetty");

        ownKeys(page);
        askedAgain(page);

        // Closed: the open session is over, and the passkey opens nothing.
        office.navigate("/admin/accounts/" + account);
        qa(office, "close-account").click();
        qa(office, "again-demo").or(qa(office, "account-closed")).waitFor();
        if (qa(office, "again-demo").isVisible()) {
            qa(office, "again-demo").click();
            office.navigate("/admin/accounts/" + account);
            qa(office, "close-account").click();
        }
        qa(office, "account-closed").waitFor();
        page.navigate("/work");
        assertThat(page.url()).contains("/sign-in");
        qa(page, "use-key").click();
        qa(page, "key-refused").waitFor();
        accessibleEverywhere(page);
    }

    private String accountWithCode(Page office, ProfessionalView newcomer) {
        office.navigate("/admin/accounts");
        accessibleEverywhere(office);
        picture(office, "accounts");
        qa(office, "new-staff").click();
        accessibleEverywhere(office);
        office.locator("#professional").selectOption(newcomer.id().value().toString());
        qa(office, "make-account").click();
        assertThat(qa(office, "error-summary").textContent()).contains("ainakin yksi rooli");
        assertThat(office.locator("#professional").inputValue())
                .isEqualTo(newcomer.id().value().toString());
        office.locator("label[for=roles-PROFESSIONAL]").click();
        qa(office, "make-account").click();
        assertThat(qa(office, "account-keys").textContent()).contains("Ei vielä avaimia");
        qa(office, "give-code").click();
        String code = qa(office, "one-time-code").textContent().strip();
        assertThat(code).matches("([0-9A-Z]{5}-){4}[0-9A-Z]{5}");
        accessibleEverywhere(office);
        picture(office, "account");
        return code;
    }

    private void ownKeys(Page page) {
        page.navigate("/keys");
        assertThat(qa(page, "key").textContent()).contains("Oma puhelin");
        accessibleEverywhere(page);
        picture(page, "keys");
        qa(page, "name-key").click();
        accessibleEverywhere(page);
        page.locator("#name").fill("Työpuhelin");
        qa(page, "save-name").click();
        assertThat(qa(page, "key").textContent()).contains("Työpuhelin");
        // The same device has its key already: the browser refuses, and the page says so.
        page.locator("#name").fill("Toinen");
        qa(page, "make-key").click();
        page.locator("[data-passkey-failed]").waitFor();
    }

    private void askedAgain(Page page) {
        now.set(NOW.plus(Duration.ofMinutes(11)));
        page.navigate("/keys");
        qa(page, "sign-in-again").waitFor();
        accessibleEverywhere(page);
        picture(page, "sign-in-again");
        qa(page, "use-key").click();
        page.waitForURL(Pattern.compile(".*/keys$"));
        assertThat(qa(page, "key").textContent()).contains("Työpuhelin");
    }

    private static void typeCode(Page page, String code) {
        page.navigate("/sign-in/code");
        page.locator("#code").fill(code);
        qa(page, "send-code").click();
    }

    private int principals(String account) {
        return jdbc.sql("SELECT count(*) FROM spring_session s WHERE s.principal_name = :id")
                .param("id", account)
                .query(Integer.class)
                .single();
    }

    private void administrator() {
        accounts.save(
                new Account(
                        new AccountId(Ids.next()),
                        "Aino Avaaja",
                        LocalizedText.fi("ylläpitäjä"),
                        Set.of(Role.ADMINISTRATOR),
                        null,
                        null,
                        List.of(),
                        990));
    }

    private ProfessionalView saved() {
        var newcomer =
                new ProfessionalView(
                        new ProfessionalId(Ids.next()),
                        "Aloittelija",
                        "Ulla",
                        "NURSE",
                        fi.polku.testing.People.RECEPTION,
                        true,
                        false);
        organizations.save(newcomer);
        return newcomer;
    }

    /** As a phone that asks for a finger and gets it. */
    private static void authenticator(BrowserContext context, Page page) {
        var devices = context.newCDPSession(page);
        devices.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var asked = new JsonObject();
        asked.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", asked);
    }
}
