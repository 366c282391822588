package fi.polku.decision.domain;

import fi.polku.decision.CorrectionGround;
import fi.polku.decision.DecisionDraft;
import fi.polku.decision.DecisionItem;
import fi.polku.decision.DecisionOutcome;
import fi.polku.kernel.Refusal;
import fi.polku.time.Counting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a decision must say (hallintolaki 44–45 §, SHL 45 §). */
public final class DecisionRules {
    private static final int LONG = 4000;
    private static final int SHORT = 400;
    private static final int YEARS_TO_CORRECT = 5;

    private final List<Refusal> refusals = new ArrayList<>();

    /** What is wrong in a draft, in the order of the form. */
    public static List<Refusal> check(DecisionDraft draft) {
        var rules = new DecisionRules();
        rules.items(draft);
        rules.reasons(draft);
        rules.text("otherParties", draft.otherParties(), SHORT);
        if (draft.concernsOther() && blank(draft.otherParties())) {
            rules.refuse("otherParties", "decision.refusal.otherParties");
        }
        rules.text("deviation", draft.deviation(), LONG);
        return List.copyOf(rules.refusals);
    }

    private void items(DecisionDraft draft) {
        if (draft.dismissed()) {
            if (!draft.items().isEmpty()) {
                refuse("service1", "decision.refusal.dismissedItems");
            }
            return;
        }
        if (draft.items().isEmpty()) {
            refuse("service1", "decision.refusal.service");
        }
        var seen = new HashSet<String>();
        int number = 0;
        for (var item : draft.items()) {
            number++;
            if (SocialServices.find(item.service()).isEmpty()) {
                refuse("service" + number, "decision.refusal.service");
            } else if (!seen.add(item.service())) {
                refuse("service" + number, "decision.refusal.serviceTwice");
            }
            if (item.granted() && blank(item.amount())) {
                refuse("amount" + number, "decision.refusal.amount");
            }
            text("amount" + number, item.amount(), SHORT);
            var from = item.fromOn();
            var to = item.toOn();
            if (item.granted() && from == null) {
                refuse("from" + number, "decision.refusal.from");
            }
            if (from != null && to != null && to.isBefore(from)) {
                refuse("to" + number, "decision.refusal.toBefore");
            }
        }
    }

    /**
     * Reasons may be left out only when a claim is accepted that concerns no other party (45 § 2
     * mom.).
     */
    private void reasons(DecisionDraft draft) {
        text("facts", draft.facts(), LONG);
        text("evidence", draft.evidence(), LONG);
        text("provisions", draft.provisions(), LONG);
        if (draft.reasonsLeftOut()) {
            if (draft.outcome() != DecisionOutcome.GRANTED || draft.concernsOther()) {
                refuse("reasonsLeftOut", "decision.refusal.reasonsNeeded");
            }
            return;
        }
        if (blank(draft.facts())) {
            refuse("facts", "decision.refusal.facts");
        }
        if (blank(draft.evidence())) {
            refuse("evidence", "decision.refusal.evidence");
        }
        if (blank(draft.provisions())) {
            refuse("provisions", "decision.refusal.provisions");
        }
    }

    /**
     * Whether something that was granted is taken away: an error of fact is corrected so only with
     * the client's consent (50 § 2 mom.).
     */
    public static boolean takesAway(List<DecisionItem> before, List<DecisionItem> after) {
        var kept = after.stream().filter(DecisionItem::granted).map(DecisionItem::service).toList();
        return before.stream()
                .filter(DecisionItem::granted)
                .anyMatch(i -> !kept.contains(i.service()));
    }

    /** An error of fact is corrected within five years of the decision (52 § 2 mom.). */
    public static boolean inTime(CorrectionGround ground, LocalDate decidedOn, LocalDate today) {
        return ground == CorrectionGround.WRITING_ERROR
                || !today.isAfter(Counting.addMonths(decidedOn, 12 * YEARS_TO_CORRECT));
    }

    private void text(String field, @Nullable String value, int most) {
        if (value != null && value.length() > most) {
            refusals.add(Refusal.onField(field, "decision.refusal.tooLong", Map.of("max", most)));
        }
    }

    private void refuse(String field, String key) {
        refusals.add(Refusal.onField(field, key));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
