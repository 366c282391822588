package fi.polku.assessment.web;

import fi.polku.platform.web.Choice;
import java.util.List;

/**
 * The form of a mapping.
 *
 * @param parts the codes part by part, in the order in which they are talked of
 */
public record MappingFormPage(
        AssessmentPersonBar person,
        String base,
        Typed typed,
        List<Part> parts,
        List<Choice> professionals) {
    /** A part of the ICF. */
    public record Part(String title, String hint, List<Item> items) {}

    /** One code with its choices. */
    public record Item(
            String code,
            String title,
            String before,
            List<Choice> client,
            List<Choice> professional) {}
}
