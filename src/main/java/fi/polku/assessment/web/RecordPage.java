package fi.polku.assessment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One assessment as it is read: the client's view and the professional's always side by side.
 *
 * @param notice that it has been corrected, or what it corrects; null = neither
 * @param joint address of the other record of a joint assessment; null = alone or not to be seen
 * @param correct address of the correction; null = may not
 */
public record RecordPage(
        AssessmentPersonBar person,
        String back,
        String title,
        String made,
        String register,
        @Nullable String notice,
        @Nullable String noticeHref,
        @Nullable String joint,
        String clientView,
        String professionalView,
        String othersView,
        List<Fact> facts,
        List<Fact> texts,
        @Nullable String correct) {
    /** One thing said. */
    public record Fact(String what, String value) {}
}
