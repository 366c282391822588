package fi.polku.fhir.trust;

import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;

/**
 * A permit to give data across the two registers (luovutuslupa, 703/2023 53 §) or a prohibition of
 * it (luovutuskielto, 59 §), or the right of somebody to act for the client.
 */
@Component
class ConsentMapper implements Mapper<ConsentQueries.Found> {
    private static final String LAW = "https://www.finlex.fi/fi/laki/alkup/2023/20230703";
    private static final String ROLE = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";

    @Override
    public Consent map(ConsentQueries.Found row) {
        Consent consent = new Consent();
        consent.addIdentifier(Fhir.urn(row.id()));
        consent.setStatus(ConsentState.fromCode(row.status()));
        consent.setScope(
                Fhir.code(
                        "http://terminology.hl7.org/CodeSystem/consentscope",
                        "patient-privacy",
                        "Privacy Consent"));
        consent.addCategory(Fhir.code("http://loinc.org", "59284-0", "Consent Document"));
        consent.setPatient(Fhir.patient(row.clientId()));
        consent.addPerformer(Fhir.patient(row.clientId()));
        consent.setDateTimeElement(Fhir.moment(row.givenAt()));
        if (row.mandate() != null) {
            mandate(consent, row, row.mandate());
            return consent;
        }
        boolean permit = row.kind().equals("permit");
        consent.addCategory(
                Fhir.own("consent-category", permit ? "LUOVUTUSLUPA" : "LUOVUTUSKIELTO")
                        .setText(permit ? "Luovutuslupa" : "Luovutuskielto"));
        consent.addPolicy().setAuthority("https://www.finlex.fi").setUri(LAW);
        consent.setPolicyRule(
                new CodeableConcept().setText("703/2023 " + (permit ? "53 §" : "59 §")));
        consent.setProvision(provision(row, permit));
        return consent;
    }

    /** Who may act for the client, of which registers, in which ways, and when. */
    private static void mandate(Consent consent, ConsentQueries.Found row, String kind) {
        consent.addCategory(Fhir.own("consent-category", "VALTUUS").setText("Valtuus"));
        consent.setPolicyRule(Fhir.own("mandate-kind", kind));
        ProvisionComponent provision = new ProvisionComponent();
        provision.setType(ConsentProvisionType.PERMIT);
        provision.setPeriod(Fhir.days(row.fromOn(), row.toOn()));
        provision
                .addActor()
                .setRole(Fhir.code(ROLE, "IRCP", "information recipient"))
                .setReference(new Reference().setDisplay(row.called()));
        row.parts().forEach(power -> provision.addAction(Fhir.own("mandate-power", power)));
        registers(provision, row);
        consent.setProvision(provision);
    }

    private static void registers(ProvisionComponent provision, ConsentQueries.Found row) {
        row.registers()
                .forEach(register ->
                        provision.addClass_(
                                new Coding()
                                        .setSystem(Fhir.BASE + "/CodeSystem/register")
                                        .setCode(register)));
    }

    private static ProvisionComponent provision(ConsentQueries.Found row, boolean permit) {
        ProvisionComponent provision = new ProvisionComponent();
        provision.setType(permit ? ConsentProvisionType.PERMIT : ConsentProvisionType.DENY);
        provision.setPeriod(Fhir.period(row.givenAt(), row.withdrawnAt()));
        provision.addAction(
                Fhir.code(
                        "http://terminology.hl7.org/CodeSystem/consentaction",
                        "disclose",
                        "Disclose"));
        registers(provision, row);
        row.parts().forEach(part -> provision.addCode(Fhir.own("consent-part", part)));
        if (row.recordedFromOn() != null || row.recordedToOn() != null) {
            provision.setDataPeriod(Fhir.days(row.recordedFromOn(), row.recordedToOn()));
        }
        if (row.unitId() != null) {
            provision
                    .addActor()
                    .setRole(Fhir.code(ROLE, "IRCP", "information recipient"))
                    .setReference(Fhir.to("Organization", row.unitId(), null));
        }
        if (row.documentId() != null) {
            provision
                    .addData()
                    .setMeaning(ConsentDataMeaning.INSTANCE)
                    .setReference(new Reference().setIdentifier(Fhir.urn(row.documentId())));
        }
        return provision;
    }
}
