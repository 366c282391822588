package fi.polku.fhir.bundle;

import fi.polku.access.Actor;
import fi.polku.fhir.server.Door;
import fi.polku.fhir.server.Fhir;
import fi.polku.fhir.server.Keeper;
import fi.polku.fhir.server.Received;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class FormKeeper implements Keeper {
    private final ReceivedQueries queries;
    private final Received received;
    private final Door door;
    private final Now now;

    FormKeeper(ReceivedQueries queries, Received received, Door door, Now now) {
        this.queries = queries;
        this.received = received;
        this.door = door;
        this.now = now;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepForm(
            UUID id, QuestionnaireResponse form, @Nullable ClientId about, boolean withoutContent) {
        QuestionnaireResponse kept = new QuestionnaireResponse();
        kept.setQuestionnaire(form.getQuestionnaire());
        kept.setStatus(form.getStatus());
        kept.setAuthoredElement(form.getAuthoredElement());
        if (!withoutContent) {
            if (form.hasSubject() && about != null) {
                kept.setSubject(Fhir.patient(about));
            }
            kept.setItem(form.getItem());
        }
        String canonical = form.getQuestionnaire().replaceFirst("\\|.*", "");
        Instant at = now.instant();
        Actor actor = door.actor();
        queries.insertUnlessThere(
                id,
                "QuestionnaireResponse",
                withoutContent ? null : about,
                List.of(),
                Facets.coded(canonical.substring(canonical.lastIndexOf('/') + 1)),
                received.write(kept),
                actor.account(),
                actor.mainRole().name(),
                at);
    }
}
