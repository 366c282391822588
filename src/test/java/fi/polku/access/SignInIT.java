package fi.polku.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Signing in")
class SignInIT extends DatabaseTest {
    @Autowired Accounts accounts;

    private Account somebody(Integer demoOrder, Role... roles) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Jaana Kokeila",
                        LocalizedText.fi("sairaanhoitaja"),
                        Set.of(roles),
                        null,
                        null,
                        List.of(),
                        demoOrder);
        accounts.save(account);
        return account;
    }

    @Test
    @DisplayName("as a demonstration person leads to that person's own door")
    void demonstration() throws Exception {
        var lead = somebody(900, Role.LEAD);
        mvc.perform(post("/sign-in").param("account", lead.id().value().toString()).with(csrf()))
                .andExpect(redirectedUrl("/lead"));
    }

    @Test
    @DisplayName("as somebody who is not on the demonstration list is refused")
    void notOnTheList() throws Exception {
        var hidden = somebody(null, Role.ADMINISTRATOR);
        mvc.perform(post("/sign-in").param("account", hidden.id().value().toString()).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("is asked for at a shut door")
    void shut() throws Exception {
        mvc.perform(get("/lead").accept("text/html")).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    @DisplayName("by client credentials without a scope gives all registered scopes")
    void machine() throws Exception {
        String answer = token(null, 200);
        assertThat(JsonMapper.builder().build().readTree(answer).get("scope").asString())
                .contains("system/*.read", "system/*.cruds");
    }

    @Test
    @DisplayName(
            "by client credentials understands SMART version 2 and refuses what is not covered")
    void scopes() throws Exception {
        assertThat(token("system/Patient.rs", 200)).contains("system/Patient.rs");
        assertThat(token("patient/Patient.rs", 400)).contains("invalid_scope");
    }

    @Test
    @DisplayName("is what FHIR asks of a machine, by its standard header")
    void fhirNeedsToken() throws Exception {
        assertThat(
                        mvc.perform(get("/fhir/Patient"))
                                .andExpect(status().isUnauthorized())
                                .andReturn()
                                .getResponse()
                                .getHeader("WWW-Authenticate"))
                .startsWith("Bearer");
    }

    private String token(String scope, int expected) throws Exception {
        var request =
                post("/oauth2/token")
                        .param("grant_type", "client_credentials")
                        .with(httpBasic("demo-system", "demo-secret"));
        if (scope != null) {
            request.param("scope", scope);
        }
        return mvc.perform(request)
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
