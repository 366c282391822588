package fi.polku.fhir.server;

import fi.polku.fhir.search.Row;
import org.hl7.fhir.r4.model.Resource;

/** Makes the FHIR resource of a row. */
public interface Mapper<R extends Row> {
    Resource map(R row);
}
