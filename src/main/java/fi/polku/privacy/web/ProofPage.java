package fi.polku.privacy.web;

import java.util.List;

/**
 * Whether the log is whole.
 *
 * @param seal the newest seal in groups of eight signs; empty when nothing is sealed yet
 * @param anchor the file outside the database
 */
public record ProofPage(
        List<Line> lines, String number, String seal, String sealedAt, String anchor) {
    /** One proof. */
    public record Line(String when, String counted, String found, boolean whole) {}
}
