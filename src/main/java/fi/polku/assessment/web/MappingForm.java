package fi.polku.assessment.web;

import fi.polku.assessment.IcfItem;
import fi.polku.assessment.MappingView.Finding;
import fi.polku.assessment.Mappings.NewMapping;
import fi.polku.assessment.Qualifier;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a mapping: for each code the client's view, the professional's and words. */
final class MappingForm {
    private MappingForm() {}

    static NewMapping read(Typed f) {
        var refusals = new ArrayList<Refusal>();
        var findings = new ArrayList<Finding>();
        for (IcfItem item : IcfItem.all()) {
            var client = qualifier(f, "c." + item.code(), item, refusals);
            var professional = qualifier(f, "p." + item.code(), item, refusals);
            String words = f.text("w." + item.code()).strip();
            if (client != null || professional != null || !words.isEmpty()) {
                findings.add(new Finding(item.code(), client, professional, words));
            }
        }
        var with = new LinkedHashSet<ProfessionalId>();
        for (String typed : f.all("with")) {
            if (!typed.isBlank()) {
                try {
                    with.add(new ProfessionalId(UUID.fromString(typed)));
                } catch (IllegalArgumentException e) {
                    refusals.add(Refusal.onField("with", "assessment.refusal.choice"));
                    break;
                }
            }
        }
        Refusals.throwIfAny(refusals);
        return new NewMapping(
                f.text("strengths").strip(),
                f.text("obstacles").strip(),
                f.text("goalWish").strip(),
                f.text("agreed").strip(),
                findings,
                with,
                f.has("nearPerson"));
    }

    private static @Nullable Qualifier qualifier(
            Typed f, String field, IcfItem item, List<Refusal> refusals) {
        String typed = f.text(field).strip();
        if (typed.isEmpty()) {
            return null;
        }
        var read = Qualifier.parse(typed, item.environment());
        if (read.isEmpty()) {
            refusals.add(Refusal.onField(field, "assessment.refusal.choice"));
        }
        return read.orElse(null);
    }
}
