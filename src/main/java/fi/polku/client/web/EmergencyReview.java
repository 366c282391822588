package fi.polku.client.web;

import java.util.List;
import java.util.UUID;

/** Records opened in an emergency: those that wait for review and those that have been reviewed. */
public record EmergencyReview(List<Row> open, List<Row> done) {
    /**
     * One opening in the reader's words.
     *
     * @param found what the review found; empty until it has been reviewed
     */
    public record Row(
            UUID id,
            String client,
            String who,
            String reason,
            String words,
            String span,
            String found,
            String reviewWords) {}
}
