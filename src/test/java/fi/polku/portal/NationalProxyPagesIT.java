package fi.polku.portal;

import static fi.polku.testing.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Where no national service of mandates is connected")
class NationalProxyPagesIT extends DatabaseTest {
    @Autowired Accounts accounts;
    @Autowired Clients clients;

    @Test
    @DisplayName("it is not offered, and who asks or comes back is told so")
    void off() throws Exception {
        Account self =
                People.client(
                        accounts,
                        clients.create(Actor.system(), NewClient.of("Oma", "Asia", null)));
        String page =
                mvc.perform(get("/my/proxies").with(as(self)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page).doesNotContain("/my/proxies/national");
        for (var request :
                new org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder[] {
                    post("/my/proxies/national").with(csrf()),
                    get("/my/proxies/national"),
                    get("/my/proxies/national").param("code", "arvattu")
                }) {
            var answer = mvc.perform(request.with(as(self))).andReturn().getResponse();
            assertThat(answer.getStatus()).isEqualTo(303);
            assertThat(answer.getHeader("Location")).isEqualTo("/my/proxies?national=off");
        }
        assertThat(
                        mvc.perform(get("/my/proxies?national=off").with(as(self)))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .contains("Aloita alusta");
    }
}
