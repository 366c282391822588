package fi.polku.deadline.domain;

import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The law as data: every dated row, in the order in which a case is held against them; the first
 * row that is in force and concerns the case applies. A case that meets no row has no maximum time
 * in law. {@code docs/reference/deadlines.md} is written from this table: read it when reviewing.
 */
public final class RuleBook {
    private static final List<DeadlineRule> TABLE = written();

    private RuleBook() {}

    /** The table as it is written down, made anew: so that tests never hold an older copy. */
    static List<DeadlineRule> written() {
        return Stream.of(
                        PrimaryCareRules.contact(),
                        PrimaryCareRules.firstTreatment(),
                        PrimaryCareRules.doctor(),
                        OralHealthRules.rows(),
                        SpecialisedCareRules.rows(),
                        SocialWelfareRules.welfare(),
                        SocialWelfareRules.assistance(),
                        OtherActsRules.rows())
                .flatMap(rows -> rows.stream().map(RuleRow::rule))
                .toList();
    }

    /** The whole table. */
    public static List<DeadlineRule> all() {
        return TABLE;
    }

    /** The rows of a family, in their order. */
    public static List<DeadlineRule> of(DeadlineFamily family) {
        return TABLE.stream().filter(r -> r.family() == family).toList();
    }

    /** Whether the law has any row of the family for a deciding day. */
    public static boolean isInForce(DeadlineFamily family, LocalDate decidingOn) {
        return of(family).stream().anyMatch(r -> r.isInForce(decidingOn));
    }

    /** The row that applies to a case. */
    public static Optional<DeadlineRule> find(
            DeadlineFamily family, LocalDate decidingOn, DeadlineFacts facts) {
        return find(TABLE, family, decidingOn, facts);
    }

    static Optional<DeadlineRule> find(
            List<DeadlineRule> table,
            DeadlineFamily family,
            LocalDate decidingOn,
            DeadlineFacts facts) {
        return table.stream()
                .filter(r -> r.family() == family)
                .filter(r -> r.isInForce(decidingOn))
                .filter(r -> r.concerns(facts))
                .findFirst();
    }

    /** A row by its name, for example {@code PHC_FIRST_14D/V3}. */
    public static Optional<DeadlineRule> findById(String id) {
        return TABLE.stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
