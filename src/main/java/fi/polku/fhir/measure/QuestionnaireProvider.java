package fi.polku.fhir.measure;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.StringAndListParam;
import ca.uhn.fhir.rest.param.TokenAndListParam;
import ca.uhn.fhir.rest.param.UriAndListParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import fi.polku.fhir.search.BadSearch;
import fi.polku.fhir.server.Asked;
import fi.polku.fhir.server.Includes;
import fi.polku.fhir.server.Shared;
import fi.polku.measure.InstrumentView;
import fi.polku.measure.Measures;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The instruments in use, and the forms by which somebody asks for help; few enough to be one page.
 */
@Component
class QuestionnaireProvider implements IResourceProvider {
    private static final Map<String, Function<Questionnaire, @Nullable String>> VALUES =
            Map.of(
                    "_id", QuestionnaireProvider::id,
                    "url", Questionnaire::getUrl,
                    "name", Questionnaire::getName,
                    "title", Questionnaire::getTitle,
                    "status", q -> q.getStatus().toCode());

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

    /** The parameters are named for the capability statement; they are read from the request. */
    @Search(allowUnknownParams = true)
    public Bundle search(
            RequestDetails request,
            @OptionalParam(name = "_id") @Nullable TokenAndListParam ids,
            @OptionalParam(name = "url") @Nullable UriAndListParam url,
            @OptionalParam(name = "name") @Nullable StringAndListParam name,
            @OptionalParam(name = "title") @Nullable StringAndListParam title,
            @OptionalParam(name = "status") @Nullable TokenAndListParam status) {
        shared.door().requireSearch("Questionnaire");
        Asked asked = Asked.of(request);
        List<Questionnaire> found = all().toList();
        for (var wanted : asked.criteria().values().entrySet()) {
            Predicate<Questionnaire> one = wanted(wanted.getKey(), wanted.getValue());
            found = found.stream().filter(one).toList();
        }
        return page(request, asked, found);
    }

    /** What the forms can be searched by. */
    public Set<String> parameters() {
        return new TreeSet<>(VALUES.keySet());
    }

    private static Predicate<Questionnaire> wanted(String parameter, List<String> occurrences) {
        Function<Questionnaire, @Nullable String> value = VALUES.get(parameter);
        if (value == null) {
            throw new BadSearch(
                    parameter, "The search parameter " + parameter + " is not known here.");
        }
        boolean start = parameter.equals("name") || parameter.equals("title");
        return q ->
                occurrences.stream()
                        .allMatch(o ->
                                Stream.of(o.split(","))
                                        .anyMatch(w ->
                                                start
                                                        ? starts(value.apply(q), w)
                                                        : plain(w).equals(value.apply(q))));
    }

    /** A canonical without its version, a code without its system. */
    private static String plain(String wanted) {
        return wanted.startsWith("http")
                ? wanted.replaceFirst("\\|.*", "")
                : wanted.substring(wanted.lastIndexOf('|') + 1);
    }

    /** So few that each page is cut from all; the token is the id after which it begins. */
    private Bundle page(RequestDetails request, Asked asked, List<Questionnaire> found) {
        if (!asked.criteria().sort().by().equals("_id")) {
            throw new BadSearch(
                    "_sort",
                    "These cannot be sorted by " + asked.criteria().sort().by() + ", but by: _id.");
        }
        Comparator<Questionnaire> order = Comparator.comparing(QuestionnaireProvider::id);
        if (asked.criteria().sort().descending()) {
            order = order.reversed();
        }
        List<Questionnaire> sorted = found.stream().sorted(order).toList();
        String after = asked.criteria().after();
        int from = 0;
        if (after != null) {
            from = sorted.stream().map(QuestionnaireProvider::id).toList().indexOf(after) + 1;
            if (from == 0) {
                throw new BadSearch("_token", "The page token is not one that this server gave.");
            }
        }
        int to = Math.min(from + asked.criteria().count(), sorted.size());
        List<Resource> shown = List.copyOf(sorted.subList(from, to));
        return shared.pages()
                .bundle(
                        request,
                        asked,
                        shown,
                        Includes.Included.NOTHING,
                        asked.criteria().total() ? (long) sorted.size() : null,
                        to < sorted.size() && to > from ? id(sorted.get(to - 1)) : null);
    }

    private static String id(Questionnaire questionnaire) {
        return questionnaire.getIdElement().getIdPart();
    }

    private static boolean starts(@Nullable String text, String wanted) {
        return text != null
                && text.toLowerCase(Locale.ROOT).startsWith(wanted.toLowerCase(Locale.ROOT));
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
