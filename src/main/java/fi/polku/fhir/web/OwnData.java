package fi.polku.fhir.web;

import ca.uhn.fhir.context.FhirContext;
import fi.polku.access.Access;
import fi.polku.access.AccessPermission;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.fhir.server.Everything;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that FHIR has of a client, for the client: one bundle, written as it is read. */
@Service
class OwnData {
    private static final int AT_ONCE = 200;

    private final Access access;
    private final Everything everything;
    private final FhirContext context;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Now now;

    OwnData(
            Access access,
            Everything everything,
            FhirContext context,
            Journal journal,
            TransactionTemplate transaction,
            Now now) {
        this.access = access;
        this.transaction = transaction;
        this.everything = everything;
        this.context = context;
        this.journal = journal;
        this.now = now;
    }

    /** Whose data the actor may take out: one's own, and nobody's for whom one acts. */
    ClientId mine(Actor actor) {
        access.require(actor, AccessPermission.TAKE_OWN_DATA);
        ClientId client = actor.client();
        if (client == null) {
            throw new Denied("data");
        }
        return client;
    }

    /**
     * Writes the bundle; no more than a part is held at once.
     *
     * @param base the address of this FHIR server
     */
    void write(Actor actor, ClientId client, String base, Writer out) throws IOException {
        // By itself and first: a slow line must not hold the database while the copy goes out.
        transaction.executeWithoutResult(t ->
                journal.record(
                        JournalEntry.about(client)
                                .by(actor.account(), actor.mainRole().name())
                                .key("fhir.journal.copyTaken")
                                .subject("client", client.value())));
        out.write(
                "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"timestamp\":\""
                        + now.instant()
                        + "\",\"entry\":[");
        Set<String> types = Set.copyOf(everything.types());
        String separator = "";
        String after = null;
        do {
            Everything.Part part = everything.part(client, types, null, AT_ONCE, after);
            for (Resource resource : part.resources()) {
                out.write(separator);
                write(base, resource, out);
                separator = ",";
            }
            after = part.next();
        } while (after != null);
        out.write("]}");
    }

    private void write(String base, Resource resource, Writer out) throws IOException {
        out.write(
                "{\"fullUrl\":\""
                        + base
                        + "/"
                        + resource.fhirType()
                        + "/"
                        + resource.getIdElement().getIdPart()
                        + "\",\"resource\":");
        out.write(context.newJsonParser().encodeResourceToString(resource));
        out.write("}");
    }
}
