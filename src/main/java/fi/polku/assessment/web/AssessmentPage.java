package fi.polku.assessment.web;

import fi.polku.platform.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of an assessment in words.
 *
 * @param person who it is about; null when nobody is known yet
 * @param due by when the assessment must be made
 * @param limits what the confirmation would start, so that the limit can be judged
 */
public record AssessmentPage(
        String contact,
        @Nullable AssessmentPersonBar person,
        String due,
        String came,
        String text,
        String kind,
        boolean care,
        boolean need,
        List<Choice> kinds,
        AssessmentForm form,
        List<Choice> urgencies,
        List<Choice> outcomes,
        List<Choice> professions,
        List<Choice> keeps,
        List<Choice> remedies,
        List<Choice> delays,
        List<Choice> needOutcomes,
        List<Choice> needs,
        List<Choice> durations,
        List<Choice> specials,
        List<Choice> grounds,
        List<Choice> serviceTasks,
        List<Choice> responsibles,
        String limits,
        List<Suggestion> suggestions,
        String formToken) {
    /** A proposal with its reasons; the person decides. */
    public record Suggestion(
            String title, String tag, String tone, List<String> reasons, List<String> against) {}
}
