package fi.polku.fhir.assessment;

import fi.polku.assessment.IcfItem;
import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import fi.polku.platform.text.Bundles;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.springframework.stereotype.Component;

/**
 * A need of support of the social welfare act, or a problem of functioning by an ICF code: never a
 * diagnosis.
 */
@Component
class ConditionMapper implements Mapper<ConditionQueries.Found> {
    private final Bundles texts;

    ConditionMapper(Bundles texts) {
        this.texts = texts;
    }

    @Override
    public Condition map(ConditionQueries.Found row) {
        Condition condition = new Condition();
        condition.setClinicalStatus(
                Fhir.code(
                        "http://terminology.hl7.org/CodeSystem/condition-clinical",
                        row.status(),
                        display(row.status())));
        condition.setVerificationStatus(
                Fhir.code(
                        "http://terminology.hl7.org/CodeSystem/condition-ver-status",
                        "confirmed",
                        "Confirmed"));
        condition.addCategory(
                Fhir.code(
                        "http://terminology.hl7.org/CodeSystem/condition-category",
                        "problem-list-item",
                        "Problem List Item"));
        condition.setCode(code(row));
        condition.setSubject(Fhir.patient(row.clientId()));
        condition.setRecordedDateElement(Fhir.moment(row.happenedAt()));
        if (row.qualifier() != null) {
            condition.setSeverity(Fhir.own("icf-qualifier", row.qualifier()));
        }
        return condition;
    }

    private CodeableConcept code(ConditionQueries.Found row) {
        if (row.kind().equals("NEED")) {
            return Fhir.own(
                    "need", row.code(), texts.all("fi").get("assessment.need." + row.code()));
        }
        CodeableConcept code =
                new CodeableConcept(new Coding().setSystem(IcfItem.SYSTEM).setCode(row.code()));
        IcfItem.find(row.code()).ifPresent(i -> code.setText(i.title().in("fi")));
        return code;
    }

    private static String display(String status) {
        return switch (status) {
            case "resolved" -> "Resolved";
            case "inactive" -> "Inactive";
            default -> "Active";
        };
    }
}
