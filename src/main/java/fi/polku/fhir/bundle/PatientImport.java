package fi.polku.fhir.bundle;

import fi.polku.access.Actor;
import fi.polku.client.ClientChange;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.client.IdentifierKind;
import fi.polku.client.NewClient;
import fi.polku.client.NewIdentifier;
import fi.polku.fhir.server.Fhir;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.Now;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A person from elsewhere becomes a client, with the identifiers that others know the person by.
 */
@Component
class PatientImport {
    private static final String MUNICIPALITY_CODES = "urn:oid:1.2.246.537.6.21";
    private final Clients clients;

    PatientImport(Clients clients) {
        this.clients = clients;
    }

    ClientId take(Actor actor, Patient patient, String path) {
        try {
            ClientId id = clients.create(actor, person(patient, path));
            LocalDate diedOn = diedOn(patient);
            if (diedOn != null) {
                clients.change(actor, id, died(clients.get(id), diedOn));
            }
            return id;
        } catch (Refusal r) {
            throw named(r, path);
        } catch (Refusals r) {
            throw new Refusals(r.all().stream().map(one -> named(one, path)).toList());
        }
    }

    private static Refusal named(Refusal refusal, String path) {
        String field =
                switch (String.valueOf(refusal.field())) {
                    case "identityCode" -> "identifier";
                    case "bornOn" -> "birthDate";
                    case "familyName", "givenNames" -> "name";
                    case "phone", "email" -> "telecom";
                    case "null", "" -> "identifier";
                    default -> String.valueOf(refusal.field());
                };
        return Refusal.onField(path + "." + field, refusal.key(), refusal.arguments());
    }

    private static NewClient person(Patient patient, String path) {
        HumanName name = name(patient);
        List<Identifier> identifiers = patient.getIdentifier();
        String identityCode =
                identifiers.stream()
                        .filter(i -> Fhir.HETU.equals(i.getSystem()))
                        .filter(i -> i.getUse() != Identifier.IdentifierUse.OLD)
                        .map(Identifier::getValue)
                        .findFirst()
                        .orElse(null);
        return new NewClient(
                name.hasFamily() ? name.getFamily() : "",
                name.getGiven().stream().map(StringType::getValue).collect(Collectors.joining(" ")),
                null,
                identityCode,
                bornOn(patient, path),
                sex(patient.getGender()),
                language(patient),
                municipality(patient),
                telecom(patient, ContactPointSystem.PHONE),
                telecom(patient, ContactPointSystem.EMAIL),
                patient.getMeta().getSecurity().stream()
                        .anyMatch(s -> "TURVAKIELTO".equals(s.getCode())),
                identifiers.stream()
                        .filter(i -> i.hasSystem() && i.hasValue())
                        .filter(i -> !Fhir.HETU.equals(i.getSystem()))
                        .map(i ->
                                new NewIdentifier(
                                        IdentifierKind.FOREIGN, i.getSystem(), i.getValue()))
                        .toList());
    }

    /** The official name, else the first that is in use. */
    private static HumanName name(Patient patient) {
        return patient.getName().stream()
                .filter(n -> n.getUse() == HumanName.NameUse.OFFICIAL)
                .findFirst()
                .or(() ->
                        patient.getName().stream()
                                .filter(n ->
                                        n.getUse() != HumanName.NameUse.OLD
                                                && n.getUse() != HumanName.NameUse.MAIDEN)
                                .findFirst())
                .orElseGet(HumanName::new);
    }

    private static @Nullable LocalDate bornOn(Patient patient, String path) {
        String text = patient.getBirthDateElement().getValueAsString();
        if (text == null) {
            return null;
        }
        if (text.length() != 10) {
            throw Wrong.element(
                    path + ".birthDate", "A birth date is a whole day here, such as 1980-05-01.");
        }
        return LocalDate.parse(text);
    }

    private static @Nullable String sex(@Nullable AdministrativeGender gender) {
        if (gender == AdministrativeGender.MALE) {
            return "MALE";
        }
        return gender == AdministrativeGender.FEMALE ? "FEMALE" : null;
    }

    private static String language(Patient patient) {
        String code =
                patient.getCommunicationFirstRep().getLanguage().getCodingFirstRep().getCode();
        return code == null ? "fi" : code.replaceAll("[-_].*", "");
    }

    private static @Nullable String municipality(Patient patient) {
        return patient.getExtension().stream()
                .map(e -> e.getValue())
                .filter(Coding.class::isInstance)
                .map(Coding.class::cast)
                .filter(c -> String.valueOf(c.getSystem()).startsWith(MUNICIPALITY_CODES))
                .map(Coding::getCode)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String telecom(Patient patient, ContactPointSystem system) {
        return patient.getTelecom().stream()
                .filter(t -> t.getSystem() == system && t.hasValue())
                .map(t -> t.getValue())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate diedOn(Patient patient) {
        return patient.getDeceased() instanceof DateTimeType at && at.getValue() != null
                ? Now.dayOf(at.getValue().toInstant())
                : null;
    }

    private static ClientChange died(ClientDetails details, LocalDate on) {
        ClientChange same = ClientChange.of(details);
        return new ClientChange(
                same.familyName(),
                same.givenNames(),
                same.callName(),
                same.bornOn(),
                same.sex(),
                same.language(),
                same.municipalityCode(),
                same.phone(),
                same.email(),
                same.nonDisclosure(),
                on);
    }
}
