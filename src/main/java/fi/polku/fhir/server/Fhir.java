package fi.polku.fhir.server;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.platform.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** The small parts of resources, made one way everywhere. */
public final class Fhir {
    public static final String BASE = "https://polku.example/fhir";
    public static final String HETU = "urn:oid:1.2.246.21";

    /** Home municipality as the Finnish base profiles extend a patient with it. */
    public static final String MUNICIPALITY =
            "https://hl7.fi/fhir/finnish-base-profiles/StructureDefinition/municipality-code";

    public static final String URI = "urn:ietf:rfc:3986";
    private static final String SECURITY =
            "https://hl7.fi/fhir/finnish-base-profiles/CodeSystem/fi-base-security-label-cs";
    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";

    private Fhir() {}

    public static Reference to(String type, @Nullable UUID id, @Nullable String display) {
        Reference reference = new Reference();
        if (id != null) {
            reference.setReference(type + "/" + id);
        }
        if (display != null && !display.isBlank()) {
            reference.setDisplay(display);
        }
        return reference;
    }

    public static Reference patient(@Nullable ClientId client) {
        return client == null ? new Reference() : to("Patient", client.value(), null);
    }

    /** A code of our own. */
    public static CodeableConcept own(String system, String code) {
        return new CodeableConcept(
                new Coding().setSystem(BASE + "/CodeSystem/" + system).setCode(code));
    }

    public static CodeableConcept own(String system, String code, @Nullable String text) {
        return own(system, code).setText(text);
    }

    public static CodeableConcept code(String system, String code, String display) {
        return new CodeableConcept(new Coding(system, code, display));
    }

    public static Identifier urn(UUID id) {
        return new Identifier().setSystem(URI).setValue("urn:uuid:" + id);
    }

    public static Period period(@Nullable Instant from, @Nullable Instant to) {
        Period period = new Period();
        if (from != null) {
            period.setStartElement(moment(from));
        }
        if (to != null) {
            period.setEndElement(moment(to));
        }
        return period;
    }

    public static Period days(@Nullable LocalDate from, @Nullable LocalDate to) {
        Period period = new Period();
        if (from != null) {
            period.setStartElement(new DateTimeType(from.toString()));
        }
        if (to != null) {
            period.setEndElement(new DateTimeType(to.toString()));
        }
        return period;
    }

    public static DateTimeType moment(Instant at) {
        return new DateTimeType(
                Date.from(at),
                ca.uhn.fhir.model.api.TemporalPrecisionEnum.MILLI,
                java.util.TimeZone.getTimeZone(Now.ZONE));
    }

    public static DateType day(LocalDate on) {
        return new DateType(on.toString());
    }

    public static Date date(Instant at) {
        return Date.from(at);
    }

    /** The Finnish words with the other languages as translations. */
    public static StringType words(LocalizedText text) {
        StringType element = new StringType(text.in("fi"));
        text.byLanguage()
                .forEach((language, words) -> {
                    if (!language.equals("fi") && !language.equals("fi-simple")) {
                        var translation = element.addExtension();
                        translation.setUrl(TRANSLATION);
                        translation.addExtension(
                                "lang", new org.hl7.fhir.r4.model.CodeType(language));
                        translation.addExtension("content", new StringType(words));
                    }
                });
        return element;
    }

    public static Address address(
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String postOffice,
            @Nullable String municipalityCode) {
        Address address = new Address();
        if (street != null && !street.isBlank()) {
            address.addLine(street);
        }
        if (postalCode != null && !postalCode.isBlank()) {
            address.setPostalCode(postalCode);
        }
        if (postOffice != null && !postOffice.isBlank()) {
            address.setCity(postOffice);
        }
        if (municipalityCode != null && !municipalityCode.isBlank()) {
            address.addExtension(
                    BASE + "/StructureDefinition/municipality",
                    municipality(municipalityCode, null));
        }
        address.setCountry("FI");
        return address;
    }

    public static Coding municipality(String code, @Nullable String name) {
        return new Coding().setSystem("urn:oid:1.2.246.537.6.21").setCode(code).setDisplay(name);
    }

    /** Marks a resource about somebody whose whereabouts nobody may learn. */
    public static void nonDisclosure(Meta meta) {
        meta.addSecurity().setSystem(SECURITY).setCode("TURVAKIELTO");
    }
}
