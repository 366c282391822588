package fi.polku.access.web;

import static fi.polku.testing.As.as;
import static fi.polku.testing.As.longAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.FreshSignIn;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Made from the mappings that there are, and from a list that may only grow. */
@DisplayName("A sign-in of long ago")
class FreshSignInIT extends DatabaseTest {
    /** What must not be had by somebody who finds a browser left open. */
    private static final List<String> MUST =
            List.of(
                    "GET /admin/log",
                    "GET /admin/log.csv",
                    "GET /admin/log/rows/{id}",
                    "GET /admin/retention/{run}",
                    "GET /admin/unusual/{id}",
                    "GET /my/access/log.csv",
                    "GET /my/data/all",
                    "GET /my/data/fhir.json",
                    "GET /my/data/polku.html",
                    "GET /my/data/polku.zip",
                    "GET /my/requests/{id}/log",
                    "GET /my/requests/{id}/log.csv",
                    "GET /work/clients/{id}/openings/{kind}",
                    "GET /work/clients/{id}/whereabouts",
                    "POST /admin/accounts/client",
                    "POST /admin/accounts/staff",
                    "POST /admin/accounts/{id}",
                    "POST /admin/accounts/{id}/closing",
                    "POST /admin/accounts/{id}/code",
                    "POST /admin/accounts/{id}/opening",
                    "POST /admin/accounts/{id}/subject",
                    "POST /admin/emergencies/{id}",
                    "POST /admin/log",
                    "POST /admin/retention/{run}/approve",
                    "POST /admin/retention/{run}/set-aside",
                    "POST /admin/unusual/{id}",
                    "POST /my/proxies",
                    "POST /work/clients/{id}/openings/{kind}",
                    "POST /work/clients/{id}/permits",
                    "POST /work/clients/{id}/permits/withdraw",
                    "POST /work/clients/{id}/prohibitions",
                    "POST /work/clients/{id}/prohibitions/record",
                    "POST /work/clients/{id}/whereabouts",
                    "POST /work/emergency");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired Accounts accounts;
    @Autowired Clients clients;
    private Account client;
    private Account worker;
    private Account office;

    @BeforeEach
    void people() {
        client =
                account(
                        Set.of(Role.CLIENT),
                        clients.create(Actor.system(), NewClient.of("Tuore", "Tuulikki", null)));
        worker = People.nurse(accounts);
        office = account(Set.of(Role.ADMINISTRATOR, Role.PRIVACY_OFFICER), null);
    }

    @Test
    @DisplayName("is not enough where the list says so")
    void list() {
        assertThat(addresses(m -> m.hasMethodAnnotation(FreshSignIn.class))).containsAll(MUST);
    }

    @Test
    @DisplayName("is sent to sign in anew by every handler that is marked, before it does anything")
    void asked() throws Exception {
        Set<String> marked = addresses(m -> m.hasMethodAnnotation(FreshSignIn.class));
        assertThat(marked).hasSizeGreaterThanOrEqualTo(MUST.size());
        for (String address : marked) {
            assertThat(isAsked(visit(address, longAgo(whose(address))))).as(address).isTrue();
            assertThat(isAsked(visit(address, as(whose(address))))).as(address).isFalse();
        }
    }

    @Test
    @DisplayName("is enough where nothing is marked")
    void others() throws Exception {
        for (String address : List.of("GET /my", "GET /my/access", "GET /my/data", "GET /work")) {
            assertThat(visit(address, longAgo(whose(address))).getStatus())
                    .as(address)
                    .isEqualTo(200);
        }
    }

    private static boolean isAsked(MockHttpServletResponse answer) throws Exception {
        String to = String.valueOf(answer.getRedirectedUrl());
        return to.startsWith("/sign-in/again")
                || (answer.getStatus() == 401
                        && answer.getContentAsString().contains("/sign-in/again"));
    }

    private MockHttpServletResponse visit(String address, RequestPostProcessor who) {
        String[] words = address.split(" ", 2);
        String path = words[1].replaceAll("\\{[^/}]*}", Ids.next().toString());
        var asking =
                request(HttpMethod.valueOf(words[0]), path)
                        .with(who)
                        .with(csrf())
                        .accept("text/html");
        try {
            return mvc.perform(asking).andReturn().getResponse();
        } catch (Exception pastTheGuard) {
            // The page itself did not like the invented ids: it had not been asked.
            return new MockHttpServletResponse();
        }
    }

    private Account whose(String address) {
        return address.contains(" /admin") ? office : address.contains(" /work") ? worker : client;
    }

    private Set<String> addresses(Predicate<HandlerMethod> which) {
        var found = new TreeSet<String>();
        mappings.getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (which.test(method)) {
                        for (String pattern : mapping.getPatternValues()) {
                            mapping.getMethodsCondition()
                                    .getMethods()
                                    .forEach(m -> found.add(m.name() + " " + pattern));
                        }
                    }
                });
        return found;
    }

    private Account account(Set<Role> roles, ClientId of) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Tuulikki Tuore",
                        LocalizedText.fi("kokeilija"),
                        roles,
                        of == null ? new ProfessionalId(Ids.next()) : null,
                        of,
                        List.of(),
                        null);
        accounts.save(account);
        return account;
    }
}
