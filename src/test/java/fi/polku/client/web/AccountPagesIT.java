package fi.polku.client.web;

import static fi.polku.testing.As.as;
import static fi.polku.testing.As.longAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.polku.access.AccessLog;
import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.Ids;
import fi.polku.platform.journal.Journal;
import fi.polku.testing.DatabaseTest;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DisplayName("The administrator's pages of accounts")
class AccountPagesIT extends DatabaseTest {
    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{5}-){4}[0-9A-Z]{5}");

    @Autowired Accounts accounts;
    @Autowired Journal journal;
    @Autowired AccessLog log;
    private Account administrator;
    private Account client;

    @BeforeEach
    void people() {
        administrator = saved(Role.ADMINISTRATOR, null);
        client = saved(Role.CLIENT, new ClientId(Ids.next()));
    }

    private Account saved(Role role, ClientId of) {
        return saved("Tilda Tilinen", role, of);
    }

    private Account saved(String name, Role role, ClientId of) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        name,
                        LocalizedText.fi("kokeilija"),
                        Set.of(role),
                        null,
                        of,
                        List.of(),
                        null);
        accounts.save(account);
        return account;
    }

    private String page() {
        return "/admin/accounts/" + client.id().value();
    }

    private MockHttpServletResponse go(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).accept("text/html")).andReturn().getResponse();
    }

    @Test
    @DisplayName("show a code once, on an answer that nobody keeps; the client reads of it")
    void code() throws Exception {
        var answer = go(post(page() + "/code").with(as(administrator)));
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        var code = CODE.matcher(answer.getContentAsString());
        assertThat(code.find()).isTrue();
        var again = go(get(page()).with(as(administrator)));
        assertThat(again.getContentAsString()).doesNotContain(code.group());
        assertThat(journal.page(client.client(), true, null, null, 9))
                .anyMatch(r -> r.toString().contains("access.journal.codeGiven"))
                .noneMatch(r -> r.toString().contains(code.group()));
    }

    @Test
    @DisplayName("change nothing without a fresh sign-in, and for nobody but an administrator")
    void guarded() throws Exception {
        for (String deed : List.of("/code", "/closing", "/opening")) {
            assertThat(go(post(page() + deed).with(longAgo(administrator))).getRedirectedUrl())
                    .as(deed)
                    .isEqualTo("/sign-in/again");
            assertThat(
                            go(post(page() + deed).with(as(saved(Role.PRIVACY_OFFICER, null))))
                                    .getStatus())
                    .as(deed)
                    .isEqualTo(403);
            assertThat(
                            go(post("/admin/accounts/" + Ids.next() + deed).with(as(administrator)))
                                    .getStatus())
                    .as(deed)
                    .isEqualTo(403);
        }
        assertThat(
                        go(get("/admin/accounts").with(as(saved(Role.PRIVACY_OFFICER, null))))
                                .getStatus())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("close an account and open it again, and not one's own")
    void closing() throws Exception {
        assertThat(go(post(page() + "/closing").with(as(administrator))).getStatus())
                .isEqualTo(303);
        assertThat(go(get(page()).with(as(administrator))).getContentAsString())
                .contains("account-closed")
                .doesNotContain("give-code", "close-account");
        assertThat(go(post(page() + "/code").with(as(administrator))).getStatus()).isEqualTo(403);
        assertThat(go(post(page() + "/opening").with(as(administrator))).getStatus())
                .isEqualTo(303);
        assertThat(accounts.findOpen(client.id())).isPresent();
        assertThat(
                        go(post("/admin/accounts/" + administrator.id().value() + "/closing")
                                        .with(as(administrator)))
                                .getStatus())
                .isEqualTo(422);
        assertThat(accounts.findOpen(administrator.id())).isPresent();
    }

    @Test
    @DisplayName("leave a trace with the client whose account was seen, in the list and by itself")
    void logged() throws Exception {
        go(get(page()).with(as(administrator)));
        assertThat(log.listForClient(client.client(), 9))
                .extracting(AccessLog.View::part, AccessLog.View::purpose, AccessLog.View::role)
                .containsExactly(tuple("ACCOUNT", "ADMINISTRATION", "ADMINISTRATOR"));
        var other = saved("Merkki " + Ids.next(), Role.CLIENT, new ClientId(Ids.next()));
        go(post("/admin/accounts").param("q", other.name()).with(as(administrator)));
        assertThat(log.listForClient(other.client(), 9)).hasSize(1);
    }
}
