package fi.polku.fhir.measure;

import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import fi.polku.measure.InstrumentView;
import fi.polku.measure.Measures;
import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A score as an observation; its band is guidance, never a diagnosis. */
@Component
class ObservationMapper implements Mapper<ObservationQueries.Found> {
    private static final String LOINC = "http://loinc.org";

    /** A choice of a way of working: its value is what was chosen together. */
    private static final String WAY_OF_WORKING = "segment";

    private final Measures measures;
    private final JsonMapper json = JsonMapper.builder().build();

    ObservationMapper(Measures measures) {
        this.measures = measures;
    }

    @Override
    public Observation map(ObservationQueries.Found row) {
        Observation observation = new Observation();
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.addCategory(
                Fhir.code(
                        "http://terminology.hl7.org/CodeSystem/observation-category",
                        "survey",
                        "Survey"));
        Optional<InstrumentView> instrument = measures.instrument(row.instrument());
        CodeableConcept code = new CodeableConcept();
        if (row.loinc() != null) {
            code.addCoding(new Coding().setSystem(LOINC).setCode(row.loinc()));
        }
        instrument.ifPresent(i -> {
            code.addCoding(
                    new Coding()
                            .setSystem(Fhir.BASE + "/CodeSystem/score")
                            .setCode(i.code() + "-" + row.scoreCode()));
            code.setText(i.title().in("fi"));
        });
        if (row.goals() != null) {
            code.addCoding(
                    new Coding().setSystem(Fhir.BASE + "/CodeSystem/score").setCode("gas-t"));
            code.setText("GAS, T-pistemäärä");
            row.goals().forEach(g -> observation.addFocus(Fhir.to("Goal", g, null)));
        }
        if (row.instrument().equals("icf")) {
            Functioning.of(observation, code, row);
        }
        observation.setCode(code);
        observation.setSubject(Fhir.patient(row.clientId()));
        observation.setEffective(Fhir.moment(row.happenedAt()));
        observation.setIssued(Fhir.date(row.updatedAt()));
        if (row.encounterId() != null) {
            observation.setEncounter(Fhir.to("Encounter", row.encounterId(), null));
        }
        if (row.answerId() != null) {
            observation.addDerivedFrom(Fhir.to("QuestionnaireResponse", row.answerId(), null));
        }
        if (row.value() != null) {
            observation.setValue(score(row.value()));
        }
        if (row.instrument().equals(WAY_OF_WORKING) && row.band() != null) {
            code.addCoding(
                    new Coding()
                            .setSystem(Fhir.BASE + "/CodeSystem/segment-part")
                            .setCode(row.scoreCode()));
            observation.setValue(Fhir.own("segment", row.band()));
        } else if (row.band() != null) {
            instrument.ifPresent(i ->
                    i.bands().stream()
                            .filter(b -> b.code().equals(row.band()))
                            .forEach(b ->
                                    observation.addInterpretation(
                                            Fhir.own("score-band", b.code(), b.label().in("fi")))));
        }
        if (row.parts() != null) {
            for (JsonNode part : json.readTree(row.parts().value())) {
                component(observation, part);
            }
        }
        return observation;
    }

    private static void component(Observation observation, JsonNode part) {
        var component = observation.addComponent();
        component.setCode(
                new CodeableConcept(
                        new Coding()
                                .setSystem(text(part, "system"))
                                .setCode(text(part, "code"))
                                .setDisplay(text(part, "display"))));
        if (part.path("number").isNumber()) {
            Quantity quantity = new Quantity().setValue(part.path("number").decimalValue());
            if (text(part, "unit") != null) {
                quantity.setUnit(text(part, "unit"));
            }
            component.setValue(quantity);
        } else if (text(part, "valueCode") != null || text(part, "valueText") != null) {
            CodeableConcept value = new CodeableConcept().setText(text(part, "valueText"));
            if (text(part, "valueCode") != null) {
                value.addCoding(
                        new Coding()
                                .setSystem(text(part, "valueSystem"))
                                .setCode(text(part, "valueCode")));
            }
            component.setValue(value);
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.asString() : null;
    }

    private static Quantity score(BigDecimal value) {
        return new Quantity()
                .setValue(
                        value.stripTrailingZeros().scale() < 0
                                ? value.setScale(0)
                                : value.stripTrailingZeros())
                .setUnit("{score}")
                .setSystem("http://unitsofmeasure.org")
                .setCode("{score}");
    }
}
