package fi.polku.fhir.measure;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.UriParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import fi.polku.fhir.server.Shared;
import fi.polku.measure.InstrumentView;
import fi.polku.measure.Measures;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The instruments in use, and the forms by which somebody asks for help; few enough to be one page.
 */
@Component
class QuestionnaireProvider implements IResourceProvider {
    private final Measures measures;
    private final ContactForm contactForm;
    private final FhirContext context;
    private final Shared shared;

    QuestionnaireProvider(
            Measures measures, ContactForm contactForm, FhirContext context, Shared shared) {
        this.measures = measures;
        this.contactForm = contactForm;
        this.context = context;
        this.shared = shared;
    }

    @Override
    public Class<Questionnaire> getResourceType() {
        return Questionnaire.class;
    }

    @Read
    public Questionnaire read(@IdParam IdType id) {
        shared.door().requireRead("Questionnaire");
        return all().filter(q -> q.getIdElement().getIdPart().equals(id.getIdPart()))
                .findFirst()
                .orElseThrow(() -> new ResourceNotFoundException(id));
    }

    @Search
    public List<Questionnaire> search(
            @OptionalParam(name = "_id") @Nullable TokenParam ids,
            @OptionalParam(name = "url") @Nullable UriParam url,
            @OptionalParam(name = "name") @Nullable StringParam name,
            @OptionalParam(name = "title") @Nullable StringParam title,
            @OptionalParam(name = "status") @Nullable TokenParam status) {
        shared.door().requireRead("Questionnaire");
        return all().filter(q -> ids == null || q.getIdElement().getIdPart().equals(ids.getValue()))
                .filter(q -> url == null || q.getUrl().equals(url.getValue()))
                .filter(q -> name == null || starts(q.getName(), name.getValue()))
                .filter(q -> title == null || starts(q.getTitle(), title.getValue()))
                .filter(q -> status == null || q.getStatus().toCode().equals(status.getValue()))
                .toList();
    }

    private static boolean starts(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).startsWith(wanted.toLowerCase(Locale.ROOT));
    }

    private Stream<Questionnaire> all() {
        return Stream.concat(
                measures.instruments().stream()
                        .map(InstrumentView::code)
                        .flatMap(c -> measures.questionnaire(c).stream())
                        .map(j -> context.newJsonParser().parseResource(Questionnaire.class, j)),
                contactForm.questionnaires());
    }
}
