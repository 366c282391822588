package fi.polku.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.platform.start.StartupFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@DisplayName("The settings of signing in")
class SignInSettingsTest {
    private static SignInSettings of(Map<String, String> values) {
        var all = new LinkedHashMap<String, String>();
        values.forEach((k, v) -> all.put("polku.sign-in." + k, v));
        return new Binder(new MapConfigurationPropertySource(all))
                .bindOrCreate("polku.sign-in", SignInSettings.class);
    }

    private static Map<String, String> with(String key, String value) {
        var all =
                new LinkedHashMap<>(Map.of("issuer", "https://a.example/r", "client-id", "polku"));
        all.put(key, value);
        return all;
    }

    @Test
    @DisplayName("say no issuer, an hour, ten hours and ten minutes when nothing is said")
    void defaults() {
        var none = of(Map.of());
        assertThat(none.hasIssuer()).isFalse();
        assertThat(none.hasPasskeys()).isTrue();
        assertThat(none.idle()).isEqualTo(Duration.ofMinutes(60));
        assertThat(none.longest()).isEqualTo(Duration.ofHours(10));
        assertThat(none.fresh()).isEqualTo(Duration.ofMinutes(10));
        var issuer = of(with("roles.nurse", "PROFESSIONAL"));
        assertThat(issuer.hasIssuer()).isTrue();
        assertThat(issuer.hasPasskeys()).isFalse();
        assertThat(issuer.roles()).isEqualTo(Map.of("nurse", Role.PROFESSIONAL));
        assertThat(issuer.scopes()).isEqualTo(Set.of("openid", "profile"));
        assertThat(of(with("passkeys.besides", "true")).hasPasskeys()).isTrue();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "client-id, ' '",
        "issuer, tunnistus.example",
        "issuer, ftp://tunnistus.example",
        "issuer, https://tunnistus.example/?a=b",
        "issuer, https://a b",
        "address, polku",
        "scopes, profile",
        "roles.all, SYSTEM",
        "roles.all, CLIENT",
        "roles.all, ANONYMOUS",
        "idle, PT0S",
        "longest, PT-1H",
        "fresh, PT0S",
        "answers, PT0S",
        "passkeys.origins, https://polku.example"
    })
    @DisplayName("that cannot be meant stop the start with a sentence that says what to do")
    void refused(String key, String value) {
        assertThatThrownBy(() -> of(with(key, value)))
                .rootCause()
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("polku.sign-in.");
    }

    @Test
    @DisplayName("name claims that stand in objects, lists and single values")
    void claims() {
        Map<String, Object> claims =
                Map.of(
                        "realm_access", Map.of("roles", List.of("nurse", "lead")),
                        "a.b", "whole name first",
                        "a", Map.of("b", "object after"),
                        "one", " nurse ",
                        "empty", List.of("", " "));
        assertThat(Attributes.texts(claims, "realm_access.roles")).containsExactly("nurse", "lead");
        assertThat(Attributes.text(claims, "a.b")).isEqualTo("whole name first");
        assertThat(Attributes.texts(claims, "one")).containsExactly("nurse");
        assertThat(Attributes.text(claims, "empty")).isNull();
        assertThat(Attributes.texts(claims, "one.more")).isEmpty();
        assertThat(Attributes.texts(claims, "nothing.at.all")).isEmpty();
    }

    @Test
    @DisplayName("read a person out of Suomi.fi attributes by friendly names and by identifiers")
    void suomiFi() {
        var reading = new SuomiFiAttributes(of(Map.of()).claims());
        var friendly =
                reading.read(
                                Map.of(
                                        "nationalIdentificationNumber", "010190-9134",
                                        "sn", "Ilmari",
                                        "firstName", "Ilona Inkeri"))
                        .orElseThrow();
        assertThat(friendly.identityCode()).isEqualTo("010190-9134");
        assertThat(friendly.name()).isEqualTo("Ilona Inkeri Ilmari");
        var saml =
                reading.read(
                                Map.of(
                                        "urn:oid:1.2.246.21", "010190-9134",
                                        "urn:oid:2.5.4.4", "Ilmari",
                                        "urn:oid:1.2.246.517.2002.2.27", "1"))
                        .orElseThrow();
        assertThat(saml.nonDisclosure()).isTrue();
        assertThat(friendly.nonDisclosure()).isFalse();
        assertThat(saml.identityCode()).isEqualTo("010190-9134");
        assertThat(saml.name()).isEqualTo("Ilmari");
        assertThat(reading.read(Map.of("email", "a@b.example"))).isEmpty();
        assertThat(new NoAuthorizations().mandatesOf("010190-9134")).isEmpty();
    }

    @Test
    @DisplayName("stand all on the reference page")
    void documented() throws Exception {
        String page = Files.readString(Path.of("docs/reference/sign-in.md"));
        for (var component : SignInSettings.class.getRecordComponents()) {
            String name = kebab(component.getName());
            if (component.getType().isRecord()) {
                for (var inner : component.getType().getRecordComponents()) {
                    String full = name + "." + kebab(inner.getName());
                    assertThat(page.contains(full) || page.contains("`." + kebab(inner.getName())))
                            .as(full)
                            .isTrue();
                }
            } else {
                assertThat(page).as(name).containsPattern("`" + name + "[`.]");
            }
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
