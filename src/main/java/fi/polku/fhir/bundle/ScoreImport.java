package fi.polku.fhir.bundle;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import fi.polku.measure.InstrumentView;
import fi.polku.measure.MeasureScores;
import fi.polku.measure.Measures;
import fi.polku.measure.ReceivedScore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scores of instruments from elsewhere. Any other observation has no place in Polku. */
@Component
class ScoreImport {
    private static final String LOINC = "http://loinc.org";

    /** PRAPARE, PHQ-2, PHQ-9, GAD-7, AUDIT-C, DAST-10: total scores by LOINC. */
    private static final Set<String> SCORES =
            Set.of("93025-5", "55758-7", "44261-6", "70274-6", "75626-2", "82667-7");

    private static final Set<ObservationStatus> VALID =
            Set.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);

    private final Measures measures;
    private final MeasureScores measureScores;

    ScoreImport(Measures measures, MeasureScores measureScores) {
        this.measures = measures;
        this.measureScores = measureScores;
    }

    boolean isScore(Observation observation) {
        return loinc(observation).isPresent()
                && (!observation.hasStatus() || VALID.contains(observation.getStatus()));
    }

    UUID take(Actor actor, Observation observation, String path) {
        UUID client = Facets.id("Patient", observation.getSubject());
        if (client == null) {
            throw Wrong.element(path + ".subject", "A score needs the patient whose score it is.");
        }
        Instant at = effective(observation.getEffective());
        if (at == null) {
            throw Wrong.element(
                    path + ".effectiveDateTime", "A score needs the time when it was measured.");
        }
        return measureScores
                .receive(
                        actor,
                        new ReceivedScore(
                                new ClientId(client),
                                loinc(observation).orElseThrow(),
                                observation.getValue() instanceof Quantity q ? q.getValue() : null,
                                observation.getComponent().stream()
                                        .map(c -> part(c.getCode(), c.getValue()))
                                        .filter(Objects::nonNull)
                                        .toList(),
                                Facets.id("Encounter", observation.getEncounter()),
                                at))
                .value();
    }

    private Optional<String> loinc(Observation observation) {
        return observation.getCode().getCoding().stream()
                .filter(c -> LOINC.equals(c.getSystem()))
                .map(Coding::getCode)
                .filter(c -> SCORES.contains(c) || ours().containsKey(c))
                .findFirst();
    }

    private Map<String, String> ours() {
        return measures.instruments().stream()
                .filter(i -> i.loinc() != null)
                .collect(
                        java.util.stream.Collectors.toMap(
                                i -> Objects.requireNonNull(i.loinc()), InstrumentView::code));
    }

    private static @Nullable Instant effective(@Nullable Type effective) {
        Date at =
                switch (effective) {
                    case DateTimeType t -> t.getValue();
                    case InstantType t -> t.getValue();
                    case Period p -> p.getStart();
                    case null, default -> null;
                };
        return at == null ? null : at.toInstant();
    }

    private static ReceivedScore.@Nullable Part part(CodeableConcept code, @Nullable Type value) {
        Coding coding = code.getCodingFirstRep();
        if (coding.getCode() == null || coding.getSystem() == null) {
            return null;
        }
        List<Coding> values = value instanceof CodeableConcept c ? c.getCoding() : List.of();
        Coding first = values.isEmpty() ? new Coding() : values.getFirst();
        BigDecimal number = value instanceof Quantity q ? q.getValue() : null;
        String text =
                switch (value) {
                    case CodeableConcept c -> c.getText();
                    case StringType s -> s.getValue();
                    case null, default -> null;
                };
        return new ReceivedScore.Part(
                coding.getSystem(),
                coding.getCode(),
                coding.getDisplay(),
                first.getSystem(),
                first.getCode(),
                text,
                number,
                value instanceof Quantity q ? q.getUnit() : null);
    }
}
