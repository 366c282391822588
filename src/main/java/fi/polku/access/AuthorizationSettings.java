package fi.polku.access;

import fi.polku.platform.start.StartupFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The national service of mandates ({@code polku.authorizations}): its web interface, where the
 * person chooses in the browser for whom to act. Off while no address is given.
 *
 * @param address address of the service, without a slash at the end; empty = off
 * @param clientId the name by which the service knows Polku
 * @param secret with which each question is signed (HMAC-SHA256)
 * @param tokenSecret with which a code is changed into a token (HTTP Basic)
 * @param back our own address as browsers know it, where the person comes back; empty = the address
 *     in use
 * @param answers how long one question is waited for
 */
@ConfigurationProperties("polku.authorizations")
public record AuthorizationSettings(
        @DefaultValue("") String address,
        @DefaultValue("") String clientId,
        @DefaultValue("") String secret,
        @DefaultValue("") String tokenSecret,
        @DefaultValue("") String back,
        @DefaultValue("PT5S") Duration answers) {
    public AuthorizationSettings {
        if (!address.isEmpty()) {
            whole("address", address);
            if (clientId.isBlank() || secret.isBlank() || tokenSecret.isBlank()) {
                throw new StartupFailure(
                        "polku.authorizations.address is given, so give"
                                + " polku.authorizations.client-id, secret and token-secret too: the"
                                + " service gives them to each organisation that it lets ask.");
            }
        }
        if (!back.isEmpty()) {
            whole("back", back);
        }
        if (answers.isNegative() || answers.isZero()) {
            throw new StartupFailure(
                    "polku.authorizations.answers is how long an answer is waited for: give a time"
                            + " over zero, for example PT5S.");
        }
    }

    /** Whether the service is asked. */
    public boolean on() {
        return !address.isEmpty();
    }

    private static void whole(String name, String value) {
        try {
            URI uri = new URI(value);
            if (uri.getHost() != null && !value.endsWith("/")) {
                return;
            }
        } catch (URISyntaxException notAnAddress) {
            // Told in the same words as one that is not whole.
        }
        throw new StartupFailure(
                "polku.authorizations."
                        + name
                        + " must be a whole address without a slash at the end, for example"
                        + " https://valtuudet.example.");
    }
}
