package fi.polku.access;

import fi.polku.access.domain.NationalMatters;
import fi.polku.platform.Now;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Suomi.fi-valtuudet by its web interface, a person for a person ({@code hpa}). Each question has
 * an id of its own, which stays in our log beside what came of it; the addresses hold identity
 * codes, as the service wants, and are therefore written nowhere.
 */
public final class SuomiFiAuthorizations implements Authorizations, AskedInBrowser {
    private static final Logger LOG = LoggerFactory.getLogger(SuomiFiAuthorizations.class);
    private static final String SIGNED = "X-AsiointivaltuudetAuthorization";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_PRINCIPALS = 50;

    private final AuthorizationSettings settings;
    private final Now now;
    private final HttpClient http;

    /** One that asks at the address of the settings. */
    public SuomiFiAuthorizations(AuthorizationSettings settings, Now now) {
        this.settings = settings;
        this.now = now;
        this.http = HttpClient.newBuilder().connectTimeout(settings.answers()).build();
    }

    /** The matters that are asked about, by the service's own addresses of them. */
    public static List<String> matters() {
        return NationalMatters.all();
    }

    /** It is asked when the person wishes, and tells nothing at a sign-in. */
    @Override
    public List<NationalMandate> mandatesOf(String identityCode) {
        return List.of();
    }

    @Override
    public boolean tellsAtSignIn() {
        return false;
    }

    @Override
    public Begun begin(String identityCode, String back) {
        UUID request = UUID.randomUUID();
        JsonNode answer =
                signed(
                        "register",
                        "/service/hpa/user/register/"
                                + encoded(settings.clientId())
                                + "/"
                                + encoded(identityCode)
                                + "?requestId="
                                + request,
                        null,
                        request);
        String session = text(answer, "sessionId");
        String user = text(answer, "userId");
        return new Begun(
                session,
                user,
                settings.address()
                        + "/oauth/authorize?client_id="
                        + encoded(settings.clientId())
                        + "&response_type=code&redirect_uri="
                        + encoded(back)
                        + "&user="
                        + encoded(user));
    }

    @Override
    public Told finish(Begun begun, String code, String back) {
        String token = token(code, back);
        UUID request = UUID.randomUUID();
        JsonNode chosen =
                signed(
                        "delegate",
                        "/service/hpa/api/delegate/"
                                + encoded(begun.session())
                                + "?requestId="
                                + request,
                        token,
                        request);
        if (!chosen.isArray() || chosen.size() > MOST_PRINCIPALS) {
            throw new AuthorizationsAway("The list of principals is not a list", null);
        }
        var asked = new ArrayList<String>();
        var mandates = new ArrayList<NationalMandate>();
        for (JsonNode principal : chosen) {
            String person = text(principal, "personId");
            asked.add(person);
            for (String matter : NationalMatters.all()) {
                mandate(begun, token, person, matter, mandates);
            }
        }
        return new Told(asked, mandates);
    }

    /** Only a plain "allowed" lets: what is not known lets nobody in. */
    private void mandate(
            Begun begun,
            String token,
            String person,
            String matter,
            List<NationalMandate> mandates) {
        UUID request = UUID.randomUUID();
        JsonNode answer =
                signed(
                        "authorization",
                        "/service/hpa/api/authorization/"
                                + encoded(begun.session())
                                + "/"
                                + encoded(person)
                                + "?requestId="
                                + request
                                + "&issues="
                                + encoded(matter),
                        token,
                        request);
        switch (text(answer, "result")) {
            case "ALLOWED" ->
                    mandates.add(
                            new NationalMandate(person, matter, endOfToday(), request.toString()));
            case "DISALLOWED" -> {
                // The person may not act in this matter: there is nothing to keep.
            }
            default ->
                    LOG.warn(
                            "The service of mandates gave an unknown result, which lets nobody in;"
                                    + " request {}",
                            request);
        }
    }

    /** The service is asked anew each day: a right taken back there does not live on here. */
    private Instant endOfToday() {
        return now.today().plusDays(1).atStartOfDay(Now.ZONE).toInstant();
    }

    private String token(String code, String back) {
        URI address =
                URI.create(
                        settings.address()
                                + "/oauth/token?code="
                                + encoded(code)
                                + "&grant_type=authorization_code&redirect_uri="
                                + encoded(back));
        String secret =
                Base64.getEncoder()
                        .encodeToString(
                                (settings.clientId() + ":" + settings.tokenSecret())
                                        .getBytes(StandardCharsets.UTF_8));
        HttpRequest question =
                HttpRequest.newBuilder(address)
                        .timeout(settings.answers())
                        .header("Authorization", "Basic " + secret)
                        .header("Accept", "application/json")
                        .POST(BodyPublishers.noBody())
                        .build();
        return text(answer("token", question, null), "access_token");
    }

    private JsonNode signed(String what, String path, @Nullable String token, UUID request) {
        String moment = now.instant().toString();
        var question =
                HttpRequest.newBuilder(URI.create(settings.address() + path))
                        .timeout(settings.answers())
                        .header(
                                SIGNED,
                                settings.clientId()
                                        + " "
                                        + moment
                                        + " "
                                        + signature(path + " " + moment))
                        .header("Accept", "application/json")
                        .GET();
        if (token != null) {
            question.header("Authorization", "Bearer " + token);
        }
        return answer(what, question.build(), request);
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(
                    new SecretKeySpec(
                            settings.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JsonNode answer(String what, HttpRequest question, @Nullable UUID request) {
        try {
            HttpResponse<String> answer = http.send(question, BodyHandlers.ofString());
            LOG.info(
                    "The service of mandates: {} answered {}, request {}",
                    what,
                    answer.statusCode(),
                    request);
            if (answer.statusCode() != 200) {
                throw new AuthorizationsAway(what + " answered " + answer.statusCode(), null);
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AuthorizationsAway(what, interrupted);
        } catch (IOException | JacksonException failed) {
            // The class alone: an address in the words would name people.
            LOG.warn(
                    "The service of mandates: {} gave no answer ({}), request {}",
                    what,
                    failed.getClass().getName(),
                    request);
            throw new AuthorizationsAway(what, null);
        }
    }

    private static String text(JsonNode answer, String name) {
        JsonNode value = answer.get(name);
        if (value == null || !value.isString() || value.stringValue().isBlank()) {
            throw new AuthorizationsAway("An answer without " + name, null);
        }
        return value.stringValue();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
