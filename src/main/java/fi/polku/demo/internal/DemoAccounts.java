package fi.polku.demo.internal;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.client.ClientDetails;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.organization.QueueKind;
import fi.polku.organization.RegionLoader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people one can sign in as in the demonstration. */
@Component
class DemoAccounts {
    private final Accounts accounts;
    private final Organizations organizations;

    DemoAccounts(Accounts accounts, Organizations organizations) {
        this.accounts = accounts;
        this.organizations = organizations;
    }

    /** The account of a key, the same on every machine. */
    static AccountId id(String key) {
        return new AccountId(RegionLoader.id("demo", "account", key));
    }

    /** Where the named people live: Kankaanpää of Satakunta, else the smallest but one. */
    String home() {
        var all = organizations.municipalities();
        return all.stream()
                .filter(m -> m.code().equals("214"))
                .findFirst()
                .orElseGet(() -> all.get(Math.max(0, all.size() / 2)))
                .code();
    }

    /** Those who work; made anew at every start, so that a changed label is seen. */
    void saveWorkers(String home) {
        var used = new ArrayList<ProfessionalId>();
        worker(1, "nurse", home, "NURSE", used, "Sairaanhoitaja", "Sjukskötare", "Nurse");
        worker(
                2,
                "own-worker",
                home,
                "SOCIAL_COUNSELLOR",
                used,
                "Omatyöntekijä, sosiaaliohjaaja",
                "Egen kontaktperson, socialhandledare",
                "Own worker, social counsellor",
                Role.OWN_WORKER);
        worker(
                3,
                "social-worker",
                home,
                "SOCIAL_WORKER",
                used,
                "Sosiaalityöntekijä",
                "Socialarbetare",
                "Social worker",
                Role.OWN_WORKER);
        worker(
                4,
                "physiotherapist",
                home,
                "PHYSIOTHERAPIST",
                used,
                "Fysioterapeutti",
                "Fysioterapeut",
                "Physiotherapist");
        worker(5, "doctor", home, "PHYSICIAN", used, "Lääkäri", "Läkare", "Doctor");
        worker(
                6,
                "lead",
                home,
                "UNIT_MANAGER",
                used,
                "Palveluesihenkilö",
                "Servicechef",
                "Service manager",
                Role.LEAD);
        partner(7);
        plain(
                8,
                "model-developer",
                "Mari Kehittelijä",
                Role.MODEL_DEVELOPER,
                "Toimintamallien kehittäjä",
                "Utvecklare av verksamhetsmodeller",
                "Developer of operating models");
        plain(
                9,
                "privacy-officer",
                "Tero Tietonen",
                Role.PRIVACY_OFFICER,
                "Tietosuojavastaava",
                "Dataskyddsombud",
                "Privacy officer");
        plain(
                10,
                "administrator",
                "Paula Pääjoki",
                Role.ADMINISTRATOR,
                "Pääkäyttäjä",
                "Administratör",
                "Administrator");
    }

    /** A named client, after those who work. */
    void saveClient(int order, ClientId id, ClientDetails details, DemoFiles.Stage stage) {
        accounts.save(
                new Account(
                        id("client-" + details.identityCode()),
                        details.name(),
                        label(stage),
                        Set.of(Role.CLIENT),
                        null,
                        id,
                        List.of(),
                        20 + order));
    }

    /** A client or a relative of one, after the named people. */
    Actor savePerson(int order, String key, ClientId id, String name, LocalizedText label) {
        var account =
                new Account(
                        id(key), name, label, Set.of(Role.CLIENT), null, id, List.of(), 60 + order);
        accounts.save(account);
        return account.actor();
    }

    Actor actor(String key) {
        return accounts.find(id(key)).orElseThrow().actor();
    }

    /** The first, or the other where the region's package has nobody of that profession. */
    Actor actor(String key, String otherwise) {
        return accounts.find(id(key)).map(Account::actor).orElseGet(() -> actor(otherwise));
    }

    Actor clientActor(ClientDetails details) {
        return accounts.find(id("client-" + details.identityCode()))
                .map(Account::actor)
                .orElseGet(() ->
                        new Actor(
                                null,
                                details.name(),
                                Set.of(Role.CLIENT),
                                null,
                                details.id(),
                                List.of()));
    }

    private void worker(
            int order,
            String key,
            String home,
            String profession,
            List<ProfessionalId> used,
            String fi,
            String sv,
            String en,
            Role... more) {
        ProfessionalView who = first(home, profession, used);
        if (who == null) {
            return;
        }
        used.add(who.id());
        var roles = new java.util.HashSet<Role>(Set.of(more));
        if (!roles.contains(Role.LEAD)) {
            roles.add(Role.PROFESSIONAL);
        }
        save(order, key, who.name(), roles, who, units(who, home, profession), fi, sv, en);
    }

