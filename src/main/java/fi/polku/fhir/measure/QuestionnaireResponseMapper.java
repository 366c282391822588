package fi.polku.fhir.measure;

import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Mapper;
import fi.polku.measure.InstrumentView;
import fi.polku.measure.Measures;
import java.util.Objects;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Component
class QuestionnaireResponseMapper implements Mapper<QuestionnaireResponseQueries.Found> {
    private final Measures measures;
    private final JsonMapper json = JsonMapper.builder().build();

    QuestionnaireResponseMapper(Measures measures) {
        this.measures = measures;
    }

    @Override
    public QuestionnaireResponse map(QuestionnaireResponseQueries.Found row) {
        QuestionnaireResponse response = new QuestionnaireResponse();
        InstrumentView instrument =
                measures.instrument(Objects.requireNonNull(row.instrument())).orElseThrow();
        response.setQuestionnaire(instrument.canonical() + "|" + row.version());
        response.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED);
        response.setSubject(Fhir.patient(row.clientId()));
        if (Objects.equals(row.authorRole(), "CLIENT")) {
            response.setSource(Fhir.patient(row.clientId()));
        }
        response.setAuthoredElement(Fhir.moment(row.happenedAt()));
        JsonNode answers = json.readTree(Objects.requireNonNull(row.answers()).value());
        for (InstrumentView.ItemView item : instrument.items()) {
            JsonNode value = answers.path(item.linkId());
            if (!value.isNumber()) {
                continue;
            }
            item.options().stream()
                    .filter(o -> o.value() == value.asInt())
                    .forEach(o ->
                            response.addItem()
                                    .setLinkId(item.linkId())
                                    .setText(item.text().in("fi"))
                                    .addAnswer()
                                    .setValue(
                                            new Coding(
                                                    Fhir.BASE
                                                            + "/CodeSystem/"
                                                            + row.instrument()
                                                            + "-answer",
                                                    o.code(),
                                                    o.label().in("fi"))));
        }
        return response;
    }
}
