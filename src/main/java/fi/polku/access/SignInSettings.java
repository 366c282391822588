package fi.polku.access;

import fi.polku.platform.start.StartupFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in ({@code polku.sign-in}). Without an issuer Polku is its own provider.
 *
 * @param issuer address of an OpenID Connect issuer; empty = none
 * @param clientId the name by which the issuer knows Polku
 * @param clientSecret the secret of a confidential client; empty = a public client
 * @param scopes what is asked of the issuer; must have openid
 * @param userInfo whether the claims of the issuer's userinfo page are read besides the ID token
 * @param register whether roles and unit come from the issuer's claims or from our own register
 * @param claims names of the claims
 * @param roles which value of the role claim means which role; a value with other signs than
 *     letters, digits and hyphens stands in brackets
 * @param address our own address as browsers know it; empty = the address in use
 * @param answers how long the issuer is waited for
 * @param idle a session ends when nothing has been asked for so long
 * @param longest a session ends so long after signing in, whatever is done
 * @param fresh a sensitive page asks for a new sign-in when the last one is older than this
 * @param secureCookies whether cookies go over https only, also when the address in use is not;
 *     they always do when it is
 * @param passkeys sign-in with passkeys
 * @param firstAdministrator name of the one who may make accounts while there is nobody who may;
 *     the one-time code is written into a file of the data folder
 */
@ConfigurationProperties("polku.sign-in")
public record SignInSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({"openid", "profile"}) Set<String> scopes,
        @DefaultValue("false") boolean userInfo,
        @DefaultValue("CLAIMS") Register register,
        @DefaultValue Claims claims,
        @DefaultValue Map<String, Role> roles,
        @DefaultValue("") String address,
        @DefaultValue("PT5S") Duration answers,
        @DefaultValue("PT60M") Duration idle,
        @DefaultValue("PT10H") Duration longest,
        @DefaultValue("PT10M") Duration fresh,
        @DefaultValue("false") boolean secureCookies,
        @DefaultValue Passkeys passkeys,
        @DefaultValue("") String firstAdministrator) {

    /** Where roles and unit come from. */
    public enum Register {
        /** From the issuer's claims, read anew at each sign-in; whoever has a role gets in. */
        CLAIMS,
        /** From our own register; the issuer says only who it is. */
        OWN
    }

    /**
     * Names of claims; a dot goes into an object ({@code realm_access.roles}).
     *
     * @param roles a list or one value
     * @param unit keys or ids of units, a list or one value
     * @param name the person's name
     * @param professional key or id in the register of professionals
     * @param identityCode the national identity code of a citizen
     */
    public record Claims(
            @DefaultValue("roles") String roles,
            @DefaultValue("unit") String unit,
            @DefaultValue("name") String name,
            @DefaultValue("professional") String professional,
            @DefaultValue("nationalIdentificationNumber") String identityCode) {}

    /**
     * Passkeys.
     *
     * @param besides whether they are offered also where an issuer is configured
     * @param rpId the domain the keys belong to; empty = that of the address in use
     * @param origins addresses from which keys may be used; empty = the address in use
     */
    public record Passkeys(
            @DefaultValue("false") boolean besides,
            @DefaultValue("") String rpId,
            @DefaultValue Set<String> origins) {}

    public SignInSettings {
        scopes = Set.copyOf(scopes);
        roles = Map.copyOf(roles);
        wholeAddress("issuer", issuer);
        wholeAddress("address", address);
        positive("answers", answers);
        positive("idle", idle);
        positive("longest", longest);
        positive("fresh", fresh);
        if (!issuer.isEmpty()) {
            if (clientId.isBlank()) {
                throw new StartupFailure(
                        "polku.sign-in.issuer is given, so give polku.sign-in.client-id too: the"
                                + " name by which the issuer knows Polku.");
            }
            if (!scopes.contains("openid")) {
                throw new StartupFailure(
                        "polku.sign-in.scopes must have openid: without it an issuer gives no ID"
                                + " token.");
            }
        }
        for (Role role : roles.values()) {
            if (role == Role.SYSTEM || role == Role.ANONYMOUS || role == Role.CLIENT) {
                throw new StartupFailure(
                        "polku.sign-in.roles may not give the role "
                                + role
                                + ": a client is known by the identity code, and the others are"
                                + " nobody's to have.");
            }
        }
        if (!passkeys.origins().isEmpty() && passkeys.rpId().isEmpty()) {
            throw new StartupFailure(
                    "polku.sign-in.passkeys.origins is given, so give polku.sign-in.passkeys.rp-id"
                            + " too.");
        }
    }

    /** Whether people sign in at an issuer elsewhere. */
    public boolean hasIssuer() {
        return !issuer.isEmpty();
    }

    /** Whether people sign in with passkeys here. */
    public boolean hasPasskeys() {
        return !hasIssuer() || passkeys.besides();
    }

    private static void positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new StartupFailure("polku.sign-in." + name + " must be longer than nothing.");
        }
    }

    private static void wholeAddress(String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        URI address = address(value);
        if (address == null
                || address.getHost() == null
                || address.getRawQuery() != null
                || address.getRawFragment() != null
                || !("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
            throw new StartupFailure(
                    "polku.sign-in."
                            + name
                            + " must be a whole address, for example https://tunnistus.example/realms/alue");
        }
    }

    private static @Nullable URI address(String value) {
        try {
            return new URI(value);
        } catch (URISyntaxException notAnAddress) {
            return null;
        }
    }
}