    /**
     * Works at home unit, and answers the queues of the municipality that the profession answers.
     */
    private List<UnitId> units(ProfessionalView who, String home, String profession) {
        var units = new ArrayList<UnitId>(List.of(who.unit()));
        var kinds =
                switch (profession) {
                    case "NURSE", "PHYSICIAN" -> List.of(QueueKind.HEALTH);
                    case "SOCIAL_COUNSELLOR" -> List.of(QueueKind.SOCIAL);
                    case "SOCIAL_WORKER" -> List.of(QueueKind.SOCIAL, QueueKind.CHILD);
                    case "UNIT_MANAGER" -> List.of(QueueKind.values());
                    default -> List.<QueueKind>of();
                };
        for (QueueKind kind : kinds) {
            organizations
                    .findUnitFor(home, kind)
                    .filter(u -> !units.contains(u))
                    .ifPresent(units::add);
        }
        return units;
    }

    private void partner(int order) {
        organizations.professionals().stream()
                .filter(p -> p.profession().equals("KELA_SPECIALIST"))
                .findFirst()
                .ifPresent(p ->
                        save(
                                order,
                                "partner",
                                p.name(),
                                Set.of(Role.PARTNER),
                                p,
                                List.of(p.unit()),
                                "Kelan asiantuntija",
                                "FPA:s sakkunniga",
                                "Specialist at Kela"));
    }

    private void plain(
            int order, String key, String name, Role role, String fi, String sv, String en) {
        save(order, key, name, Set.of(role), null, List.of(), fi, sv, en);
    }

    private void save(
            int order,
            String key,
            String name,
            Set<Role> roles,
            @Nullable ProfessionalView who,
            List<UnitId> units,
            String fi,
            String sv,
            String en) {
        accounts.save(
                new Account(
                        id(key),
                        name,
                        new LocalizedText(Map.of("fi", fi, "sv", sv, "en", en)),
                        roles,
                        who == null ? null : who.id(),
                        null,
                        units,
                        order));
    }

    /** The best known name of the home municipality first: the package lists them so. */
    private @Nullable ProfessionalView first(
            String home, String profession, List<ProfessionalId> used) {
        var known = List.of("Kokeila", "Testilä", "Malli", "Koelääkäri");
        return organizations.professionals().stream()
                .filter(p -> p.profession().equals(profession) && !used.contains(p.id()))
                .min(
                        Comparator.comparing((ProfessionalView p) -> !livesIn(p, home))
                                .thenComparing(p -> !known.contains(p.familyName()))
                                .thenComparing(p -> p.id().value()))
                .orElse(null);
    }

    private boolean livesIn(ProfessionalView p, String home) {
        return organizations
                .unit(p.unit())
                .filter(u -> u.municipalityCode().equals(home))
                .isPresent();
    }

    private static LocalizedText label(DemoFiles.Stage stage) {
        return switch (stage) {
            case CONTACTED ->
                    words("Otti juuri yhteyttä", "Har just tagit kontakt", "Has just made contact");
            case WAITING_ASSESSMENT ->
                    words("Odottaa arviota", "Väntar på bedömning", "Waits for the assessment");
            case ASSESSED ->
                    words(
                            "Avun tarve on arvioitu",
                            "Hjälpbehovet har bedömts",
                            "The need has been assessed");
            case OWN_WORKER ->
                    words(
                            "Sai omatyöntekijän",
                            "Har fått en egen kontaktperson",
                            "Has an own worker");
            case PLAN_BEING_MADE ->
                    words("Suunnitelmaa tehdään", "Planen görs upp", "The plan is being made");
            case PLAN_SENT ->
                    words(
                            "Sai suunnitelman hyväksyttäväksi",
                            "Har fått planen att godkänna",
                            "Has a plan to accept");
            case PLAN_ACCEPTED ->
                    words("Hyväksyi suunnitelman", "Har godkänt planen", "Has accepted the plan");
            case VISIT_BOOKED -> words("Aika on varattu", "Har en bokad tid", "Has a booked visit");
            case MIDDLE ->
                    words(
                            "Matkalla, yksi käynti jäi väliin",
                            "På väg, ett besök blev inte av",
                            "Under way, missed one visit");
            case REVIEW_DUE ->
                    words(
                            "Väliarvio on edessä",
                            "Mellanutvärderingen är aktuell",
                            "A review is due");
            case ENDED -> words("Polku päättyi", "Stigen är avslutad", "The path has ended");
            case WORRY ->
                    words(
                            "Joku on huolissaan hänestä",
                            "Någon är orolig för personen",
                            "Somebody is worried about them");
        };
    }

    private static LocalizedText words(String fi, String sv, String en) {
        return new LocalizedText(Map.of("fi", fi, "sv", sv, "en", en));
    }
}
