package fi.polku.fhir.person;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import fi.polku.client.Candidate;
import fi.polku.client.ClientFinder;
import fi.polku.client.MatchQuery;
import fi.polku.fhir.server.Fhir;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code Patient/$match}: a person as a program knows them, weighed by the rules of the pages. */
@Component
class PatientMatch {
    private static final String GRADE = "http://hl7.org/fhir/StructureDefinition/match-grade";

    private final ClientFinder finder;

    PatientMatch(ClientFinder finder) {
        this.finder = finder;
    }

    /** The likelihoods by id, the likeliest first. */
    Map<UUID, Double> find(
            @Nullable IBaseResource resource, boolean onlyCertain, @Nullable Integer count) {
        if (!(resource instanceof Patient patient)) {
            throw new InvalidRequestException(
                    "The parameter resource is missing or is not a Patient.");
        }
        if (count != null && count < 1) {
            throw new InvalidRequestException("The parameter count must be at least 1.");
        }
        var found = new LinkedHashMap<UUID, Double>();
        finder.matches(query(patient)).stream()
                .filter(c ->
                        !onlyCertain
                                || Candidate.Level.of(c.likelihood()) == Candidate.Level.CERTAIN)
                .limit(count == null ? Integer.MAX_VALUE : count)
                .forEach(c -> found.put(c.id().value(), c.likelihood()));
        // Of several none is certain: the caller would take the first for the one.
        return onlyCertain && found.size() > 1 ? Map.of() : found;
    }

    private static MatchQuery query(Patient patient) {
        HumanName name =
                patient.getName().stream()
                        .filter(n -> n.getUse() != HumanName.NameUse.OLD)
                        .findFirst()
                        .orElseGet(HumanName::new);
        String given =
                name.getGiven().stream()
                        .map(StringType::getValue)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        String family = name.getFamily();
        var gender = patient.getGender();
        return new MatchQuery(
                name.getText(),
                family,
                given.isEmpty() ? null : given,
                born(patient),
                gender == AdministrativeGender.MALE
                        ? "MALE"
                        : gender == AdministrativeGender.FEMALE ? "FEMALE" : null,
                patient.getIdentifier().stream()
                        .filter(i -> Fhir.HETU.equals(i.getSystem()))
                        .map(i -> i.getValue())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                way(patient, ContactPointSystem.PHONE),
                way(patient, ContactPointSystem.EMAIL),
                municipality(patient));
    }

    /** Only a whole day is compared. */
    private static @Nullable LocalDate born(Patient patient) {
        var born = patient.getBirthDateElement();
        return born.getValue() == null || born.getPrecision() != TemporalPrecisionEnum.DAY
                ? null
                : LocalDate.parse(born.getValueAsString());
    }

    private static @Nullable String way(Patient patient, ContactPointSystem system) {
        return patient.getTelecom().stream()
                .filter(t -> t.getSystem() == system)
                .map(t -> t.getValue())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String municipality(Patient patient) {
        Extension home = patient.getExtensionByUrl(Fhir.MUNICIPALITY);
        return home != null && home.getValue() instanceof CodeableConcept code
                ? code.getCodingFirstRep().getCode()
                : null;
    }

    /** As FHIR has it: each with its score and grade; only those that the reader may see. */
    static Bundle bundle(String base, Map<UUID, Double> likelihoods, List<Resource> resources) {
        var bundle = new Bundle();
        bundle.setType(Bundle.BundleType.SEARCHSET);
        resources.stream()
                .sorted(Comparator.comparingDouble((Resource r) -> -likelihood(likelihoods, r)))
                .forEach(r -> {
                    double likelihood = likelihood(likelihoods, r);
                    var entry = bundle.addEntry();
                    entry.setFullUrl(base + "/Patient/" + r.getIdPart()).setResource(r);
                    entry.getSearch()
                            .setMode(Bundle.SearchEntryMode.MATCH)
                            .setScore(
                                    BigDecimal.valueOf(likelihood)
                                            .setScale(4, RoundingMode.HALF_EVEN));
                    entry.getSearch()
                            .addExtension(new Extension(GRADE, new CodeType(grade(likelihood))));
                });
        bundle.setTotal(bundle.getEntry().size());
        return bundle;
    }

    private static double likelihood(Map<UUID, Double> likelihoods, Resource resource) {
        return Objects.requireNonNull(likelihoods.get(UUID.fromString(resource.getIdPart())));
    }

    private static String grade(double likelihood) {
        return switch (Candidate.Level.of(likelihood)) {
            case CERTAIN -> "certain";
            case LIKELY -> "probable";
            case POSSIBLE -> "possible";
            case UNLIKELY -> "certainly-not";
        };
    }
}
