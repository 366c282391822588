package fi.polku.access;

import fi.polku.kernel.Register;
import fi.polku.platform.sql.Params;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The one condition that every list and search of clients carries in its SQL. */
public final class RelationshipFilter {
    private RelationshipFilter() {}

    /** A condition on the client of the row, for example {@code on("c.id")}. */
    public static String on(String clientId) {
        return "(:actorIsSystem OR %s = :actorClient::uuid OR %s)"
                .formatted(clientId, held(clientId));
    }

    /** Whether the actor holds a relationship to the client of the row, whoever the actor is. */
    static String held(String clientId) {
        return """
        EXISTS (
          SELECT 1
          FROM relationship
          WHERE relationship.client_id = %1$s
            AND (relationship.professional_id = :actorProfessional::uuid OR relationship.unit_id = ANY(:actorUnits) OR relationship.account_id = :actorAccount::uuid)
            AND relationship.from_on <= :actorToday
            AND (relationship.to_on IS NULL OR relationship.to_on >= :actorToday))\
        """
                .formatted(clientId);
    }

    /**
     * Everybody on whose ground the actor may see a client: oneself, one's units, one's account.
     */
    public static List<UUID> holders(Actor actor) {
        var holders = new ArrayList<UUID>();
        if (actor.professional() != null) {
            holders.add(actor.professional().value());
        }
        actor.units().forEach(u -> holders.add(u.value()));
        if (actor.account() != null) {
            holders.add(actor.account().value());
        }
        return holders;
    }

    /**
     * The same condition for a list of everybody: the clients of the actor are gathered once
     * instead of asking about each client found. Only professionals and accounts list so; the
     * system itself and a client have the condition of {@link #on}.
     */
    public static String among(String clientId, Actor actor) {
        if (actor.is(Role.SYSTEM) || actor.client() != null) {
            return on(clientId);
        }
        return """
        %1$s IN (
          SELECT relationship.client_id
          FROM relationship
          WHERE (relationship.professional_id = :actorProfessional::uuid OR relationship.unit_id = ANY(:actorUnits) OR relationship.account_id = :actorAccount::uuid)
            AND relationship.from_on <= :actorToday
            AND (relationship.to_on IS NULL OR relationship.to_on >= :actorToday))\
        """
                .formatted(clientId);
    }

    private static List<Register> registers(Actor actor) {
        Mandate mandate = actor.proxy();
        return mandate == null
                ? List.of(Register.values())
                : mandate.registers().stream().sorted().toList();
    }

    private static boolean isGuardian(Actor actor) {
        return actor.proxy() != null && actor.proxy().kind().heedsMinor();
    }

    /** The parameters that {@link #on} names. */
    public static Params params(Params params, Actor actor, LocalDate today) {
        return params.and("actorIsSystem", actor.is(Role.SYSTEM))
                .and("actorClient", actor.client())
                .and("actorProfessional", actor.professional())
                .and("actorUnits", actor.units())
                // Who acts for another does so by the mandate alone.
                .and("actorAccount", actor.proxy() == null ? actor.account() : null)
                .and("actorRegisters", registers(actor))
                .and("actorIsGuardian", isGuardian(actor))
                .and("actorToday", today);
    }
}
