package fi.polku.privacy;

import fi.polku.access.AccessLog;
import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.access.Views;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.testing.People;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A client whose data a nurse has looked at, and a privacy officer. */
public class PrivacyWorld {
    private final Accounts accounts;
    private final Clients clients;
    private final Relationships relationships;
    private final AccessLog log;
    private final Views views;
    private final Now now;

    public PrivacyWorld(ApplicationContext context) {
        accounts = context.getBean(Accounts.class);
        clients = context.getBean(Clients.class);
        relationships = context.getBean(Relationships.class);
        log = context.getBean(AccessLog.class);
        views = context.getBean(Views.class);
        now = context.getBean(Now.class);
    }

    /** Everybody of one test. */
    public record People4(Account client, Account nurse, Account officer, UUID view) {
        public Actor self() {
            return client.actor();
        }

        public ClientId id() {
            return client.client();
        }
    }

    /** New people each time; the nurse has an appointment with the client and has looked. */
    public People4 people() {
        return people("Helmi", "Kyselijä");
    }

    public People4 people(String given, String family) {
        ClientId id = clients.create(Actor.system(), NewClient.of(given, family, null));
        Account nurse = People.nurse(accounts);
        relationships.open(
                id,
                Holder.of(People.JAANA),
                RelationshipKind.APPOINTMENT,
                Ids.next(),
                now.today(),
                null);
        log.viewed(nurse.actor(), id, "PATH", "CARE");
        Account client = account(given + " " + family, Role.CLIENT, id, null);
        return new People4(client, nurse, officer(), view(client));
    }

    public Account officer() {
        return account("Tero Tietonen", Role.PRIVACY_OFFICER, null, null);
    }

    /** The newest row of the client's log. */
    public UUID view(Account client) {
        return views.list(
                        client.actor(),
                        client.client(),
                        Views.Filter.newest(1),
                        Views.Withheld.NONE)
                .getFirst()
                .id();
    }

    public Account account(String name, Role role, ClientId client, Integer order) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        name,
                        LocalizedText.fi(name),
                        Set.of(role),
                        null,
                        client,
                        List.of(),
                        order);
        accounts.save(account);
        return account;
    }
}
