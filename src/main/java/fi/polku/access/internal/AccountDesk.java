package fi.polku.access.internal;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.AccessPermission;
import fi.polku.access.Account;
import fi.polku.access.AccountOffice;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.access.Role;
import fi.polku.access.SignInSettings;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AccountDesk implements AccountOffice {
    private static final Set<Role> OF_STAFF =
            EnumSet.complementOf(EnumSet.of(Role.CLIENT, Role.SYSTEM, Role.ANONYMOUS));
    private static final int SUBJECT_AT_MOST = 255;

    private final Access access;
    private final AccessLog log;
    private final Accounts accounts;
    private final AccountOfficeQueries queries;
    private final OutsideAccountQueries outside;
    private final PasskeyQueries passkeys;
    private final Invitations invitations;
    private final OpenSessions sessions;
    private final AccountLabels labels;
    private final SignInSettings settings;
    private final Journal journal;
    private final Now now;

    AccountDesk(
            Access access,
            AccessLog log,
            Accounts accounts,
            AccountOfficeQueries queries,
            OutsideAccountQueries outside,
            PasskeyQueries passkeys,
            Invitations invitations,
            OpenSessions sessions,
            AccountLabels labels,
            SignInSettings settings,
            Journal journal,
            Now now) {
        this.access = access;
        this.log = log;
        this.accounts = accounts;
        this.queries = queries;
        this.outside = outside;
        this.passkeys = passkeys;
        this.invitations = invitations;
        this.sessions = sessions;
        this.labels = labels;
        this.settings = settings;
        this.journal = journal;
        this.now = now;
    }

    @Override
    public Page search(Actor actor, String text, @Nullable AccountId after, int limit) {
        require(actor);
        List<Row> rows = queries.list(text, after, limit + 1);
        boolean more = rows.size() > limit;
        List<Row> shown = more ? rows.subList(0, limit) : rows;
        List<ClientId> seen =
                shown.stream().map(Row::client).filter(Objects::nonNull).distinct().toList();
        if (!seen.isEmpty()) {
            log.viewedAll(actor, seen, "ACCOUNT", "ADMINISTRATION");
        }
        return new Page(shown, queries.count(text), more ? shown.getLast().id() : null);
    }

    @Override
    public One get(Actor actor, AccountId id) {
        require(actor);
        Account account = account(id);
        ClientId client = account.client();
        if (client != null) {
            log.viewed(actor, client, "ACCOUNT", "ADMINISTRATION");
        }
        return new One(
                account,
                queries.findClosed(id).orElse(null),
                passkeys.list(id).size(),
                outside.listSubjects(id));
    }

    @Override
    @Transactional
    public AccountId makeProfessional(
            Actor actor,
            ProfessionalId professional,
            String name,
            Set<Role> roles,
            List<UnitId> units) {
        require(actor);
        checkRoles(roles);
        outside.lock("professional", professional.value().toString());
        if (queries.exists(professional, null)) {
            throw Refusal.onField("professional", "access.account.already");
        }
        return make(actor, name, roles, professional, null, units);
    }

    @Override
    @Transactional
    public AccountId makeClient(Actor actor, ClientId client, String name) {
        require(actor);
        outside.lock("client", client.value().toString());
        if (queries.exists(null, client)) {
            throw Refusal.onField("identity", "access.account.already");
        }
        return make(actor, name, Set.of(Role.CLIENT), null, client, List.of());
    }

    private AccountId make(
            Actor actor,
            String name,
            Set<Role> roles,
            @Nullable ProfessionalId professional,
            @Nullable ClientId client,
            List<UnitId> units) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        name,
                        labels.of(roles),
                        roles,
                        professional,
                        client,
                        units,
                        null);
        accounts.save(account);
        queries.saveMaker(account.id(), by(actor));
        told(actor, account, "access.journal.accountMade");
        return account.id();
    }

    @Override
    @Transactional
    public void change(Actor actor, AccountId id, Set<Role> roles, List<UnitId> units) {
        require(actor);
        Account before = locked(id);
        if (before.client() != null) {
            throw new Denied("roles of a client");
        }
        // Nobody takes from themselves what they cannot give back, or gives what others should.
        notOneself(actor, id, "roles");
        checkRoles(roles);
        var after =
                new Account(
                        id,
                        before.name(),
                        labels.of(roles),
                        roles,
                        before.professional(),
                        null,
                        units,
                        before.demoOrder());
        if (after.roles().equals(before.roles()) && after.units().equals(before.units())) {
            return;
        }
        accounts.save(after);
        told(actor, after, "access.journal.accountChanged");
    }

    @Override
    @Transactional
    public void close(Actor actor, AccountId id) {
        require(actor);
        Account account = locked(id);
        notOneself(actor, id, null);
        if (queries.findClosed(id).isPresent()) {
            return;
        }
        queries.saveClosed(id, now.instant(), by(actor));
        invitations.end(id);
        sessions.endAll(id);
        told(actor, account, "access.journal.accountClosed");
    }

    @Override
    @Transactional
    public void open(Actor actor, AccountId id) {
        require(actor);
        Account account = locked(id);
        if (queries.findClosed(id).isEmpty()) {
            return;
        }
        queries.saveClosed(id, null, null);
        told(actor, account, "access.journal.accountOpened");
    }

    @Override
    @Transactional
    public String code(Actor actor, AccountId id) {
        require(actor);
        Account account = locked(id);
        if (!settings.hasPasskeys() || queries.findClosed(id).isPresent()) {
            throw new Denied("code");
        }
        String code = invitations.give(id, by(actor));
        told(actor, account, "access.journal.codeGiven");
        return code;
    }

    @Override
    @Transactional
    public void tie(Actor actor, AccountId id, String typed) {
        require(actor);
        if (!settings.hasIssuer()) {
            throw new Denied("issuer");
        }
        String subject = typed.strip();
        if (subject.isEmpty()) {
            throw Refusal.onField("subject", "access.account.subject.few");
        }
        if (subject.codePointCount(0, subject.length()) > SUBJECT_AT_MOST) {
            throw Refusal.onField(
                    "subject", "access.account.subject.many", Map.of("n", SUBJECT_AT_MOST));
        }
        Account account = locked(id);
        outside.lock(settings.issuer(), subject);
        AccountId others = outside.find(settings.issuer(), subject).orElse(null);
        if (others != null && !others.equals(id)) {
            throw Refusal.onField("subject", "access.account.subject.taken");
        }
        outside.tie(settings.issuer(), subject, id, null, by(actor), now.instant());
        told(actor, account, "access.journal.outsideTied");
    }

    private void require(Actor actor) {
        access.require(actor, AccessPermission.ADMINISTER_ACCOUNTS);
    }

    private Account account(AccountId id) {
        return accounts.find(id).orElseThrow(() -> new Denied("account"));
    }

    private Account locked(AccountId id) {
        if (!queries.lock(id)) {
            throw new Denied("account");
        }
        return account(id);
    }

    private static void checkRoles(Set<Role> roles) {
        if (roles.isEmpty() || !OF_STAFF.containsAll(roles)) {
            throw Refusal.onField("roles", "access.account.roles.few");
        }
    }

    private static void notOneself(Actor actor, AccountId id, @Nullable String field) {
        if (id.equals(actor.account())) {
            throw field == null
                    ? new Refusal("access.account.own")
                    : Refusal.onField(field, "access.account.own");
        }
    }

    private static AccountId by(Actor actor) {
        return Objects.requireNonNull(actor.account());
    }

    private void told(Actor actor, Account account, String key) {
        journal.record(
                JournalEntry.about(account.client())
                        .by(actor.account(), actor.mainRole().name())
                        .key(key)
                        .subject("account", account.id().value())
                        .arg(
                                "roles",
                                account.roles().stream()
                                        .map(Role::name)
                                        .sorted()
                                        .collect(Collectors.joining(" ")))
                        .arg(
                                "units",
                                account.units().stream()
                                        .map(u -> u.value().toString())
                                        .collect(Collectors.joining(" "))));
    }
}
