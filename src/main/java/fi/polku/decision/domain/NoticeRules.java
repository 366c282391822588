package fi.polku.decision.domain;

import fi.polku.decision.NoticeWay;
import fi.polku.decision.ReviewRule;
import fi.polku.kernel.LocalizedText;
import fi.polku.time.Counting;
import fi.polku.time.DateSpan;
import fi.polku.time.FinnishCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * When a client is held to have learned of a decision, and until when a review may be asked for.
 * The rows are data: {@code decision/notice-rules.csv} and {@code decision/review-rules.csv}.
 */
public final class NoticeRules {
    private static final List<NoticeRule> NOTICES =
            Rows.of("/decision/notice-rules.csv").stream()
                    .map(c ->
                            new NoticeRule(
                                    NoticeWay.valueOf(c[0]),
                                    Integer.parseInt(c[1]),
                                    span(c[2], c[3]),
                                    c[4],
                                    c[5]))
                    .toList();
    private static final List<Dated> REVIEWS =
            Rows.of("/decision/review-rules.csv").stream()
                    .map(c ->
                            new Dated(
                                    span(c[2], c[3]),
                                    new ReviewRule(
                                            c[0],
                                            Integer.parseInt(c[1]),
                                            c[4],
                                            c[5],
                                            new LocalizedText(
                                                    Map.of("fi", c[6], "sv", c[7], "en", c[8])),
                                            c[9],
                                            c[10])))
                    .toList();

    private NoticeRules() {}

    /** A row: how many days after sending the client is held to know. */
    public record NoticeRule(
            NoticeWay way, int days, DateSpan inForce, String law, String source) {}

    private record Dated(DateSpan inForce, ReviewRule rule) {}

    /** The rule of a way of telling on the day it was sent. */
    public static NoticeRule notice(NoticeWay way, LocalDate sentOn) {
        return NOTICES.stream()
                .filter(r -> r.way() == way && r.inForce().contains(sentOn))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule of notice by " + way));
    }

    /** The rule of review for a decision of a day. */
    public static ReviewRule review(LocalDate decidedOn) {
        return REVIEWS.stream()
                .filter(r -> r.inForce().contains(decidedOn))
                .map(Dated::rule)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule of review"));
    }

    /** The day on which the client is held to have learned of the decision. */
    public static LocalDate receivedOn(NoticeWay way, LocalDate sentOn) {
        return Counting.addDays(sentOn, notice(way, sentOn).days());
    }

    /**
     * The last day to ask for a review. The day of learning is not counted; when the last day is
     * closed, the next working day still counts (150/1930 2 and 5 §).
     */
    public static LocalDate lastReviewOn(LocalDate receivedOn, LocalDate decidedOn) {
        return Counting.lastDayForActBeforeAuthority(
                Counting.addDays(receivedOn, review(decidedOn).days()), FinnishCalendar.INSTANCE);
    }

    private static DateSpan span(String from, String to) {
        return new DateSpan(LocalDate.parse(from), to.isEmpty() ? null : LocalDate.parse(to));
    }
}
