package fi.polku.fhir.person;

import fi.polku.client.NearKind;
import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One near one: what to the client, when, and how to be reached. */
@Component
class RelatedPersonMapper implements Mapper<RelatedPersonQueries.Found> {
    private static final String ROLE = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";
    private static final String CLASS = "http://terminology.hl7.org/CodeSystem/v3-RoleClass";
    private static final String CONTACT = "http://terminology.hl7.org/CodeSystem/v2-0131";

    /** Which kinds each code finds: those of HL7, and our own names of them. */
    static final Map<String, List<String>> CODES = codes();

    private static Map<String, List<String>> codes() {
        var codes = new HashMap<String, List<String>>();
        Arrays.stream(NearKind.values())
                .filter(NearKind::choosable)
                .forEach(kind -> {
                    codes.put(kind.name(), List.of(kind.name()));
                    Code code = code(kind);
                    if (code != null) {
                        codes.put(code.code, List.of(kind.name()));
                    }
                });
        return Map.copyOf(codes);
    }

    private record Code(String code, String display) {}

    @Override
    public RelatedPerson map(RelatedPersonQueries.Found row) {
        RelatedPerson near = new RelatedPerson();
        near.addIdentifier(Fhir.urn(row.id()));
        near.setActive(row.active());
        near.setPatient(Fhir.patient(row.clientId()));
        Code code = code(row.kind());
        near.addRelationship(
                code == null
                        ? Fhir.own("near-kind", row.kind().name())
                        : Fhir.code(ROLE, code.code, code.display));
        if (row.custody() != null) {
            near.addRelationship(Fhir.own("custody", row.custody()));
        }
        if (row.carer() != null) {
            near.addRelationship(Fhir.code(CLASS, "CAREGIVER", "caregiver"));
        }
        if (row.emergencyOrder() != null) {
            near.addRelationship(Fhir.code(CONTACT, "C", "Emergency Contact"));
        }
        HumanName name = near.addName();
        if (row.given() == null) {
            name.setText(row.family());
        } else {
            name.setFamily(row.family());
            for (String given : row.given().split(" ", -1)) {
                name.addGiven(given);
            }
        }
        if (row.phone() != null) {
            near.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(row.phone());
        }
        if (row.fromOn() != null || row.toOn() != null) {
            near.setPeriod(Fhir.days(row.fromOn(), row.toOn()));
        }
        return near;
    }

    /** Null where HL7 has no word of it. */
    private static @Nullable Code code(NearKind kind) {
        return switch (kind) {
            case MOTHER -> new Code("MTH", "mother");
            case FATHER -> new Code("FTH", "father");
            case PARENT -> new Code("PRN", "parent");
            case CHILD -> new Code("CHILD", "child");
            case SPOUSE -> new Code("SPS", "spouse");
            case PARTNER -> new Code("DOMPART", "domestic partner");
            case SIBLING -> new Code("SIB", "sibling");
            case GRANDPARENT -> new Code("GRPRN", "grandparent");
            case GRANDCHILD -> new Code("GRNDCHILD", "grandchild");
            case RELATIVE -> new Code("EXT", "extended family member");
            case FRIEND -> new Code("FRND", "unrelated friend");
            case NEIGHBOUR -> new Code("NBOR", "neighbor");
            case TRUSTEE -> new Code("GUARD", "guardian");
            case SUPPORT_PERSON, OTHER, WARD, SUPPORTED -> null;
        };
    }
}
