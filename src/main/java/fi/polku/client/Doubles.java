package fi.polku.client;

import fi.polku.access.Actor;
import fi.polku.kernel.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two records that are probably of one person. The program finds and gives reasons; a person looks
 * at the two side by side and says.
 */
public interface Doubles {
    /** What a person said of a pair. */
    enum Judged {
        SAME,
        NOT_SAME,
        LATER
    }

    /**
     * A pair.
     *
     * @param likelihood from 0 to 1
     * @param judged null = not looked at
     */
    record Pair(
            UUID id,
            ClientId one,
            ClientId other,
            double likelihood,
            double bits,
            List<Candidate.Reason> reasons,
            List<Candidate.Reason> against,
            Instant foundAt,
            @Nullable Judged judged,
            @Nullable Instant judgedAt,
            @Nullable String judgedBy,
            @Nullable String judgeReason,
            @Nullable LocalDate laterOn) {
        public Pair {
            reasons = List.copyOf(reasons);
            against = List.copyOf(against);
        }
    }

    /**
     * Pairs that wait for somebody to look, the likeliest first, and the token of the next page.
     */
    record PairPage(List<Pair> pairs, @Nullable UUID next) {
        public PairPage {
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * Those that wait today and that the actor may see: all for administrators and privacy
     * officers, for others those where they have a relationship with both.
     *
     * @param after the last pair of the page before
     */
    PairPage waiting(Actor actor, @Nullable UUID after);

    /** A pair that the actor may see. */
    Pair get(Actor actor, UUID id);

    /** Two records that a person wants to compare: the pair, found anew or as it was. */
    UUID compare(Actor actor, ClientId one, ClientId other);

    /** They are two people: remembered, and never brought up again. */
    void notSame(Actor actor, UUID id, String reason);

    /** Not sure: brought up again after some weeks. */
    void later(Actor actor, UUID id);

    /**
     * The nightly search: whoever has changed since the last one is compared with everybody. Two
     * who both have an identity code in force are two people and are not compared.
     *
     * @return how many pairs were found probable
     */
    int search();
}
