package fi.polku.portal.web;

import java.util.List;

/**
 * The question of the privacy officer, as typed, and its answer.
 *
 * @param answered whether there is an answer
 * @param who whom it is about, in words
 */
public record DecisionsPage(
        String worker,
        String identity,
        String day,
        boolean answered,
        String who,
        List<Row> rows,
        List<String> works,
        List<String> grounds) {
    /** One record: whether it may be seen, why, and the paragraph that gives it. */
    public record Row(String record, boolean allowed, String why, String paragraph) {}
}
