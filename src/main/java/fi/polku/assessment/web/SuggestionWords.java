package fi.polku.assessment.web;

import fi.polku.assessment.AssessmentRecording;
import fi.polku.assessment.CareAssessment;
import fi.polku.assessment.NewAssessment;
import fi.polku.assessment.Outcome;
import fi.polku.assessment.web.AssessmentForm.Kind;
import fi.polku.client.ClientDetails;
import fi.polku.contact.ContactView;
import fi.polku.contact.Direction;
import fi.polku.contact.Proposal;
import fi.polku.contact.Urgency;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the contact itself suggests of its assessment, and the limit that would begin. */
@Component
class SuggestionWords {
    private final AssessmentRecording recording;

    SuggestionWords(AssessmentRecording recording) {
        this.recording = recording;
    }

    /** When the help must begin if the assessment is confirmed today. */
    String limits(Texts t, ContactView contact, Kind shown) {
        if (shown == Kind.NEED) {
            return t.text("assessment.page.limit.social");
        }
        var example =
                new CareAssessment(
                        Urgency.NON_URGENT,
                        "",
                        Outcome.APPOINTMENT,
                        null,
                        contact.direction() == Direction.ORAL,
                        false,
                        null,
                        null);
        return recording
                .nextLimit(contact.id(), NewAssessment.of(example))
                .map(on -> t.text("assessment.page.limit", "on", on))
                .orElse("");
    }

    List<AssessmentPage.Suggestion> suggestions(
            Texts t, ContactView contact, @Nullable ClientDetails person) {
        var proposal = contact.proposal();
        var all = new ArrayList<AssessmentPage.Suggestion>();
        all.add(
                new AssessmentPage.Suggestion(
                        t.text("assessment.page.urgency"),
                        t.text("contact.code.urgency." + proposal.urgency()),
                        switch (proposal.urgency()) {
                            case URGENT -> "bad";
                            case SAME_DAY -> "warn";
                            case NON_URGENT -> "run";
                        },
                        reasons(t, proposal, false),
                        reasons(t, proposal, true)));
        var age = person == null ? null : person.ageOn(Now.dayOf(contact.happenedAt()));
        if (contact.direction() == Direction.HEALTH || contact.direction() == Direction.ORAL) {
            String limit = limits(t, contact, Kind.CARE);
            all.add(
                    new AssessmentPage.Suggestion(
                            t.text("assessment.page.age"),
                            t.text(
                                    age == null
                                            ? "assessment.page.age.unknown"
                                            : age < 23
                                                    ? "assessment.page.age.under"
                                                    : "assessment.page.age.over"),
                            "run",
                            age == null
                                    ? List.of(limit)
                                    : List.of(
                                            t.text("assessment.page.age.reason", "n", age), limit),
                            List.of()));
        }
        if (proposal.specialSupport()) {
            all.add(
                    new AssessmentPage.Suggestion(
                            t.text("assessment.page.special"),
                            t.text("assessment.page.special.look"),
                            "warn",
                            proposal.grounds().stream()
                                    .map(g -> t.text("contact.code.ground." + g))
                                    .toList(),
                            List.of()));
        }
        return all;
    }

    private static List<String> reasons(Texts t, Proposal proposal, boolean against) {
        return proposal.reasons().stream()
                .filter(r -> r.against() == against)
                .map(r -> {
                    var arguments = new HashMap<String, String>();
                    r.arguments()
                            .forEach((name, value) ->
                                    arguments.put(
                                            name,
                                            name.endsWith("_code")
                                                    ? t.text(
                                                            "contact.code."
                                                                    + name.replace("_code", "")
                                                                    + "."
                                                                    + value)
                                                    : value));
                    return t.text("contact.reason." + r.code(), arguments);
                })
                .toList();
    }
}
