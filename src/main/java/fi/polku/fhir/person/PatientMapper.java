package fi.polku.fhir.person;

import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
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

    private static final String INTERPRETER =
            "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired";

    private static final String SPEAKS = Fhir.BASE + "/StructureDefinition/may-be-said";

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
        speech(patient, row);
        links(patient, row);
        reach(patient, row);
        return patient;
    }

    private void speech(Patient patient, PatientQueries.Found row) {
        patient.addCommunication().setLanguage(language(row.language())).setPreferred(true);
        if (row.interpreter() == null) {
            return;
        }
        patient.addExtension(new Extension(INTERPRETER, new BooleanType(true)));
        String other = json.readTree(row.interpreter().value()).path("language").asString("");
        if (!other.isEmpty() && !other.equals(row.language())) {
            patient.addCommunication().setLanguage(language(other));
        }
    }

    private static CodeableConcept language(String code) {
        return new CodeableConcept(new Coding().setSystem("urn:ietf:bcp:47").setCode(bcp47(code)));
    }

    /** The record that goes on, and those that go on in this one. */
    private void links(Patient patient, PatientQueries.Found row) {
        if (row.goesOnId() != null) {
            patient.addLink()
                    .setOther(Fhir.to("Patient", row.goesOnId(), null))
                    .setType(Patient.LinkType.REPLACEDBY);
        }
        if (row.replacedRows() != null) {
            for (JsonNode id : json.readTree(row.replacedRows().value())) {
                patient.addLink()
                        .setOther(Fhir.to("Patient", UUID.fromString(id.asString()), null))
                        .setType(Patient.LinkType.REPLACES);
            }
        }
    }

    private static String bcp47(String language) {
        return switch (language) {
            case "fi-simple" -> "fi";
            default -> language;
        };
    }

    private void name(Patient patient, PatientQueries.Found row) {
        HumanName name = patient.addName().setUse(HumanName.NameUse.OFFICIAL);
        words(name, row.family(), row.given());
        name.setPeriod(Fhir.days(row.namedOn(), null));
        if (name.isEmpty() || (!name.hasFamily() && !name.hasGiven())) {
            name.addExtension(new Extension(MASKED, new CodeType("unknown")));
        }
        if (row.callName() != null && !row.callName().isBlank()) {
            patient.addName().setUse(HumanName.NameUse.USUAL).addGiven(row.callName());
        }
        if (row.formerRows() != null) {
            for (JsonNode former : json.readTree(row.formerRows().value())) {
                HumanName old = patient.addName().setUse(HumanName.NameUse.OLD);
                words(old, former.path("family").asString(""), former.path("given").asString(""));
                old.setPeriod(Fhir.days(day(former, "from"), day(former, "to")));
            }
        }
    }

    private static void words(HumanName name, String family, String given) {
        if (!family.isBlank()) {
            name.setFamily(family);
        }
        for (String one : given.split(" ", -1)) {
            if (!one.isBlank()) {
                name.addGiven(one);
            }
        }
    }

    private static @Nullable LocalDate day(JsonNode node, String field) {
        return node.path(field).isString() ? LocalDate.parse(node.path(field).asString()) : null;
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
            identifier.setPeriod(Fhir.days(day(node, "from"), day(node, "to")));
            if (node.path("to").isString()) {
                identifier.setUse(Identifier.IdentifierUse.OLD);
            }
        }
    }

    private void reach(Patient patient, PatientQueries.Found row) {
        if (row.wayRows() != null) {
            int rank = 1;
            for (JsonNode way : json.readTree(row.wayRows().value())) {
                String value = way.path("value").asString("");
                String kind = way.path("kind").asString("");
                if (value.isBlank()) {
                    continue;
                }
                if (kind.equals("ADDRESS")) {
                    patient.addAddress()
                            .setType(Address.AddressType.POSTAL)
                            .setText(value)
                            .setPeriod(Fhir.days(day(way, "from"), null));
                } else {
                    telecom(patient, way, kind, value, rank++);
                }
            }
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

    /** What may be said in it goes along: whoever sends must heed it too. */
    private static void telecom(
            Patient patient, JsonNode way, String kind, String value, int rank) {
        var telecom =
                patient.addTelecom()
                        .setSystem(
                                kind.equals("PHONE")
                                        ? ContactPointSystem.PHONE
                                        : ContactPointSystem.EMAIL)
                        .setValue(value)
                        .setRank(rank)
                        .setPeriod(Fhir.days(day(way, "from"), null));
        if (way.path("speaks").isString()) {
            telecom.addExtension(
                    new Extension(SPEAKS, new CodeType(way.path("speaks").asString())));
        }
    }
}
