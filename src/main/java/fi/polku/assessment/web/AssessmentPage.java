package fi.polku.assessment.web;

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
        List<AssessmentChoice> kinds,
        AssessmentForm form,
        List<AssessmentChoice> urgencies,
        List<AssessmentChoice> outcomes,
        List<AssessmentChoice> professions,
        List<AssessmentChoice> keeps,
        List<AssessmentChoice> remedies,
        List<AssessmentChoice> needOutcomes,
        List<AssessmentChoice> needs,
        List<AssessmentChoice> durations,
        List<AssessmentChoice> specials,
        List<AssessmentChoice> grounds,
        List<AssessmentChoice> serviceTasks,
        List<AssessmentChoice> responsibles,
        String limits,
        List<Suggestion> suggestions,
        String formToken) {
    /** A proposal with its reasons; the person decides. */
    public record Suggestion(
            String title, String tag, String tone, List<String> reasons, List<String> against) {}
}
