package fi.polku.assessment.domain;

import fi.polku.assessment.IcfItem;
import fi.polku.assessment.MappingView.Finding;
import fi.polku.assessment.MappingView.Taking;
import fi.polku.assessment.Mappings.NewMapping;
import fi.polku.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a mapping must hold before it is recorded. */
public final class MappingRules {
    /** Characters in the words of one code. */
    public static final int WORDS = 1_000;

    private final List<Refusal> refusals = new ArrayList<>();

    public List<Refusal> refusals() {
        return refusals;
    }

    /** As whom a profession takes part; empty when it is of neither sector. */
    public static Optional<Taking> taking(String profession, boolean licensed) {
        if (AssessmentRules.mayAssessNeed(profession, licensed)) {
            return Optional.of(Taking.SOCIAL);
        }
        return AssessmentRules.mayAssessCare(profession, licensed)
                ? Optional.of(Taking.HEALTH)
                : Optional.empty();
    }

    public void check(NewMapping mapping) {
        text("strengths", mapping.strengths(), true);
        text("obstacles", mapping.obstacles(), false);
        text("goalWish", mapping.goalWish(), true);
        text("agreed", mapping.agreed(), false);
        var seen = new HashSet<String>();
        boolean own = false;
        for (Finding finding : mapping.findings()) {
            IcfItem item = IcfItem.find(finding.code()).orElse(null);
            if (item == null || !seen.add(finding.code())) {
                refuse("findings", "assessment.mapping.refusal.code");
                continue;
            }
            own |= finding.byClient() != null;
            if (finding.words().length() > WORDS) {
                refusals.add(
                        Refusal.onField(
                                "w." + finding.code(),
                                "assessment.refusal.long",
                                Map.of("max", WORDS)));
            }
        }
        if (mapping.findings().isEmpty()) {
            refuse("findings", "assessment.mapping.refusal.findings");
        } else if (!own) {
            refuse("findings", "assessment.mapping.refusal.own");
        }
    }

    private void text(String field, String value, boolean required) {
        if (required && value.isBlank()) {
            refuse(field, "assessment.mapping.refusal." + field);
        } else if (value.length() > AssessmentRules.TEXT) {
            refusals.add(
                    Refusal.onField(
                            field, "assessment.refusal.long", Map.of("max", AssessmentRules.TEXT)));
        }
    }

    public void refuse(String field, String key) {
        refusals.add(Refusal.onField(field, key));
    }
}
