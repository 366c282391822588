package fi.polku.client.web;

import fi.polku.access.Account;
import fi.polku.access.AccountOffice;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.testing.People;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Wrong input in accounts")
@Sends({
    "/admin/accounts",
    "/admin/accounts/staff",
    "/admin/accounts/client",
    "/admin/accounts/{id}"
})
class AccountWrongInputIT extends WrongInputTest {
    private static final String CODE = "010203A9068";

    @Autowired Accounts accounts;
    @Autowired AccountOffice office;
    @Autowired Clients clients;
    @Autowired Organizations organizations;
    private Account administrator;

    @BeforeEach
    void administrator() {
        administrator = saved(Role.ADMINISTRATOR);
    }

    @TestFactory
    @DisplayName("an account searched for")
    Stream<DynamicTest> search() {
        return form("an account searched for")
                .by(administrator)
                .at(() -> "/admin/accounts")
                .filled("q", "Kokeila")
                .anything("q")
                .answersWithPage()
                .onlyReads()
                .rows();
    }

    @TestFactory
    @DisplayName("an account for staff")
    Stream<DynamicTest> staff() {
        return form("an account for staff")
                .by(administrator)
                .at(() -> "/admin/accounts/staff?professional=" + newcomer())
                .sentTo(page -> "/admin/accounts/staff")
                .filled("roles", "LEAD")
                .required("professional", "roles")
                .chosen("professional", "roles", "units")
                .rows();
    }

    @TestFactory
    @DisplayName("an account for a client")
    Stream<DynamicTest> client() {
        ClientId client =
                clients.byIdentityCode(CODE)
                        .orElseGet(() ->
                                clients.create(
                                        Actor.system(), NewClient.of("Tiina", "Tilinen", CODE)));
        return form("an account for a client")
                .by(administrator)
                .at(() -> {
                    closed(client);
                    return "/admin/accounts/client";
                })
                .filled("identity", CODE)
                .required("identity")
                .identity("identity")
                .rows();
    }

    @TestFactory
    @DisplayName("other roles and units")
    Stream<DynamicTest> change() {
        return form("other roles and units")
                .by(administrator)
                .at(() -> "/admin/accounts/" + saved(Role.PROFESSIONAL).id().value())
                .filled("roles", "LEAD")
                .required("roles")
                .chosen("roles", "units")
                .rows();
    }

    /** One open account at a time is enough for one. */
    private void closed(ClientId client) {
        jdbc.sql("SELECT a.id FROM account a WHERE a.client_id = :client AND a.closed_at IS NULL")
                .param("client", client.value())
                .query(UUID.class)
                .list()
                .forEach(id -> office.close(administrator.actor(), new AccountId(id)));
    }

    private UUID newcomer() {
        var id = new ProfessionalId(Ids.next());
        organizations.save(
                new ProfessionalView(
                        id, "Aloittelija", "Ulla", "NURSE", People.RECEPTION, true, false));
        return id.value();
    }

    private Account saved(Role role) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Tilin Kokeilija",
                        LocalizedText.fi("kokeilija"),
                        Set.of(role),
                        null,
                        null,
                        List.of(),
                        null);
        accounts.save(account);
        return account;
    }
}
