package fi.polku.access.web;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import fi.polku.testing.People;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;

@DisplayName("The form by which an app is shut out")
@Sends("/my/apps/withdraw")
class AppWrongInputIT extends WrongInputTest {
    @Autowired Accounts accounts;
    @Autowired OAuth2AuthorizationConsentService consents;
    private Account client;

    @TestFactory
    @DisplayName("withdrawing")
    Stream<DynamicTest> withdraw() {
        return form("a withdrawal of an app")
                .at(this::page)
                .sentTo(page -> "/my/apps/withdraw")
                .as(() -> client)
                .technical("id")
                .rows();
    }

    /** Another client each time, who has let an app in. */
    private String page() {
        client = People.client(accounts, new ClientId(Ids.next()));
        consents.save(
                OAuth2AuthorizationConsent.withId("demo-diary", client.id().value().toString())
                        .scope("patient/*.rs")
                        .build());
        return "/my/apps";
    }
}
