package fi.polku.decision.internal;

import fi.polku.access.Actor;
import fi.polku.decision.DecisionDraft;
import fi.polku.decision.DecisionId;
import fi.polku.decision.domain.DecisionRules;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.RecordHeader;
import fi.polku.kernel.RecordStatus;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What every step of a decision keeps: what is checked, the header, the line of the journal. */
@Component
class DecisionRecords {
    private final Organizations organizations;
    private final Journal journal;

    DecisionRecords(Organizations organizations, Journal journal) {
        this.organizations = organizations;
        this.journal = journal;
    }

    void check(DecisionDraft draft) {
        var refusals = new ArrayList<Refusal>();
        if (organizations.unit(draft.unit()).isEmpty()) {
            refusals.add(Refusal.onField("unit", "decision.refusal.unit"));
        }
        refusals.addAll(DecisionRules.check(draft));
        if (organizations.professional(draft.contactPerson()).isEmpty()) {
            refusals.add(Refusal.onField("contactPerson", "decision.refusal.professional"));
        }
        Refusals.throwIfAny(refusals);
    }

    RecordHeader header(Actor actor, ServiceTask task, UnitId unit, RecordStatus status) {
        return Headers.of(actor, organizations, task, unit, status);
    }

    /**
     * @param told a draft is no decision yet: the client is not told of it
     */
    void tell(Actor actor, ClientId client, String key, DecisionId id, boolean told) {
        tell(actor, client, key, id, told, e -> e);
    }

    void tell(
            Actor actor,
            ClientId client,
            String key,
            DecisionId id,
            boolean told,
            UnaryOperator<JournalEntry> more) {
        var entry =
                JournalEntry.about(client)
                        .by(actor.account(), actor.mainRole().name())
                        .key(key)
                        .subject("decision", id.value())
                        .arg("professional", actor.professional());
        journal.record(more.apply(told ? entry : entry.hiddenFromClient()));
    }
}
