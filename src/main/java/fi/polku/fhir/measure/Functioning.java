package fi.polku.fhir.measure;

import fi.polku.assessment.IcfItem;
import fi.polku.fhir.server.Fhir;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;

/**
 * Functioning by a code of the ICF: its qualifier by the professional is the value, the client's
 * own view a component. The words beside the codes are our own, since those of the ICF are WHO's.
 */
final class Functioning {
    private static final String QUALIFIER = "icf-qualifier";

    private Functioning() {}

    static void of(Observation observation, CodeableConcept code, ObservationQueries.Found row) {
        String icf = row.scoreCode();
        code.addCoding(new Coding().setSystem(IcfItem.SYSTEM).setCode(icf));
        IcfItem.find(icf).ifPresent(i -> code.setText(i.title().in("fi")));
        if (row.byProfessional() != null) {
            observation.setValue(Fhir.own(QUALIFIER, row.byProfessional()));
        }
        if (row.byClient() != null) {
            observation
                    .addComponent()
                    .setCode(Fhir.own("view", "client", "Asiakkaan oma arvio"))
                    .setValue(Fhir.own(QUALIFIER, row.byClient()));
        }
        if (row.words() != null) {
            observation.addNote().setText(row.words());
        }
    }
}
