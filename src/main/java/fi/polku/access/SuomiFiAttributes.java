package fi.polku.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the attributes of Suomi.fi e-Identification. The service itself speaks SAML 2.0; a broker
 * (Keycloak, for example) passes its attributes on as claims, by the object identifiers of SAML or
 * by friendly names.
 *
 * <p>The identifiers are those of <a href="https://github.com/mainio/omniauth-suomifi">a client of
 * the service in use</a>. UNVERIFIED: the friendly names, which a broker decides; that of the
 * identity code can be set ({@code polku.sign-in.claims.identity-code}).
 */
final class SuomiFiAttributes implements Identification {
    private static final List<String> IDENTITY_CODE =
            List.of("nationalIdentificationNumber", "urn:oid:1.2.246.21");
    private static final List<String> FAMILY_NAME = List.of("sn", "urn:oid:2.5.4.4", "family_name");
    private static final List<String> GIVEN_NAMES =
            List.of(
                    "firstName",
                    "http://eidas.europa.eu/attributes/FirstName",
                    "givenName",
                    "urn:oid:2.5.4.42",
                    "given_name");
    private static final List<String> FOREIGN_PERSON =
            List.of("foreignPersonIdentifier", "urn:oid:1.2.246.517.3002.111.17");
    private static final List<String> NAME =
            List.of(
                    "displayName",
                    "urn:oid:2.16.840.1.113730.3.1.241",
                    "cn",
                    "urn:oid:2.5.4.3",
                    "name");

    /** Information security denial (turvakielto): the service then gives no addresses. */
    private static final List<String> NON_DISCLOSURE =
            List.of("TurvakieltoTieto", "urn:oid:1.2.246.517.2002.2.27");

    private final SignInSettings.Claims claims;

    SuomiFiAttributes(SignInSettings.Claims claims) {
        this.claims = claims;
    }

    @Override
    public Optional<Identified> read(Map<String, Object> attributes) {
        String code = Attributes.text(attributes, claims.identityCode());
        if (code == null) {
            code = first(attributes, IDENTITY_CODE);
        }
        String family = first(attributes, FAMILY_NAME);
        String given = first(attributes, GIVEN_NAMES);
        String name = Attributes.text(attributes, claims.name());
        if (name == null) {
            name = first(attributes, NAME);
        }
        if (name == null && family != null) {
            name = given == null ? family : given + " " + family;
        }
        return code == null && name == null
                ? Optional.empty()
                : Optional.of(
                        new Identified(
                                code,
                                first(attributes, FOREIGN_PERSON),
                                family,
                                given,
                                name,
                                isSet(first(attributes, NON_DISCLOSURE))));
    }

    private static boolean isSet(@Nullable String flag) {
        return flag != null && (flag.equals("1") || flag.equalsIgnoreCase("true"));
    }

    private static @Nullable String first(Map<String, Object> attributes, List<String> names) {
        return names.stream()
                .map(n -> Attributes.text(attributes, n))
                .filter(v -> v != null)
                .findFirst()
                .orElse(null);
    }
}
