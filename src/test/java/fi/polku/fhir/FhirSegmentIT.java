package fi.polku.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Account;
import fi.polku.kernel.ClientId;
import fi.polku.segment.NewChoice;
import fi.polku.segment.Segment;
import fi.polku.segment.SegmentChoiceId;
import fi.polku.segment.SegmentTalk;
import fi.polku.segment.Side;
import fi.polku.segment.internal.SegmentWorld;
import fi.polku.testing.People;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("A way of working in FHIR")
class FhirSegmentIT extends FhirTest {
    private static final String OURS = "https://polku.example/fhir/CodeSystem/";

    @Autowired AutowireCapableBeanFactory beans;
    @Autowired SegmentTalk talk;

    @Test
    @DisplayName("is a survey with both points, what was proposed and what was chosen")
    void observation() {
        SegmentWorld world = beans.createBean(SegmentWorld.class);
        ClientId client = world.person("Rajapinta");
        Account nurse = world.nurse(People.RECEPTION, client);
        talk.answer(nurse.actor(), client, Side.CLIENT, List.of("2", "2", "2", "2", "2"));
        talk.answer(nurse.actor(), client, Side.PROFESSIONAL, List.of("4", "4", "4", "4", "SKIP"));
        SegmentChoiceId wrong =
                talk.choose(
                        nurse.actor(),
                        client,
                        new NewChoice(Segment.NETWORK, null, null, null, false, null));
        SegmentChoiceId right =
                talk.choose(
                        nurse.actor(),
                        client,
                        new NewChoice(Segment.COOPERATION, "Väärä rivi.", null, null, true, wrong));
        Bundle found =
                client().search()
                        .forResource(Observation.class)
                        .where(Observation.PATIENT.hasId("Patient/" + client.value()))
                        .and(
                                Observation.CODE
                                        .exactly()
                                        .systemAndCode(OURS + "segment-part", "way-of-working"))
                        .returnBundle(Bundle.class)
                        .execute();
        assertThat(found.getEntry()).as("the corrected row is not told").hasSize(1);
        Observation told = (Observation) found.getEntryFirstRep().getResource();
        assertThat(errors(told)).isEmpty();
        assertThat(told.getIdElement().getIdPart()).isEqualTo(right.value().toString());
        assertThat(told.getCategoryFirstRep().getCodingFirstRep().getCode()).isEqualTo("survey");
        assertThat(told.getValueCodeableConcept().getCodingFirstRep().getSystem())
                .isEqualTo(OURS + "segment");
        assertThat(told.getValueCodeableConcept().getCodingFirstRep().getCode())
                .isEqualTo("COOPERATION");
        assertThat(told.getComponent())
                .extracting(c -> c.getCode().getCodingFirstRep().getCode())
                .containsExactly("resources", "complexity", "proposed", "proposed");
        assertThat(told.getComponent().get(0).getValueQuantity().getValue().intValue())
                .isEqualTo(10);
        assertThat(told.getComponent().get(1).getValueQuantity().getValue().intValue())
                .isEqualTo(16);
        assertThat(told.getComponent().subList(2, 4))
                .extracting(c -> c.getValueCodeableConcept().getCodingFirstRep().getCode())
                .containsExactly("COOPERATION", "NETWORK");
    }
}
