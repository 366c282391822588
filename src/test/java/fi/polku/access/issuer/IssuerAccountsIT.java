package fi.polku.access.issuer;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.polku.access.Account;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.Ids;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("Tying somebody of an issuer to an account")
class IssuerAccountsIT extends WithIssuer {
    private Account saved(Role role) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Sini Sidottu",
                        LocalizedText.fi("kokeilija"),
                        Set.of(role),
                        null,
                        null,
                        List.of(),
                        null);
        accounts.save(account);
        return account;
    }

    private MockHttpServletResponse tie(Account account, String subject) throws Exception {
        return mvc.perform(
                        post("/admin/accounts/" + account.id().value() + "/subject")
                                .param("subject", subject)
                                .with(as(saved(Role.ADMINISTRATOR)))
                                .with(csrf()))
                .andReturn()
                .getResponse();
    }

    @Test
    @DisplayName("is kept, shown and used at the next sign-in; nobody is tied to two")
    void tied() throws Exception {
        var one = saved(Role.LEAD);
        assertThat(tie(one, " " + subject + " ").getStatus()).isEqualTo(303);
        assertThat(tie(one, subject).getStatus()).isEqualTo(303);
        var page =
                mvc.perform(
                                get("/admin/accounts/" + one.id().value())
                                        .with(as(saved(Role.ADMINISTRATOR))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page).contains(subject).doesNotContain("give-code");
        var other = tie(saved(Role.LEAD), subject);
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(other.getContentAsString()).contains("toiselle tilille");
        ISSUER.claims.put("realm_access", java.util.Map.of("roles", List.of("nurse")));
        assertThat(signIn("").getHeader("Location")).isEqualTo("/work");
        assertThat(accounts.find(one.id()).orElseThrow().roles())
                .isEqualTo(Set.of(Role.PROFESSIONAL));
    }

    @Test
    @DisplayName("keeps what was typed when it is refused, and says why")
    void wrong() throws Exception {
        var account = saved(Role.LEAD);
        String hostile = "<script>alert('x')</script>" + "ä".repeat(300);
        for (String typed : List.of("", " \t", hostile)) {
            var answer = tie(account, typed);
            assertThat(answer.getStatus()).as(typed).isEqualTo(422);
            assertThat(answer.getContentAsString())
                    .contains("error-summary", "href=\"#subject\"")
                    .doesNotContain("<script>alert");
        }
        assertThat(tie(account, hostile).getContentAsString()).contains("ä".repeat(300));
    }
}
