package fi.polku.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the attributes of Suomi.fi e-Identification, whether they come by their friendly names (as
 * an OpenID Connect broker passes them on) or by the object identifiers of SAML.
 *
 * <p>UNVERIFIED: the names below are from memory of the service's public attribute list and have
 * not been checked against it; the name of the identity code can be set ({@code
 * polku.sign-in.claims.identity-code}).
 */
final class SuomiFiAttributes implements Identification {
    private static final List<String> IDENTITY_CODE =
            List.of("nationalIdentificationNumber", "urn:oid:1.2.246.21");
    private static final List<String> FAMILY_NAME =
            List.of("sn", "urn:oid:2.5.4.4", "family_name");
    private static final List<String> GIVEN_NAMES =
            List.of(
                    "firstName",
                    "http://eidas.europa.eu/attributes/FirstName",
                    "givenName",
                    "urn:oid:2.5.4.42",
                    "given_name");
    private static final List<String> NAME =
            List.of("displayName", "urn:oid:2.16.840.1.113730.3.1.241", "name");

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
                : Optional.of(new Identified(code, family, given, name));
    }

    private static @Nullable String first(Map<String, Object> attributes, List<String> names) {
        return names.stream()
                .map(n -> Attributes.text(attributes, n))
                .filter(v -> v != null)
                .findFirst()
                .orElse(null);
    }
}
