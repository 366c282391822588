package fi.polku.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.polku.access.Account;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person lets a program in, by the pages and addresses that a browser and a program would use.
 */
public final class LetIn {
    public static final String BACK = "http://127.0.0.1/back";
    private static final String VERIFIER = "a-proof-key-of-forty-three-letters-or-more-12345";

    private LetIn() {}

    /**
     * An access token of the program for the person, who gives all that is asked and can be given.
     */
    public static String token(MockMvc mvc, Account person, String program, String scopes) {
        return answer(mvc, person, program, scopes, scopes).path("access_token").asString();
    }

    /** What the program gets for its code, when the person gives these scopes of those asked. */
    public static JsonNode answer(
            MockMvc mvc, Account person, String program, String asked, String given) {
        try {
            String back = allow(mvc, person, program, asked, given);
            var code = Pattern.compile("code=([^&]+)").matcher(back);
            if (!code.find()) {
                throw new IllegalStateException(back);
            }
            var exchange =
                    post("/oauth2/token")
                            .param("grant_type", "authorization_code")
                            .param("code", code.group(1))
                            .param("redirect_uri", BACK)
                            .param("code_verifier", VERIFIER)
                            .param("client_id", program);
            if (!program.equals("demo-app")) {
                exchange.param("client_secret", "demo-secret");
            }
            return JsonMapper.builder()
                    .build()
                    .readTree(mvc.perform(exchange).andReturn().getResponse().getContentAsString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where the browser is sent after the person has chosen. */
    public static String allow(
            MockMvc mvc, Account person, String program, String asked, String given)
            throws Exception {
        String page = ask(mvc, person, program, asked).getRedirectedUrl();
        var state = Pattern.compile("state=([^&]+)").matcher(String.valueOf(page));
        if (page == null || !page.contains("/sign-in/app") || !state.find()) {
            return String.valueOf(page);
        }
        var choose =
                post("/oauth2/authorize")
                        .with(signedIn(person))
                        .param("client_id", program)
                        .param("state", URLDecoder.decode(state.group(1), StandardCharsets.UTF_8));
        String[] scopes =
                Stream.of(given.split(" ")).filter(s -> !s.isBlank()).toArray(String[]::new);
        if (scopes.length > 0) {
            choose.param("scope", scopes);
        }
        return String.valueOf(mvc.perform(choose).andReturn().getResponse().getRedirectedUrl());
    }

    /** The answer to the program's request, before the person has said anything. */
    public static MockHttpServletResponse ask(
            MockMvc mvc, Account person, String program, String asked) throws Exception {
        return mvc.perform(get(URI.create(address(program, asked))).with(signedIn(person)))
                .andReturn()
                .getResponse();
    }

    /** As the sign-in page leaves it: ID tokens tell when the person signed in. */
    private static RequestPostProcessor signedIn(Account person) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        person.id().value().toString(),
                        null,
                        List.of(
                                FactorGrantedAuthority.withFactor("DEMONSTRATION")
                                        .issuedAt(Instant.now())
                                        .build())));
    }

    /** The address that the program opens in the person's browser. */
    public static String address(String program, String asked) throws Exception {
        String challenge =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        return "/oauth2/authorize?response_type=code&state=s&code_challenge_method=S256&code_challenge="
                + challenge
                + "&client_id="
                + program
                + "&redirect_uri="
                + URLEncoder.encode(BACK, StandardCharsets.UTF_8)
                + "&scope="
                + URLEncoder.encode(asked, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
