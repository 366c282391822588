package fi.polku.client;

import fi.polku.client.Nearness.Carer;
import fi.polku.client.Nearness.Custody;
import fi.polku.client.Nearness.MayTell;
import fi.polku.client.Nearness.ToldBy;
import fi.polku.client.Nearness.TrusteeScope;
import fi.polku.kernel.ClientId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A near one as it is written down.
 *
 * @param near a person of the register; null = outside it, by name
 * @param name needed of one outside the register
 * @param custody of a parent and a child only; a worker writes it down, never the client
 * @param trusteeScope of a guardian of interests, with its ground; a worker writes it down
 */
public record NewNear(
        @Nullable ClientId near,
        String name,
        String phone,
        @Nullable NearKind kind,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate toOn,
        @Nullable Custody custody,
        @Nullable TrusteeScope trusteeScope,
        String trusteeGround,
        @Nullable Carer carer,
        @Nullable Integer emergencyOrder,
        MayTell mayTell,
        boolean livesTogether,
        ToldBy toldBy) {
    /** Somebody outside the register, of whom nothing more is known. */
    public static NewNear outside(String name, String phone, NearKind kind) {
        return new NewNear(
                null,
                name,
                phone,
                kind,
                null,
                null,
                null,
                null,
                "",
                null,
                null,
                MayTell.NOTHING,
                false,
                ToldBy.CLIENT);
    }

    /** Somebody of the register, of whom nothing more is known. */
    public static NewNear of(ClientId near, NearKind kind) {
        return new NewNear(
                near,
                "",
                "",
                kind,
                null,
                null,
                null,
                null,
                "",
                null,
                null,
                MayTell.NOTHING,
                false,
                ToldBy.CLIENT);
    }

    /** The same with custody, as the population register or a court says. */
    public NewNear with(Custody given) {
        return new NewNear(
                near,
                name,
                phone,
                kind,
                fromOn,
                toOn,
                given,
                trusteeScope,
                trusteeGround,
                carer,
                emergencyOrder,
                mayTell,
                livesTogether,
                ToldBy.REGISTER);
    }

    /** The same who takes care of the client. */
    public NewNear caring(Carer how) {
        return new NewNear(
                near,
                name,
                phone,
                kind,
                fromOn,
                toOn,
                custody,
                trusteeScope,
                trusteeGround,
                how,
                emergencyOrder,
                mayTell,
                livesTogether,
                toldBy);
    }

    /** The same who is called in an emergency. */
    public NewNear called(int order, MayTell told) {
        return new NewNear(
                near,
                name,
                phone,
                kind,
                fromOn,
                toOn,
                custody,
                trusteeScope,
                trusteeGround,
                carer,
                order,
                told,
                livesTogether,
                toldBy);
    }

    /** The same who lives with the client. */
    public NewNear together() {
        return new NewNear(
                near,
                name,
                phone,
                kind,
                fromOn,
                toOn,
                custody,
                trusteeScope,
                trusteeGround,
                carer,
                emergencyOrder,
                mayTell,
                true,
                toldBy);
    }

    /** The same as a guardian of interests. */
    public NewNear trusted(TrusteeScope scope, String ground) {
        return new NewNear(
                near,
                name,
                phone,
                kind,
                fromOn,
                toOn,
                custody,
                scope,
                ground,
                carer,
                emergencyOrder,
                mayTell,
                livesTogether,
                toldBy);
    }
}
