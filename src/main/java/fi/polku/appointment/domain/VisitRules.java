package fi.polku.appointment.domain;

import fi.polku.appointment.VisitResult;
import fi.polku.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is written of a visit; what is missing or too long is told by its field. */
public final class VisitRules {
    private static final int LONGEST_TEXT = 4000;

    private VisitRules() {}

    /** Why the client came and what was done are always told; what follows may be nothing. */
    public static List<Refusal> check(VisitResult result) {
        var wrong = new ArrayList<Refusal>();
        if (result.reasonForVisit().isBlank()) {
            wrong.add(Refusal.onField("reasonForVisit", "appointment.refusal.reasonForVisit"));
        }
        if (result.result().isBlank()) {
            wrong.add(Refusal.onField("result", "appointment.refusal.result"));
        }
        wrong.addAll(length("reasonForVisit", result.reasonForVisit()));
        wrong.addAll(length("result", result.result()));
        wrong.addAll(length("nextSteps", result.nextSteps()));
        return wrong;
    }

    /** A text is as long as the page lets one write. */
    public static List<Refusal> length(String field, @Nullable String text) {
        return text == null || text.length() <= LONGEST_TEXT
                ? List.of()
                : List.of(
                        Refusal.onField(
                                field,
                                "appointment.refusal.tooLong",
                                Map.of("max", LONGEST_TEXT, "n", text.length())));
    }

    /** Nothing but spaces is nothing. */
    public static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
