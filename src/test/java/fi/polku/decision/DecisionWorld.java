package fi.polku.decision;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.assessment.MatterId;
import fi.polku.assessment.MatterInitiator;
import fi.polku.assessment.MatterOrigin;
import fi.polku.assessment.NewMatter;
import fi.polku.client.Clients;
import fi.polku.client.NewClient;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.organization.RegionLoader;
import fi.polku.platform.Ids;
import fi.polku.testing.People;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People of a test's own: a client, two social workers in public office, and a counsellor. */
public record DecisionWorld(
        Clients clients,
        Accounts accounts,
        Relationships relationships,
        Initiations initiations,
        Decisions decisions) {
    public static final UnitId UNIT = People.SOCIAL;
    public static final ProfessionalId INKA =
            RegionLoader.professional("satakunta", "inka-luonnosmaki");
    public static final ProfessionalId ILKKA =
            RegionLoader.professional("satakunta", "ilkka-saturanta");

    public Account inka() {
        return worker("Inka Luonnosmäki", INKA);
    }

    public Account ilkka() {
        return worker("Ilkka Saturanta", ILKKA);
    }

    public Account counsellor() {
        return worker("Satu Testilä", People.SATU);
    }

    private Account worker(String name, ProfessionalId id) {
        return account(name, Set.of(Role.PROFESSIONAL, Role.OWN_WORKER), id, null, List.of(UNIT));
    }

    public Account self(ClientId client) {
        return account("Aino Testilä", Set.of(Role.CLIENT), null, client, List.of());
    }

    private Account account(
            String name,
            Set<Role> roles,
            @Nullable ProfessionalId professional,
            @Nullable ClientId client,
            List<UnitId> units) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        name,
                        LocalizedText.fi(name),
                        roles,
                        professional,
                        client,
                        units,
                        null);
        accounts.save(account);
        return account;
    }

    /** A client of a birth year whom the unit knows. */
    public ClientId client(LocalDate bornOn, LocalDate today) {
        var client =
                clients.create(
                        Actor.system(),
                        new NewClient(
                                "Testilä", "Aino", null, null, bornOn, null, "fi", "214", null,
                                null, false, List.of()));
        relationships.open(client, Holder.of(UNIT), RelationshipKind.CARE, Ids.next(), today, null);
        return client;
    }

    public MatterId matter(Account worker, ClientId client, ServiceTask task, LocalDateTime at) {
        return initiations.open(
                worker.actor(),
                new NewMatter(
                        client,
                        MatterOrigin.WORKER_NOTICE,
                        MatterInitiator.PROFESSIONAL,
                        task,
                        UNIT,
                        at,
                        "Kotihoidon työntekijä otti yhteyttä.",
                        "Tarvitsee apua arjessa.",
                        false,
                        true,
                        false,
                        false));
    }

    /** A draft that grants services, or rejects those that begin with a minus sign. */
    public static DecisionDraft draft(LocalDate from, String... services) {
        return new DecisionDraft(
                UNIT,
                false,
                java.util.Arrays.stream(services)
                        .map(s ->
                                s.startsWith("-")
                                        ? new DecisionItem(s.substring(1), false, null, null, null)
                                        : new DecisionItem(
                                                s, true, "kaksi tuntia viikossa", from, null))
                        .toList(),
                "Asiakas ei selviä kotona yksin.",
                "Palvelutarpeen arvio 2.3.2026.",
                "Sosiaalihuoltolaki 19 a §.",
                false,
                false,
                null,
                null,
                INKA,
                false);
    }

    /** A signed decision of a matter. */
    public DecisionId signed(Account worker, MatterId matter, DecisionDraft draft) {
        var id = decisions.draft(worker.actor(), matter, null, draft);
        decisions.sign(worker.actor(), id, 1);
        return id;
    }
}
