package fi.polku.client.internal;

import fi.polku.access.Actor;
import fi.polku.access.Mandate;
import fi.polku.access.Mandates;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.client.Nearness.Custody;
import fi.polku.client.Nearness.TrusteeScope;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Register;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The right to act for a client that follows from what a worker has written of a near one: custody
 * of a child, a right to information, or a guardianship of interests. It ends with the relation.
 */
@Component
class NearMandates {
    private static final int OF_AGE = 18;

    private final Mandates mandates;
    private final Clients clients;
    private final Now now;

    NearMandates(Mandates mandates, Clients clients, Now now) {
        this.mandates = mandates;
        this.clients = clients;
        this.now = now;
    }

    /** Gives what follows from the row; one written on the parent's side says it of the child. */
    void follow(Actor worker, NearQueries.Row row) {
        ClientId near = row.nearClientId();
        if (near == null) {
            return;
        }
        if (row.trusteeScope() != null) {
            mandates.trustee(
                    worker,
                    new Mandates.NewTrustee(
                            row.clientId(),
                            near,
                            clients.get(near).name(),
                            row.trusteeScope() != TrusteeScope.ECONOMIC,
                            Objects.requireNonNull(row.trusteeGround()),
                            Objects.requireNonNullElse(row.fromOn(), now.today()),
                            row.toOn()));
        }
        Custody custody = row.custody();
        if (custody != null && custody != Custody.NONE && row.kind().parent()) {
            guardian(worker, row, near, custody);
        }
    }

    private void guardian(Actor worker, NearQueries.Row row, ClientId parent, Custody custody) {
        ClientDetails child = clients.get(row.clientId());
        LocalDate born = child.bornOn();
        LocalDate from = Objects.requireNonNullElse(row.fromOn(), now.today());
        if (born == null) {
            return;
        }
        LocalDate last = born.plusYears(OF_AGE).minusDays(1);
        LocalDate to = row.toOn();
        if (to != null && to.isBefore(last)) {
            last = to;
        }
        if (last.isBefore(now.today()) || last.isBefore(from)) {
            return;
        }
        mandates.guardian(
                worker,
                new Mandates.NewGuardian(
                        child.id(),
                        parent,
                        clients.get(parent).name(),
                        custody.decides() ? Mandate.Kind.GUARDIAN : Mandate.Kind.PARENT_INFORMED,
                        Set.of(Register.values()),
                        from,
                        last));
    }

    /** Ends what followed from a row that is over or is written anew. */
    void end(Actor worker, NearQueries.Row row) {
        ClientId near = row.nearClientId();
        if (near != null && (row.custody() != null || row.trusteeScope() != null)) {
            mandates.endRecorded(worker, row.clientId(), near);
        }
    }
}
