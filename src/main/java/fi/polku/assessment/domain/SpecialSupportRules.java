package fi.polku.assessment.domain;

import fi.polku.assessment.SpecialSupports.Decision;
import fi.polku.assessment.SpecialSupports.Proposal;
import fi.polku.assessment.SupportGround;
import fi.polku.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What special support must hold before it is proposed, decided or ended. */
public final class SpecialSupportRules {
    /**
     * So many signs of the screening list say "consider special support". A design of ours
     * (segmentation notes, 3.2), not law: it never decides.
     */
    public static final int SIGNS_TO_CONSIDER = 3;

    /** It is looked at again at the latest after this many months: a design of ours. */
    public static final int REVIEW_MONTHS = 12;

    private static final int ADULT = 18;

    private final List<Refusal> refusals = new ArrayList<>();

    public List<Refusal> refusals() {
        return refusals;
    }

    /** Whether the screening list proposes to consider it. */
    public static boolean consider(int signs) {
        return signs >= SIGNS_TO_CONSIDER;
    }

    /**
     * A proposal.
     *
     * @param age of the client on the day; null = not known, which forbids no ground
     */
    public void check(Proposal proposal, @Nullable Integer age) {
        grounds(proposal.grounds(), age);
        text("reason", proposal.reason(), "assessment.special.refusal.reason");
    }

    /**
     * A decision.
     *
     * @param today the day of deciding
     */
    public void check(Decision decision, @Nullable Integer age, LocalDate today) {
        text("decisionReason", decision.reason(), "assessment.special.refusal.decisionReason");
        if (!decision.needed()) {
            return;
        }
        grounds(decision.grounds(), age);
        LocalDate from = decision.from();
        if (from == null) {
            refuse("from", "assessment.special.refusal.from");
        } else if (from.isBefore(today.minusYears(1)) || from.isAfter(today.plusYears(1))) {
            refuse("from", "assessment.special.refusal.from.far");
        }
        LocalDate review = decision.review();
        if (review == null) {
            refuse("review", "assessment.special.refusal.review");
        } else if (!review.isAfter(today)) {
            refuse("review", "assessment.special.refusal.review.past");
        } else if (review.isAfter(today.plusMonths(REVIEW_MONTHS))) {
            refusals.add(
                    Refusal.onField(
                            "review",
                            "assessment.special.refusal.review.far",
                            Map.of("months", REVIEW_MONTHS)));
        }
    }

    /** An end, by its last day. */
    public void end(LocalDate from, LocalDate lastDay, String reason, LocalDate today) {
        text("endReason", reason, "assessment.special.refusal.endReason");
        if (lastDay.isBefore(from) || lastDay.isAfter(today.plusYears(1))) {
            refuse("lastDay", "assessment.special.refusal.lastDay");
        }
    }

    private void grounds(Set<SupportGround> grounds, @Nullable Integer age) {
        if (grounds.isEmpty()) {
            refuse("ground", "assessment.special.refusal.ground");
        } else if (age != null
                && age >= ADULT
                && grounds.stream().anyMatch(SupportGround::ofChild)) {
            refuse("ground", "assessment.special.refusal.ground.child");
        }
    }

    private void text(String field, String value, String key) {
        if (value.isBlank()) {
            refuse(field, key);
        } else if (value.length() > AssessmentRules.TEXT) {
            refusals.add(
                    Refusal.onField(
                            field, "assessment.refusal.long", Map.of("max", AssessmentRules.TEXT)));
        }
    }

    private void refuse(String field, String key) {
        refusals.add(Refusal.onField(field, key));
    }
}
