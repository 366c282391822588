package fi.polku.access.internal;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.CitizenRegister;
import fi.polku.access.OutsidePerson;
import fi.polku.access.Role;
import fi.polku.access.SignInSettings;
import fi.polku.access.StaffRegister;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who somebody that an issuer has identified is here. Staff by a role among the claims, or by our
 * own register where it decides; a citizen by the identity code, as the client of that record.
 */
@Component
public class OutsideAccountDesk {
    private final OutsideAccountQueries queries;
    private final Accounts accounts;
    private final CitizenRegister citizens;
    private final StaffRegister staff;
    private final AccountLabels labels;
    private final OpenSessions sessions;
    private final SignInSettings settings;
    private final Journal journal;
    private final Now now;

    OutsideAccountDesk(
            OutsideAccountQueries queries,
            Accounts accounts,
            CitizenRegister citizens,
            StaffRegister staff,
            AccountLabels labels,
            OpenSessions sessions,
            SignInSettings settings,
            Journal journal,
            Now now) {
        this.queries = queries;
        this.accounts = accounts;
        this.citizens = citizens;
        this.staff = staff;
        this.labels = labels;
        this.sessions = sessions;
        this.settings = settings;
        this.journal = journal;
        this.now = now;
    }

    /** The account of the person; empty when there is none for them, or it has been closed. */
    @Transactional
    public Optional<Account> signIn(OutsidePerson person) {
        queries.lock(person.issuer(), person.subject());
        AccountId tied = queries.find(person.issuer(), person.subject()).orElse(null);
        Account known = tied == null ? null : accounts.find(tied).orElse(null);
        if (known != null && accounts.findOpen(known.id()).isEmpty()) {
            return Optional.empty();
        }
        Account account =
                switch (settings.register()) {
                    case CLAIMS -> byClaims(person, known);
                    case OWN -> byRegister(person, known);
                };
        if (account == null) {
            return Optional.empty();
        }
        queries.tie(
                person.issuer(),
                person.subject(),
                account.id(),
                now.instant(),
                null,
                now.instant());
        return Optional.of(account);
    }

    private @Nullable Account byClaims(OutsidePerson person, @Nullable Account known) {
        if (person.roles().isEmpty()) {
            if (known != null && known.client() == null) {
                // The issuer has taken the roles away: they are gone here too, at once.
                save(known, with(known, known.name(), Set.of(), null, List.of()));
                sessions.endAll(known.id());
            }
            return client(person);
        }
        Account before = known != null && known.client() == null ? known : null;
        String name = person.name().isEmpty() && before != null ? before.name() : person.name();
        ProfessionalId professional = professional(person);
        List<UnitId> units =
                person.units().stream().flatMap(u -> staff.unit(u).stream()).distinct().toList();
        Account account = with(before, name, person.roles(), professional, units);
        save(before, account);
        return account;
    }

    private @Nullable Account byRegister(OutsidePerson person, @Nullable Account known) {
        if (known != null && known.client() == null) {
            return known.roles().isEmpty() ? null : known;
        }
        ProfessionalId professional = professional(person);
        if (professional != null) {
            var found = queries.listProfessional(professional);
            if (found.size() == 1) {
                return accounts.findOpen(found.getFirst()).orElse(null);
            }
        }
        return client(person);
    }

    /** A citizen is the client of the identity code, whoever the account was tied to before. */
    private @Nullable Account client(OutsidePerson person) {
        String code = person.identityCode();
        ClientId client = code == null ? null : citizens.byIdentityCode(code).orElse(null);
        if (client == null) {
            return null;
        }
        Account there = queries.findClient(client).flatMap(accounts::findOpen).orElse(null);
        if (there != null) {
            return there;
        }
        var made =
                new Account(
                        new AccountId(Ids.next()),
                        person.name(),
                        labels.of(Set.of(Role.CLIENT)),
                        Set.of(Role.CLIENT),
                        null,
                        client,
                        List.of(),
                        null);
        save(null, made);
        return made;
    }

    private @Nullable ProfessionalId professional(OutsidePerson person) {
        String code = person.professional();
        return code == null ? null : staff.professional(code).orElse(null);
    }

    private Account with(
            @Nullable Account before,
            String name,
            Set<Role> roles,
            @Nullable ProfessionalId professional,
            List<UnitId> units) {
        LocalizedText label = labels.of(roles);
        return new Account(
                before == null ? new AccountId(Ids.next()) : before.id(),
                name,
                label,
                roles,
                professional,
                null,
                units,
                before == null ? null : before.demoOrder());
    }

    private void save(@Nullable Account before, Account account) {
        if (account.equals(before)) {
            return;
        }
        accounts.save(account);
        journal.record(
                JournalEntry.about(account.client())
                        .key(
                                before == null
                                        ? "access.journal.accountMade"
                                        : "access.journal.accountChanged")
                        .subject("account", account.id().value())
                        .arg(
                                "roles",
                                account.roles().stream()
                                        .map(Role::name)
                                        .sorted()
                                        .collect(Collectors.joining(" ")))
                        .hiddenFromClient());
    }

    /** Remembers which session a sign-in at the issuer opened. */
    @Transactional
    public void opened(
            String session,
            String subject,
            @Nullable String issuerSession,
            AccountId account,
            String idToken) {
        queries.insertSession(
                session,
                settings.issuer(),
                subject,
                issuerSession,
                account,
                idToken,
                now.instant());
        queries.forgetSessions(now.instant().minus(settings.longest()).minus(Duration.ofDays(1)));
    }

    /** The ID token of a session that ends here, to be shown to the issuer. */
    @Transactional
    public Optional<String> closing(String session) {
        return queries.takeSession(session);
    }
}
