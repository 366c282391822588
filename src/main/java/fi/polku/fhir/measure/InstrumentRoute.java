package fi.polku.fhir.measure;

import fi.polku.access.Access;
import fi.polku.client.Clients;
import fi.polku.fhir.server.Door;
import fi.polku.fhir.server.Fhir;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.measure.InstrumentView;
import fi.polku.measure.InstrumentView.ItemView;
import fi.polku.measure.MeasureAnswers;
import fi.polku.measure.Measures;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The response to an instrument becomes an answer of its subject, with the score that follows. */
@Component
class InstrumentRoute implements FormRoute {
    private final Measures measures;
    private final MeasureAnswers measureAnswers;
    private final Clients clients;
    private final Access access;
    private final Door door;

    InstrumentRoute(
            Measures measures,
            MeasureAnswers measureAnswers,
            Clients clients,
            Access access,
            Door door) {
        this.access = access;
        this.measures = measures;
        this.measureAnswers = measureAnswers;
        this.clients = clients;
        this.door = door;
    }

    @Override
    public boolean takes(String canonical) {
        return measures.instrument(canonical).isPresent();
    }

    @Override
    public UUID receive(QuestionnaireResponse response) {
        String canonical = response.getQuestionnaire();
        InstrumentView instrument =
                measures.instrument(canonical.replaceFirst("\\|.*", "")).orElseThrow();
        if (canonical.contains("|") && !canonical.endsWith("|" + instrument.version())) {
            throw ResponseDesk.wrong(
                    "QuestionnaireResponse.questionnaire",
                    "The version in use is " + instrument.version() + ".");
        }
        if (response.getStatus() != QuestionnaireResponseStatus.COMPLETED) {
            throw ResponseDesk.wrong(
                    "QuestionnaireResponse.status", "Only a completed response is taken.");
        }
        ClientId client = subject(response.getSubject());
        Map<String, Integer> answers = new HashMap<>();
        for (QuestionnaireResponseItemComponent item : response.getItem()) {
            answer(instrument, item, answers);
        }
        try {
            return measureAnswers
                    .answer(
                            door.actor(),
                            client,
                            instrument.code(),
                            instrument.version(),
                            answers,
                            null)
                    .value();
        } catch (Refusals r) {
            throw new Refusals(r.all().stream().map(InstrumentRoute::named).toList());
        }
    }

    private static Refusal named(Refusal refusal) {
        String field = String.valueOf(refusal.field());
        return Refusal.onField(at(field.substring(1)), refusal.key(), refusal.arguments());
    }

    private static String at(String linkId) {
        return "QuestionnaireResponse.item.where(linkId='" + linkId + "')";
    }

    private ClientId subject(Reference subject) {
        Optional<ClientId> client = Optional.empty();
        String target = subject.getReference();
        if (target != null && target.contains("Patient/")) {
            client = byId(target.substring(target.lastIndexOf('/') + 1));
        } else if (subject.hasIdentifier()
                && Fhir.HETU.equals(subject.getIdentifier().getSystem())) {
            client = clients.byIdentityCode(subject.getIdentifier().getValue());
        }
        // Somebody whom the sender may not see is not here, as far as the sender is told.
        return client.filter(c -> access.maySee(door.actor(), c))
                .orElseThrow(() ->
                        ResponseDesk.wrong(
                                "QuestionnaireResponse.subject",
                                "The response needs a subject who is a patient here."));
    }

    private Optional<ClientId> byId(String id) {
        try {
            return clients.find(ClientId.of(id)).map(c -> c.id());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void answer(
            InstrumentView instrument,
            QuestionnaireResponseItemComponent item,
            Map<String, Integer> answers) {
        if (!item.hasAnswer()) {
            return;
        }
        List<ItemView> items =
                instrument.items().stream()
                        .filter(i -> i.linkId().equals(item.getLinkId()))
                        .toList();
        if (items.isEmpty()) {
            throw ResponseDesk.wrong(
                    at(item.getLinkId()), "The form has no question " + item.getLinkId() + ".");
        }
        Integer value = value(items.getFirst(), item.getAnswerFirstRep().getValue());
        if (value == null) {
            throw ResponseDesk.wrong(
                    at(item.getLinkId()) + ".answer.value",
                    "Question " + item.getLinkId() + " has no such option.");
        }
        answers.put(item.getLinkId(), value);
    }

    private static @Nullable Integer value(ItemView item, @Nullable Type given) {
        return switch (given) {
            case Coding c ->
                    item.options().stream()
                            .filter(o ->
                                    o.code().equals(c.getCode())
                                            || Integer.toString(o.value()).equals(c.getCode()))
                            .map(InstrumentView.OptionView::value)
                            .findFirst()
                            .orElse(null);
            case IntegerType i -> i.getValue();
            case DecimalType d -> d.getValue().intValueExact();
            case null, default -> null;
        };
    }
}
