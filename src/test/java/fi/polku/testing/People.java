package fi.polku.testing;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Role;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.organization.RegionLoader;
import fi.polku.platform.Ids;
import java.util.List;
import java.util.Set;

/** Accounts that tests sign in with; each call makes a new one. */
public final class People {
    public static final ProfessionalId JAANA =
            RegionLoader.professional("satakunta", "jaana-kokeila");
    public static final ProfessionalId SATU =
            RegionLoader.professional("satakunta", "satu-testila");
    public static final UnitId RECEPTION = RegionLoader.unit("satakunta", "kankaanpaa-vastaanotto");
    public static final UnitId SOCIAL = RegionLoader.unit("satakunta", "kankaanpaa-sosiaaliohjaus");

    private People() {}

    /** The nurse of the reception in Kankaanpää, whose queue gets contacts of municipality 214. */
    public static Account nurse(Accounts accounts) {
        return saved(accounts, "Jaana Kokeila", Set.of(Role.PROFESSIONAL), JAANA, null, RECEPTION);
    }

    /** The social counsellor and own worker of the same town. */
    public static Account counsellor(Accounts accounts) {
        return saved(
                accounts,
                "Satu Testilä",
                Set.of(Role.PROFESSIONAL, Role.OWN_WORKER),
                SATU,
                null,
                SOCIAL);
    }

    /** The client's own account. */
    public static Account client(Accounts accounts, ClientId client) {
        return saved(accounts, "Helmi Mallinen", Set.of(Role.CLIENT), null, client, null);
    }

    /** Another professional, who sees those with whom there is a relationship. */
    public static Account professional(Accounts accounts, ProfessionalId who) {
        return saved(accounts, "Petri Malli", Set.of(Role.PROFESSIONAL), who, null, null);
    }

    private static Account saved(
            Accounts accounts,
            String name,
            Set<Role> roles,
            ProfessionalId professional,
            ClientId client,
            UnitId unit) {
        var account =
                new Account(
                        new AccountId(Ids.next()),
                        name,
                        LocalizedText.fi(name),
                        roles,
                        professional,
                        client,
                        unit == null ? List.of() : List.of(unit),
                        null);
        accounts.save(account);
        return account;
    }
}
