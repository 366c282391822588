package fi.polku.decision;

import fi.polku.kernel.LocalizedText;

/**
 * How a review (oikaisuvaatimus) of a decision is asked for.
 *
 * @param days of learning of the decision
 */
public record ReviewRule(
        String code,
        int days,
        String law,
        String source,
        LocalizedText body,
        String address,
        String email) {}
