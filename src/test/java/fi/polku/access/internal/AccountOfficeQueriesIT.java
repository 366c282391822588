package fi.polku.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.Account;
import fi.polku.access.AccountOffice;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The administrator's desk of accounts")
class AccountOfficeQueriesIT extends DatabaseTest {
    @Autowired AccountOfficeQueries queries;
    @Autowired AccountOffice office;
    @Autowired Invitations invitations;
    @Autowired Accounts accounts;
    private final String mark = UUID.randomUUID().toString().substring(24);

    private Account saved(String name, Role role) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        name,
                        LocalizedText.fi("kokeilija"),
                        Set.of(role),
                        role == Role.CLIENT ? null : new ProfessionalId(Ids.next()),
                        role == Role.CLIENT ? new ClientId(Ids.next()) : null,
                        List.of(),
                        null);
        accounts.save(account);
        return account;
    }

    private Actor administrator() {
        return saved("Ylläpitäjä", Role.ADMINISTRATOR).actor();
    }

    private long journalled(AccountId account, String key) {
        return jdbc.sql(
                        """
                        SELECT count(*)
                        FROM journal_entry j
                        WHERE j.subject_id = :id
                          AND j.message_key = :key
                        """)
                .param("id", account.value())
                .param("key", "access.journal." + key)
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("lists by name in pages, each account once, with the total of the whole")
    void pages() {
        var expected = new ArrayList<String>();
        for (String name : List.of("Ärrä", "aava", "Beeta", "Beeta", "Öy", "ceta_", "100%")) {
            saved(name + " " + mark, Role.PROFESSIONAL);
            expected.add(name);
        }
        var found = new ArrayList<String>();
        AccountId after = null;
        do {
            var page = office.search(administrator(), mark.toUpperCase(Locale.ROOT), after, 2);
            assertThat(page.total()).isEqualTo(expected.size());
            page.rows().forEach(r -> found.add(r.name().substring(0, r.name().indexOf(' '))));
            after = page.next();
        } while (after != null);
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(office.search(administrator(), "ceta_ " + mark, null, 9).rows()).hasSize(1);
        assertThat(office.search(administrator(), "0% " + mark, null, 9).rows()).hasSize(1);
        assertThat(queries.count("eeta " + mark)).isEqualTo(2);
        assertThat(queries.list("%" + mark, null, 9)).isEmpty();
    }

    @Test
    @DisplayName("is for administrators alone")
    void others() {
        var account = saved("Joku", Role.PROFESSIONAL);
        for (Role role : Role.values()) {
            if (role == Role.ADMINISTRATOR || role == Role.SYSTEM || role == Role.ANONYMOUS) {
                continue;
            }
            Actor actor = saved("Toinen", role).actor();
            List<Runnable> deeds =
                    List.of(
                            () -> office.search(actor, "", null, 1),
                            () -> office.get(actor, account.id()),
                            () -> office.code(actor, account.id()),
                            () -> office.close(actor, account.id()),
                            () -> office.open(actor, account.id()),
                            () -> office.tie(actor, account.id(), "x"),
                            () -> office.change(actor, account.id(), Set.of(Role.LEAD), List.of()),
                            () -> office.makeClient(actor, new ClientId(Ids.next()), "x"),
                            () ->
                                    office.makeProfessional(
                                            actor,
                                            new ProfessionalId(Ids.next()),
                                            "x",
                                            Set.of(Role.LEAD),
                                            List.of()));
            deeds.forEach(d -> assertThatThrownBy(d::run).as("" + role).isInstanceOf(Denied.class));
        }
    }

    @Test
    @DisplayName("makes one open account for a professional and for a client, and writes it down")
    void makes() {
        Actor actor = administrator();
        var professional = new ProfessionalId(Ids.next());
        var unit = new UnitId(Ids.next());
        var made =
                office.makeProfessional(
                        actor, professional, "Uusi", Set.of(Role.LEAD), List.of(unit));
        var one = office.get(actor, made);
        assertThat(one.account().units()).containsExactly(unit);
        assertThat(one.account().label().in("sv")).isEqualTo("Chef");
        assertThat(journalled(made, "accountMade")).isEqualTo(1);
        assertThatThrownBy(() ->
                        office.makeProfessional(
                                actor, professional, "Uusi", Set.of(Role.LEAD), List.of()))
                .isInstanceOf(Refusal.class);
        assertThat(queries.exists(professional, null)).isTrue();
        office.close(actor, made);
        assertThat(queries.exists(professional, null)).isFalse();

        var client = new ClientId(Ids.next());
        var own = office.makeClient(actor, client, "Asiakas");
        assertThat(office.get(actor, own).account().roles()).isEqualTo(Set.of(Role.CLIENT));
        assertThatThrownBy(() -> office.makeClient(actor, client, "Asiakas"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> office.change(actor, own, Set.of(Role.LEAD), List.of()))
                .isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("gives no role that is not of the staff, and none to oneself")
    void roles() {
        Actor actor = administrator();
        var other = saved("Joku", Role.PROFESSIONAL);
        for (Set<Role> wrong :
                List.of(
                        Set.<Role>of(),
                        Set.of(Role.SYSTEM),
                        Set.of(Role.CLIENT),
                        Set.of(Role.LEAD, Role.ANONYMOUS))) {
            assertThatThrownBy(() -> office.change(actor, other.id(), wrong, List.of()))
                    .isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(
                        () -> office.change(actor, actor.account(), Set.of(Role.LEAD), List.of()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> office.close(actor, actor.account())).isInstanceOf(Refusal.class);
        office.change(actor, other.id(), Set.of(Role.LEAD, Role.OWN_WORKER), List.of());
        assertThat(accounts.find(other.id()).orElseThrow().roles())
                .isEqualTo(Set.of(Role.LEAD, Role.OWN_WORKER));
        assertThat(journalled(other.id(), "accountChanged")).isEqualTo(1);
    }

    @Test
    @DisplayName("closes and opens again: a closed account keeps its name, and has no code")
    void closes() {
        Actor actor = administrator();
        var other = saved("Joku", Role.CLIENT);
        String code = office.code(actor, other.id());
        office.close(actor, other.id());
        office.close(actor, other.id());
        assertThat(journalled(other.id(), "accountClosed")).isEqualTo(1);
        assertThat(queries.findClosed(other.id())).contains(NOW);
        assertThat(accounts.find(other.id())).isPresent();
        assertThat(accounts.findOpen(other.id())).isEmpty();
        assertThatThrownBy(() -> office.code(actor, other.id())).isInstanceOf(Denied.class);
        office.open(actor, other.id());
        assertThat(accounts.findOpen(other.id())).isPresent();
        assertThat(invitations.use(code)).as("a code of before the closing").isEmpty();
        assertThat(journalled(other.id(), "accountOpened")).isEqualTo(1);
        assertThat(journalled(other.id(), "codeGiven")).isEqualTo(1);
    }

    @Test
    @DisplayName("knows who made an account, and none that is not there")
    void rest() {
        Actor actor = administrator();
        var other = saved("Joku", Role.LEAD);
        queries.saveMaker(other.id(), actor.account());
        assertThat(
                        jdbc.sql("SELECT a.created_by FROM account a WHERE a.id = :id")
                                .param("id", other.id().value())
                                .query(UUID.class)
                                .single())
                .isEqualTo(actor.account().value());
        transaction.executeWithoutResult(t -> {
            assertThat(queries.lock(other.id())).isTrue();
            assertThat(queries.lock(new AccountId(Ids.next()))).isFalse();
        });
        queries.saveClosed(other.id(), NOW, actor.account());
        assertThat(queries.findClosed(other.id())).contains(NOW);
        assertThatThrownBy(() -> office.get(actor, new AccountId(Ids.next())))
                .isInstanceOf(Denied.class);
        // There is no issuer here to tie anybody to.
        assertThatThrownBy(() -> office.tie(actor, other.id(), "x")).isInstanceOf(Denied.class);
    }

    @Autowired FirstAdministrator first;

    @Test
    @DisplayName("has a first one by a code in a file that nobody else reads, while there is none")
    void firstOne(@TempDir Path folder) throws Exception {
        saved("Ylläpitäjä", Role.ADMINISTRATOR);
        assertThat(queries.existsAdministrator()).isTrue();
        assertThat(first.make("Ensi Ylläpitäjä", folder)).isNull();
        transaction.executeWithoutResult(t -> {
            jdbc.sql(
                            """
                            UPDATE account
                            SET closed_at = created_at
                            WHERE 'ADMINISTRATOR' = ANY(roles)
                            """)
                    .update();
            assertThat(queries.existsAdministrator()).isFalse();
            assertThat(first.make(" ", folder)).isNull();
            Path file = first.make("Ensi Ylläpitäjä", folder);
            try {
                assertThat(
                                java.nio.file.attribute.PosixFilePermissions.toString(
                                        java.nio.file.Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
                var account = invitations.use(java.nio.file.Files.readString(file)).orElseThrow();
                assertThat(account.roles()).isEqualTo(Set.of(Role.ADMINISTRATOR));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            assertThat(first.make("Toinen", folder)).isNull();
            t.setRollbackOnly();
        });
    }
}
