package fi.polku.decision.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.assessment.MatterId;
import fi.polku.assessment.Matters;
import fi.polku.assessment.NewMatter;
import fi.polku.decision.DecisionPermission;
import fi.polku.decision.Initiations;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class InitiationDesk implements Initiations {
    private static final int LONG = 4000;

    private final Access access;
    private final Matters matters;
    private final Organizations organizations;
    private final DocumentDesk documents;
    private final Now now;

    InitiationDesk(
            Access access,
            Matters matters,
            Organizations organizations,
            DocumentDesk documents,
            Now now) {
        this.access = access;
        this.matters = matters;
        this.organizations = organizations;
        this.documents = documents;
        this.now = now;
    }

    @Override
    @Transactional
    public MatterId open(Actor actor, NewMatter matter) {
        access.require(actor, DecisionPermission.TAKE_APPLICATION);
        access.requireClient(actor, matter.client());
        var refusals = new ArrayList<Refusal>();
        words("grounds", matter.grounds(), refusals);
        words("need", matter.need(), refusals);
        if (organizations.unit(matter.unit()).isEmpty()) {
            refusals.add(Refusal.onField("unit", "decision.refusal.unit"));
        }
        if (matter.pendingAt().isAfter(now.helsinki().toLocalDateTime())) {
            refusals.add(Refusal.onField("pendingOn", "decision.refusal.future"));
        }
        Refusals.throwIfAny(refusals);
        var id = matters.openMatter(actor, matter);
        documents.initiation(actor, id, matter);
        return id;
    }

    private static void words(String field, @Nullable String words, List<Refusal> refusals) {
        if (words == null || words.isBlank()) {
            refusals.add(Refusal.onField(field, "decision.refusal.words"));
        } else if (words.length() > LONG) {
            refusals.add(Refusal.onField(field, "decision.refusal.tooLong", Map.of("max", LONG)));
        }
    }
}
