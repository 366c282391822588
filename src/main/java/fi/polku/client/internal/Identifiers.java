package fi.polku.client.internal;

import fi.polku.access.Actor;
import fi.polku.client.IdentifierKind;
import fi.polku.client.NewIdentifier;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.platform.Now;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gives a person an identifier, a temporary one until a lasting one is known. */
@Component
class Identifiers {
    private final Now now;
    private final IdentifierQueries identifierQueries;
    private final String temporarySystem;

    Identifiers(
            Now now,
            IdentifierQueries identifierQueries,
            @Value("${polku.temporary-identity-oid:1.2.246.10.99999999.22}")
                    String temporarySystem) {
        this.temporarySystem = temporarySystem;
        this.now = now;
        this.identifierQueries = identifierQueries;
    }

    NewIdentifier temporary() {
        int year = now.today().getYear();
        return new NewIdentifier(
                IdentifierKind.TEMPORARY,
                temporarySystem + "." + year,
                "%d-%06d".formatted(year, identifierQueries.nextTemporaryNumber()));
    }

    void give(Actor actor, ClientId id, NewIdentifier identifier) {
        boolean given =
                identifierQueries.insertIdentifier(
                        id,
                        identifier.kind(),
                        identifier.system(),
                        identifier.value(),
                        now.today(),
                        now.instant(),
                        actor.account());
        if (!given) {
            throw Refusal.onField("identityCode", "client.refusal.identityCode.taken");
        }
    }
}
