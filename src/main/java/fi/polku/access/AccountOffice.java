package fi.polku.access;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The administrator's desk: who has an account, as what, and how they first sign in. */
public interface AccountOffice {
    /** An account of the list. */
    record Row(
            AccountId id,
            String name,
            LocalizedText label,
            @Nullable ClientId client,
            @Nullable Instant closedAt,
            boolean signsIn) {}

    /**
     * A page of the list by name.
     *
     * @param next the row after which the next page begins; null = this was the last
     */
    record Page(List<Row> rows, long total, @Nullable AccountId next) {}

    /**
     * One account whole.
     *
     * @param keys how many passkeys it has
     * @param subjects whom the issuer means by it
     */
    record One(Account account, @Nullable Instant closedAt, int keys, List<String> subjects) {}

    /** Accounts with the text in their name, open ones and closed. */
    Page search(Actor actor, String text, @Nullable AccountId after, int limit);

    One get(Actor actor, AccountId id);

    /** Makes an account for somebody of the staff; refused when there is an open one already. */
    AccountId makeProfessional(
            Actor actor,
            ProfessionalId professional,
            String name,
            Set<Role> roles,
            List<UnitId> units);

    /** Makes an account for a client; refused when there is an open one already. */
    AccountId makeClient(Actor actor, ClientId client, String name);

    /** Gives staff other roles and units; at once, also in open sessions. */
    void change(Actor actor, AccountId id, Set<Role> roles, List<UnitId> units);

    /** Closes the account and ends its sessions. */
    void close(Actor actor, AccountId id);

    /** Opens a closed account again. */
    void open(Actor actor, AccountId id);

    /** A new one-time code, readable here and never again. */
    String code(Actor actor, AccountId id);

    /** Ties the one whom the issuer means to the account. */
    void tie(Actor actor, AccountId id, String subject);
}
