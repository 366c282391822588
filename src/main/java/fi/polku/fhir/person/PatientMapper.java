package fi.polku.fhir.person;

import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import java.util.Objects;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The person as in the Finnish base profiles. */
@Component
class PatientMapper implements Mapper<PatientQueries.Found> {
    private static final String MASKED =
            "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    /**
     * Table 0203 of HL7 v2 by its earlier address: the code system of the newer one lists only the
     * pattern NNxxx, and base R4 would find NNFIN, which the Finnish base profiles ask for, an
     * error.
     */
    private static final String KINDS = "http://hl7.org/fhir/v2/0203";

    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public Patient map(PatientQueries.Found row) {
        Patient patient = new Patient();
        identifiers(patient, row);
        patient.setActive(row.goesOnId() == null);
        name(patient, row);
        patient.setGender(
                row.sex() == null
                        ? AdministrativeGender.UNKNOWN
                        : row.sex().equals("MALE")
                                ? AdministrativeGender.MALE
                                : AdministrativeGender.FEMALE);
        if (row.bornOn() != null) {
            patient.setBirthDateElement(Fhir.day(row.bornOn()));
        }
        if (row.diedOn() != null) {
            patient.setDeceased(new DateTimeType(row.diedOn().toString()));
        }
        patient.addCommunication()
                .setLanguage(
                        new CodeableConcept(
                                new Coding()
                                        .setSystem("urn:ietf:bcp:47")
                                        .setCode(bcp47(row.language()))))
                .setPreferred(true);
        if (row.goesOnId() != null) {
            patient.addLink()
                    .setOther(Fhir.to("Patient", row.goesOnId(), null))
                    .setType(Patient.LinkType.REPLACEDBY);
        }
        reach(patient, row);
        return patient;
    }

    private static String bcp47(String language) {
        return switch (language) {
            case "fi-simple" -> "fi";
            default -> language;
        };
    }

    private static void name(Patient patient, PatientQueries.Found row) {
        HumanName name = patient.addName().setUse(HumanName.NameUse.OFFICIAL);
        if (!row.family().isBlank()) {
            name.setFamily(row.family());
        }
        for (String given : row.given().split(" ", -1)) {
            if (!given.isBlank()) {
                name.addGiven(given);
            }
        }
        if (name.isEmpty() || (!name.hasFamily() && !name.hasGiven())) {
            name.addExtension(new Extension(MASKED, new org.hl7.fhir.r4.model.CodeType("unknown")));
        }
        if (row.callName() != null && !row.callName().isBlank()) {
            patient.addName().setUse(HumanName.NameUse.USUAL).addGiven(row.callName());
        }
    }

    private void identifiers(Patient patient, PatientQueries.Found row) {
        if (row.identifierRows() == null) {
            return;
        }
        for (JsonNode node : json.readTree(row.identifierRows().value())) {
            Identifier identifier = patient.addIdentifier();
            String value = node.path("value").asString();
            switch (node.path("kind").asString()) {
                case "HETU" ->
                        identifier
                                .setUse(Identifier.IdentifierUse.OFFICIAL)
                                .setType(
                                        new CodeableConcept(
                                                new Coding().setSystem(KINDS).setCode("NNFIN")))
                                .setSystem(Fhir.HETU);
                case "TEMPORARY" ->
                        identifier
                                .setUse(Identifier.IdentifierUse.TEMP)
                                .setSystem("urn:oid:" + node.path("system").asString());
                default -> {
                    String system = node.path("system").asString("");
                    if (!system.isBlank()) {
                        identifier.setSystem(system);
                    }
                }
            }
            identifier.setValue(value);
            if (node.path("to").isString()) {
                identifier.setUse(Identifier.IdentifierUse.OLD);
                identifier.setPeriod(
                        Fhir.days(
                                java.time.LocalDate.parse(node.path("from").asString()),
                                java.time.LocalDate.parse(node.path("to").asString())));
            }
        }
    }

    private static void reach(Patient patient, PatientQueries.Found row) {
        if (row.phone() != null && !row.phone().isBlank()) {
            patient.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(row.phone());
        }
        if (row.email() != null && !row.email().isBlank()) {
            patient.addTelecom().setSystem(ContactPointSystem.EMAIL).setValue(row.email());
        }
        if (row.municipalityCode() != null) {
            String name = row.municipality() == null ? null : row.municipality().in("fi");
            patient.addExtension(
                    new Extension(
                            Fhir.MUNICIPALITY, Fhir.municipality(row.municipalityCode(), name)));
            Address address = patient.addAddress().setUse(Address.AddressUse.HOME);
            address.setCity(Objects.requireNonNullElse(name, row.municipalityCode()));
            address.setCountry("FI");
        }
    }
}
