package fi.polku.fhir.care;

import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import java.util.Date;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.DocumentRelationshipType;
import org.hl7.fhir.r4.model.DocumentReference.ReferredDocumentStatus;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.springframework.stereotype.Component;

/**
 * A document of social welfare: a decision, an application, an initiation or a client file. A
 * decision is read as a printed file at its own address, behind the same filter.
 */
@Component
class DocumentReferenceMapper implements Mapper<DocumentReferenceQueries.Found> {
    @Override
    public DocumentReference map(DocumentReferenceQueries.Found row) {
        DocumentReference document = new DocumentReference();
        document.addIdentifier(Fhir.urn(row.id()));
        document.setStatus(DocumentReferenceStatus.fromCode(row.status()));
        document.setDocStatus(
                row.status().equals("entered-in-error")
                        ? ReferredDocumentStatus.ENTEREDINERROR
                        : row.correctsId() == null
                                ? ReferredDocumentStatus.FINAL
                                : ReferredDocumentStatus.AMENDED);
        document.setType(Fhir.own("document", row.structure()));
        document.addCategory(Fhir.own("service-task", row.serviceTask()));
        document.setSubject(Fhir.patient(row.clientId()));
        document.setDate(Date.from(row.happenedAt()));
        if (row.authorId() != null) {
            document.addAuthor(Fhir.to("Practitioner", row.authorId(), null));
        }
        if (row.custodianId() != null) {
            document.setCustodian(Fhir.to("Organization", row.custodianId(), null));
        }
        if (row.correctsId() != null) {
            document.addRelatesTo()
                    .setCode(DocumentRelationshipType.REPLACES)
                    .setTarget(Fhir.to("DocumentReference", row.correctsId(), null));
        }
        var content = document.addContent();
        content.getAttachment()
                .setContentType(
                        row.structure().equals("DECISION") ? "application/pdf" : "text/html")
                .setUrl(address(row))
                .setCreation(Date.from(row.happenedAt()));
        content.getFormat()
                .setSystem(Fhir.BASE + "/CodeSystem/document-structure")
                .setCode(row.structure() + "-" + row.structureVersion());
        return document;
    }

    private static String address(DocumentReferenceQueries.Found row) {
        return switch (row.structure()) {
            case "DECISION" -> "/work/decisions/" + row.subjectId() + "/pdf";
            case "INITIATION" -> "/work/matters/" + row.subjectId();
            default ->
                    "/work/clients/"
                            + Fhir.patient(row.clientId()).getReferenceElement().getIdPart()
                            + "/matters";
        };
    }
}
