package fi.polku.assessment;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a need assessment made at length tells besides (SHL 37 §, 703/2023 42 §).
 *
 * @param supportGrounds grounds of special support by SHL 3 §
 * @param review when special support is looked at again
 * @param conditionsMet whether there are conditions for a client relationship; null = not said
 * @param othersView view of a representative or a relative, where it is needed
 * @param startedOn when the assessment was started; null = when it was recorded
 * @param notMade why it was manifestly unnecessary to assess (36 § 1); null = it was made
 * @param narrative what was written together at a joint service: of social welfare only (46 §)
 */
public record NeedMore(
        Set<SupportGround> supportGrounds,
        @Nullable LocalDate review,
        @Nullable Boolean conditionsMet,
        @Nullable String othersView,
        @Nullable LocalDate startedOn,
        @Nullable String notMade,
        @Nullable String narrative) {
    /** Nothing more than the short form tells. */
    public static final NeedMore NONE = new NeedMore(Set.of(), null, null, null, null, null, null);

    public NeedMore {
        supportGrounds = Set.copyOf(supportGrounds);
    }
}
