package fi.polku.decision.web;

import java.util.List;

/**
 * A decision as its client reads it: in plain words first, then the document.
 *
 * @param what what was decided, a sentence for each service
 * @param next what happens now, in sentences
 * @param review how and by when a review may be asked for
 */
public record MyDecisionPage(
        String href,
        String title,
        String tag,
        String tone,
        List<String> what,
        List<String> next,
        List<String> review,
        PrintPage document) {}
