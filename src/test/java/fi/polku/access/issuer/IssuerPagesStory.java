package fi.polku.access.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fi.polku.testing.BrowserTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signing in at an issuer, in a browser,")
@AtIssuer
class IssuerPagesStory extends BrowserTest {
    private static final TestIssuer ISSUER = TestIssuer.SHARED;

    @BeforeEach
    void honest() throws Exception {
        ISSUER.now = now::instant;
        ISSUER.honest("sub-" + UUID.randomUUID(), "Ilona Ilmari");
    }

    @Test
    @DisplayName("goes there and back, and out of both; trouble is told on a page like any other")
    void thereAndBack() throws Exception {
        Page page = somebody(390).newPage();
        page.navigate("/sign-in?continue=/lead");
        accessibleEverywhere(page);
        picture(page, "sign-in-issuer");
        qa(page, "sign-in-issuer").click();
        qa(page, "trouble-UNKNOWN").waitFor();
        accessibleEverywhere(page);

        ISSUER.error = "access_denied";
        qa(page, "try-again").click();
        qa(page, "trouble-BROKEN_OFF").waitFor();
        ISSUER.error = "";
        ISSUER.bend = c -> c.claim("nonce", "another");
        qa(page, "try-again").click();
        qa(page, "trouble-NOT_VALID").waitFor();
        ISSUER.bend = c -> {};
        ISSUER.claims.put("realm_access", Map.of("roles", List.of("lead")));
        qa(page, "try-again").click();
        page.waitForURL("**/lead");
        assertThat(page.url()).endsWith("/lead");

        page.navigate("/sign-in/again?continue=/lead");
        accessibleEverywhere(page);
        qa(page, "again-issuer").click();
        page.waitForURL("**/lead");
    }

    @Test
    @DisplayName("says plainly that the issuer is away, also when signing out")
    void away() {
        ISSUER.stop();
        Page page = somebody(390).newPage();
        page.navigate("/sign-in/out");
        accessibleEverywhere(page);
        page.navigate("/sign-in/issuer/back?code=x&state=y");
        qa(page, "trouble-NOT_VALID").waitFor();
        for (String language : List.of("sv", "en", "fi-simple")) {
            page.navigate("/sign-in?lang=" + language);
            assertThat(page.content()).doesNotContain("[access.");
        }
    }
}
