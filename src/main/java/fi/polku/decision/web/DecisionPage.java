package fi.polku.decision.web;

import java.util.List;

/**
 * A decision as a worker reads it.
 *
 * @param told how the client was told and what follows from it, in sentences
 * @param done what was carried out, in sentences
 * @param versions other versions of the same decision
 * @param revision of a draft, which the signature names
 */
public record DecisionPage(
        String id,
        String client,
        String person,
        String tag,
        String tone,
        boolean draft,
        boolean inForce,
        int revision,
        boolean mayImplement,
        PrintPage document,
        List<String> told,
        List<String> done,
        List<SpinePage.Row> versions) {
    /** Where the decision is. */
    public String href() {
        return "/work/decisions/" + id;
    }
}
