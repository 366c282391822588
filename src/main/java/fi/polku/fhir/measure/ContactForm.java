package fi.polku.fhir.measure;

import fi.polku.fhir.server.Fhir;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.springframework.stereotype.Component;

/**
 * The forms by which another system sends somebody's wish for help: a contact, or a service
 * assessment made elsewhere.
 */
@Component
class ContactForm {
    static final String CONTACT = Fhir.BASE + "/Questionnaire/contact";
    static final String ASSESSMENT = Fhir.BASE + "/Questionnaire/service-assessment";

    Stream<Questionnaire> questionnaires() {
        Questionnaire contact = form("contact", CONTACT, "Yhteydenotto");
        Questionnaire assessment = form("service-assessment", ASSESSMENT, "Palveluarvio");
        item(assessment, "recommendation", "Arvion suositus", QuestionnaireItemType.TEXT);
        return Stream.of(contact, assessment);
    }

    private static Questionnaire form(String id, String url, String title) {
        Questionnaire form = new Questionnaire();
        form.setId(id);
        form.setUrl(url);
        form.setVersion("1.0.0");
        form.setName(id.replace("-", "_").toUpperCase(java.util.Locale.ROOT));
        form.setTitle(title);
        form.setStatus(PublicationStatus.ACTIVE);
        form.setLanguage("fi");
        form.addSubjectType("Patient");
        item(form, "text", "Mihin tarvitset apua?", QuestionnaireItemType.TEXT).setRequired(true);
        item(form, "phone", "Puhelinnumero", QuestionnaireItemType.STRING);
        item(form, "email", "Sähköposti", QuestionnaireItemType.STRING);
        item(form, "identityCode", "Henkilötunnus", QuestionnaireItemType.STRING);
        item(form, "bornOn", "Syntymäaika", QuestionnaireItemType.DATE);
        item(form, "municipality", "Kotikunnan numero", QuestionnaireItemType.STRING);
        choice(form, "whom", "Kenestä on kyse?", "SELF", "CHILD", "CLOSE", "WORRY");
        choice(form, "soon", "Kuinka pian?", "TODAY", "DAYS", "WAIT", "UNKNOWN");
        return form;
    }

    private static QuestionnaireItemComponent item(
            Questionnaire form, String linkId, String text, QuestionnaireItemType type) {
        return form.addItem().setLinkId(linkId).setText(text).setType(type);
    }

    private static void choice(Questionnaire form, String linkId, String text, String... codes) {
        QuestionnaireItemComponent item = item(form, linkId, text, QuestionnaireItemType.CHOICE);
        for (String code : codes) {
            item.addAnswerOption()
                    .setValue(
                            new Coding()
                                    .setSystem(Fhir.BASE + "/CodeSystem/contact-" + linkId)
                                    .setCode(code));
        }
    }
}
