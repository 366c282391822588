package fi.polku.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.CitizenRegister;
import fi.polku.access.OutsidePerson;
import fi.polku.access.Role;
import fi.polku.access.SignInSettings;
import fi.polku.access.StaffRegister;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Ids;
import fi.polku.platform.journal.Journal;
import fi.polku.testing.DatabaseTest;
import fi.polku.testing.People;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Somebody whom an issuer has identified")
class OutsideAccountDeskIT extends DatabaseTest {
    private static final String ISSUER = "https://tunnistus.example";
    private static final String CODE = "020202A907N";

    @Autowired OutsideAccountQueries queries;
    @Autowired Accounts accounts;
    @Autowired CitizenRegister citizens;
    @Autowired StaffRegister staff;
    @Autowired AccountLabels labels;
    @Autowired OpenSessions sessions;
    @Autowired SignInSettings settings;
    @Autowired Journal journal;
    @Autowired Organizations organizations;
    @Autowired Clients clients;
    private final String subject = UUID.randomUUID().toString();
    private ProfessionalId professional;

    @BeforeEach
    void newcomer() {
        professional = new ProfessionalId(Ids.next());
        organizations.save(
                new ProfessionalView(
                        professional, "Ulkoa", "Urho", "NURSE", People.RECEPTION, true, false));
    }

    private OutsideAccountDesk desk(SignInSettings.Register register) {
        var s = settings;
        return new OutsideAccountDesk(
                queries,
                accounts,
                citizens,
                staff,
                labels,
                sessions,
                new SignInSettings(
                        ISSUER,
                        "polku",
                        "",
                        s.scopes(),
                        false,
                        register,
                        s.claims(),
                        s.roles(),
                        "",
                        s.answers(),
                        s.idle(),
                        s.longest(),
                        s.fresh(),
                        false,
                        s.passkeys(),
                        ""),
                journal,
                now);
    }

    private @Nullable Account signIn(
            SignInSettings.Register register,
            Set<Role> roles,
            @Nullable String who,
            @Nullable String code) {
        return transaction.execute(t ->
                desk(register)
                        .signIn(
                                new OutsidePerson(
                                        ISSUER,
                                        subject,
                                        "Urho Ulkoa",
                                        roles,
                                        List.of("kankaanpaa-vastaanotto", "no-such-unit"),
                                        who,
                                        code))
                        .orElse(null));
    }

    private Account registered(Role... roles) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        "Urho Rekisteristä",
                        LocalizedText.fi("kokeilija"),
                        Set.of(roles),
                        professional,
                        null,
                        List.of(People.SOCIAL),
                        null);
        accounts.save(account);
        return account;
    }

    @Test
    @DisplayName("is known by our own register where it decides, whatever the claims say")
    void ownRegister() {
        String key = professional.value().toString();
        assertThat(signIn(SignInSettings.Register.OWN, Set.of(Role.LEAD), key, null)).isNull();
        var account = registered(Role.OWN_WORKER);
        assertThat(signIn(SignInSettings.Register.OWN, Set.of(Role.LEAD), null, null)).isNull();
        assertThat(signIn(SignInSettings.Register.OWN, Set.of(Role.LEAD), key, null))
                .isEqualTo(account);
        // Tied once, known without the number too; and no longer when our register closes it.
        assertThat(signIn(SignInSettings.Register.OWN, Set.of(), null, null)).isEqualTo(account);
        jdbc.sql("UPDATE account SET closed_at = created_at WHERE id = :id")
                .param("id", account.id().value())
                .update();
        assertThat(signIn(SignInSettings.Register.OWN, Set.of(Role.LEAD), key, null)).isNull();
    }

    @Test
    @DisplayName("is not guessed between two accounts of one professional")
    void two() {
        registered(Role.OWN_WORKER);
        registered(Role.LEAD);
        assertThat(
                        signIn(
                                SignInSettings.Register.OWN,
                                Set.of(),
                                professional.value().toString(),
                                null))
                .isNull();
    }

    @Test
    @DisplayName("is made by the claims where they decide, with the units that there are")
    void claims() {
        String key = professional.value().toString();
        var made = signIn(SignInSettings.Register.CLAIMS, Set.of(Role.LEAD), key, null);
        assertThat(made.professional()).isEqualTo(professional);
        assertThat(made.units()).containsExactly(People.RECEPTION);
        assertThat(made.roles()).isEqualTo(Set.of(Role.LEAD));
        assertThat(signIn(SignInSettings.Register.CLAIMS, Set.of(Role.LEAD), key, null))
                .isEqualTo(made);
        assertThat(
                        jdbc.sql("SELECT count(*) FROM journal_entry j WHERE j.subject_id = :id")
                                .param("id", made.id().value())
                                .query(Integer.class)
                                .single())
                .as("what has not changed is not written down")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("who is staff there does not become a client, nor a client staff")
    void apart() {
        var client =
                clients.byIdentityCode(CODE)
                        .orElseGet(() ->
                                clients.create(
                                        Actor.system(), NewClient.of("Urho", "Ulkoa", CODE)));
        var staffed = signIn(SignInSettings.Register.CLAIMS, Set.of(Role.LEAD), null, CODE);
        assertThat(staffed.client()).isNull();
        var citizen = signIn(SignInSettings.Register.CLAIMS, Set.of(), null, CODE);
        assertThat(citizen.client()).isEqualTo(client);
        assertThat(citizen.id()).isNotEqualTo(staffed.id());
        var again = signIn(SignInSettings.Register.CLAIMS, Set.of(Role.LEAD), null, CODE);
        assertThat(again.client()).isNull();
        assertThat(accounts.find(citizen.id()).orElseThrow().roles())
                .isEqualTo(Set.of(Role.CLIENT));
    }

    @Test
    @DisplayName("signing in for the first time twice at once is one account")
    void atOnce() throws Exception {
        Callable<Account> deed =
                () -> signIn(SignInSettings.Register.CLAIMS, Set.of(Role.LEAD), null, null);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var ids =
                    threads.invokeAll(java.util.Collections.nCopies(8, deed)).stream()
                            .map(f -> f.resultNow().id())
                            .distinct()
                            .toList();
            assertThat(ids).hasSize(1);
        }
    }
}
