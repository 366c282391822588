package fi.polku.portal;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Mandates;
import fi.polku.access.Mandates.NewProxy;
import fi.polku.access.Role;
import fi.polku.access.domain.InvitationCode;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.Register;
import fi.polku.platform.Ids;
import fi.polku.testing.Sends;
import fi.polku.testing.WrongInputTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Wrong input in acting for another")
@Sends({
    "/my/acting",
    "/my/proxies",
    "/my/proxies/accept",
    "/my/proxies/withdraw",
    "/my/proxies/give-up"
})
class ProxyWrongInputIT extends WrongInputTest {
    private static final String CODE = "ABCD-EFGH-JKLM";

    @Autowired Accounts accounts;
    @Autowired Clients clients;
    @Autowired Mandates mandates;
    private Account one;
    private Account other;

    @TestFactory
    @DisplayName("naming a proxy")
    Stream<DynamicTest> invite() {
        return form("a proxy")
                .at(this::people)
                .sentTo(page -> "/my/proxies")
                .as(() -> one)
                .filled("called", "tyttäreni")
                .filled("register", "PATIENT")
                .filled("power", "ACT")
                .filled("from", "2026-03-11")
                .filled("to", "2026-04-11")
                .required("called", "register")
                .atMost(200, "called")
                .chosen("register", "power")
                .day("from", "to")
                .refuses(List.of("2026-03-09"), "from")
                .refuses(List.of("2026-03-10"), "to")
                .answersWithPage()
                .rows();
    }

    @TestFactory
    @DisplayName("taking up a code")
    Stream<DynamicTest> accept() {
        return form("a code")
                .at(() -> {
                    String page = people();
                    invited();
                    return page;
                })
                .sentTo(page -> "/my/proxies/accept")
                .as(() -> other)
                .filled("code", CODE)
                .required("code")
                .refuses(List.of("AAAA-BBBB-CCCC", "x".repeat(5000), "<b>", "🙂"), "code")
                .rows();
    }

    @TestFactory
    @DisplayName("withdrawing")
    Stream<DynamicTest> withdraw() {
        return form("a withdrawal")
                .at(() -> {
                    String page = people();
                    invited();
                    return page;
                })
                .sentTo(page -> "/my/proxies/withdraw")
                .as(() -> one)
                .technical("id")
                .rows();
    }

    @TestFactory
    @DisplayName("giving up")
    Stream<DynamicTest> giveUp() {
        return form("a giving up")
                .at(this::held)
                .sentTo(page -> "/my/proxies/give-up")
                .as(() -> other)
                .technical("id")
                .rows();
    }

    @TestFactory
    @DisplayName("choosing for whom")
    Stream<DynamicTest> act() {
        return form("a choice")
                .at(this::held)
                .sentTo(page -> "/my/acting")
                .as(() -> other)
                .technical("mandate")
                .onlyReads()
                .rows();
    }

    private String held() {
        String page = people();
        invited();
        mandates.accept(other.actor(), CODE);
        return page;
    }

    /** A code that the test knows, of this row alone. */
    private void invited() {
        mandates.invite(
                one.actor(), new NewProxy("sisar", Set.of(Register.PATIENT), Set.of(), null, null));
        jdbc.sql("UPDATE mandate SET invitation = NULL WHERE invitation = :hash")
                .param("hash", InvitationCode.hash(CODE))
                .update();
        jdbc.sql("UPDATE mandate SET invitation = :hash WHERE client_id = :client")
                .param("hash", InvitationCode.hash(CODE))
                .param("client", one.client().value())
                .update();
    }

    private String people() {
        one = account("Yksi");
        other = account("Toinen");
        return "/my/proxies";
    }

    private Account account(String name) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        name + " Valtuuttaja",
                        LocalizedText.fi("asiakas"),
                        Set.of(Role.CLIENT),
                        null,
                        clients.create(Actor.system(), NewClient.of("Valtuuttaja", name, null)),
                        List.of(),
                        null);
        accounts.save(account);
        return account;
    }
}
