package fi.polku.assessment.web;

import fi.polku.platform.web.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page that finds out whom a contact concerns, in words. */
public record ContactPersonPage(
        String contact,
        @Nullable AssessmentPersonBar person,
        String due,
        String text,
        List<Told> told,
        List<Match> matches,
        ContactPersonForm form,
        List<Choice> sexes,
        List<Choice> languages,
        List<Choice> municipalities,
        String formToken) {
    /** Something the sender told of the person. */
    public record Told(String what, String value) {}

    /** Somebody it might be. */
    public record Match(
            String id,
            String name,
            String born,
            String municipality,
            String phone,
            boolean nonDisclosure,
            String likelihood,
            List<String> reasons,
            List<String> against) {}
}
