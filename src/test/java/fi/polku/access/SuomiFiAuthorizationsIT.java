package fi.polku.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.demo.SuomiFiStandIn;
import fi.polku.demo.SuomiFiStandIn.Principal;
import fi.polku.platform.start.StartupFailure;
import fi.polku.testing.DatabaseTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The people are the pairs that the service's own client code prints as examples. */
@DisplayName("Suomi.fi-valtuudet")
class SuomiFiAuthorizationsIT extends DatabaseTest {
    private static final String HEALTH =
            "http://valtuusrekisteri.suomi.fi/terveydenhuollon_asioiden_hoito";
    private static final String SOCIAL =
            "http://valtuusrekisteri.suomi.fi/sosiaalihuollon_asioiden_hoito";
    private static final String MOTHER = "100871-998D";
    private static final String MINOR = "010403A998U";
    private static final String ADULT = "091099-998L";
    private static final String PRINCIPAL = "241198-998U";
    private static final String BACK = "http://localhost:8080/my/proxies/national";

    private SuomiFiStandIn service;

    @BeforeEach
    void start() {
        service =
                new SuomiFiStandIn(
                        0,
                        "polku",
                        "salaisuus ä",
                        "tunniste",
                        code ->
                                switch (code) {
                                    case MOTHER ->
                                            List.of(
                                                    new Principal(
                                                            MINOR,
                                                            "Lapsi",
                                                            List.of(HEALTH, SOCIAL)));
                                    case ADULT ->
                                            List.of(
                                                    new Principal(
                                                            PRINCIPAL,
                                                            "Aikuinen",
                                                            List.of(HEALTH)));
                                    default -> List.of();
                                });
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private SuomiFiAuthorizations asking(String secret, Duration answers) {
        return new SuomiFiAuthorizations(
                new AuthorizationSettings(
                        service.address(), "polku", secret, "tunniste", "", answers),
                now);
    }

    private SuomiFiAuthorizations asking() {
        return asking("salaisuus ä", Duration.ofSeconds(5));
    }

    @Test
    @DisplayName("lets a mother act for her child in every matter, until the day ends")
    void minor() {
        var told = asked(MOTHER, MINOR);
        assertThat(told.asked()).containsExactly(MINOR);
        assertThat(told.mandates())
                .extracting(NationalMandate::code)
                .containsExactlyInAnyOrder(HEALTH, SOCIAL);
        assertThat(told.mandates())
                .allSatisfy(m -> {
                    assertThat(m.principalCode()).isEqualTo(MINOR);
                    assertThat(m.until()).isEqualTo(Instant.parse("2026-03-10T22:00:00Z"));
                    assertThat(m.request()).isNotBlank();
                });
        assertThat(told.mandates()).extracting(NationalMandate::request).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("lets one act for an adult in the matter that was given, and in no other")
    void adult() {
        assertThat(asked(ADULT, PRINCIPAL).mandates())
                .extracting(NationalMandate::code)
                .containsExactly(HEALTH);
    }

    private AskedInBrowser.Told asked(String who, String whom) {
        var asking = asking();
        var begun = asking.begin(who, BACK);
        assertThat(begun.address())
                .startsWith(
                        service.address() + "/oauth/authorize?client_id=polku&response_type=code")
                .doesNotContain(who);
        return asking.finish(begun, service.choose(begun.user(), whom), BACK);
    }

    @Test
    @DisplayName("takes a code once")
    void once() {
        var asking = asking();
        var begun = asking.begin(MOTHER, BACK);
        String code = service.choose(begun.user(), MINOR);
        assertThat(asking.finish(begun, code, BACK).mandates()).isNotEmpty();
        assertThatThrownBy(() -> asking.finish(begun, code, BACK))
                .isInstanceOf(AuthorizationsAway.class);
        assertThatThrownBy(() -> asking.finish(begun, "arvattu", BACK))
                .isInstanceOf(AuthorizationsAway.class);
    }

    @Test
    @DisplayName("gives nothing to a code of another's question")
    void another() {
        var asking = asking();
        var mine = asking.begin(ADULT, BACK);
        var theirs = asking.begin(MOTHER, BACK);
        String code = service.choose(theirs.user(), MINOR);
        assertThatThrownBy(() -> asking.finish(mine, code, BACK))
                .isInstanceOf(AuthorizationsAway.class);
    }

    @Test
    @DisplayName("lets nobody in by a result that is not known")
    void unknown() {
        service.answerInstead(Map.of(HEALTH, "allowed", SOCIAL, "MAYBE"));
        assertThat(asked(MOTHER, MINOR).mandates()).isEmpty();
        service.answerInstead(Map.of(HEALTH, "DISALLOWED"));
        assertThat(asked(MOTHER, MINOR).mandates())
                .extracting(NationalMandate::code)
                .containsExactly(SOCIAL);
    }

    @Test
    @DisplayName("answers nobody whose signature is another's, and is not waited for without end")
    void away() {
        assertThatThrownBy(() -> asking("toinen", Duration.ofSeconds(5)).begin(MOTHER, BACK))
                .isInstanceOf(AuthorizationsAway.class);
        service.slow(2000);
        assertThatThrownBy(() -> asking("salaisuus ä", Duration.ofMillis(200)).begin(MOTHER, BACK))
                .isInstanceOf(AuthorizationsAway.class)
                .hasMessageNotContaining(MOTHER);
        service.close();
        assertThatThrownBy(() -> asking().begin(MOTHER, BACK))
                .isInstanceOf(AuthorizationsAway.class);
    }

    @Test
    @DisplayName("shows the one who is sent there for whom to act, and leads back")
    void browser() throws Exception {
        var begun = asking().begin(MOTHER, BACK);
        var http = HttpClient.newHttpClient();
        String page =
                http.send(
                                HttpRequest.newBuilder(URI.create(begun.address())).build(),
                                BodyHandlers.ofString())
                        .body();
        assertThat(page).contains(">Lapsi</a>");
        String link =
                page.substring(page.indexOf("href=\"/oauth") + 6)
                        .split("\"", -1)[0]
                        .replace("&amp;", "&");
        var answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(service.address() + link)).build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith(BACK + "?code=");
    }

    @Test
    @DisplayName("stands in with signatures of the published example (RFC 4231, case 2)")
    void signature() {
        assertThat(
                        HexFormat.of()
                                .formatHex(
                                        SuomiFiStandIn.signature(
                                                "Jefe".getBytes(StandardCharsets.UTF_8),
                                                "what do ya want for nothing?"
                                                        .getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    @DisplayName("is off by default, and half of its settings are none")
    void settings() {
        assertThat(new AuthorizationSettings("", "", "", "", "", Duration.ofSeconds(5)).on())
                .isFalse();
        assertThatThrownBy(() ->
                        new AuthorizationSettings(
                                "https://a.example", "polku", "", "", "", Duration.ofSeconds(5)))
                .isInstanceOf(StartupFailure.class);
        assertThatThrownBy(() ->
                        new AuthorizationSettings(
                                "https://a.example/", "p", "s", "t", "", Duration.ofSeconds(5)))
                .isInstanceOf(StartupFailure.class);
        assertThatThrownBy(() -> new AuthorizationSettings("", "", "", "", "", Duration.ZERO))
                .isInstanceOf(StartupFailure.class);
    }
}
