package fi.polku.decision;

import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an office-holder writes of a decision before signing it.
 *
 * @param dismissed the application is not examined: no service is itemised
 * @param facts what the decision rests on
 * @param evidence what it is known from
 * @param provisions which law was applied
 * @param reasonsLeftOut the claim is accepted as it is, and no other party is concerned
 * @param otherParties who else is concerned
 * @param deviation why it departs from the client plan; null = it does not
 * @param consent the client consents to a correction that takes something away
 */
public record DecisionDraft(
        UnitId unit,
        boolean dismissed,
        List<DecisionItem> items,
        @Nullable String facts,
        @Nullable String evidence,
        @Nullable String provisions,
        boolean reasonsLeftOut,
        boolean concernsOther,
        @Nullable String otherParties,
        @Nullable String deviation,
        ProfessionalId contactPerson,
        boolean consent) {
    public DecisionDraft {
        items = List.copyOf(items);
    }

    /** How the matter is decided as a whole. */
    public DecisionOutcome outcome() {
        if (dismissed) {
            return DecisionOutcome.DISMISSED;
        }
        long granted = items.stream().filter(DecisionItem::granted).count();
        return granted == 0
                ? DecisionOutcome.REJECTED
                : granted == items.size()
                        ? DecisionOutcome.GRANTED
                        : DecisionOutcome.PARTLY_GRANTED;
    }
}
