package fi.polku.client.domain;

import fi.polku.client.Candidate.Reason;
import fi.polku.client.domain.MatchWeights.Code;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How likely two are one person: reasons for and against, and the sum of their weights. */
public final class MatchRules {
    private MatchRules() {}

    /**
     * What came of comparing two.
     *
     * @param bits the logarithm of the odds that they are one person
     */
    public record Match(List<Reason> reasons, List<Reason> against, double bits) {
        public Match {
            reasons = List.copyOf(reasons);
            against = List.copyOf(against);
        }

        /** Whether somebody who looks for a person should see it. */
        public boolean isShown() {
            return !reasons.isEmpty() && bits >= MatchWeights.bits(Code.SHOWN);
        }

        /** Whether it is as likely one person as two. */
        public boolean isProbable() {
            return bits >= MatchWeights.bits(Code.PROBABLE);
        }

        /** From 0 to 1. */
        public double likelihood() {
            return likelihood(bits);
        }

        /** The likelihood of a sum of bits. */
        public static double likelihood(double bits) {
            return 1 / (1 + Math.pow(2, -bits));
        }
    }

    /** Weighs the two; the order says nothing. */
    public static Match compare(KnownPerson one, KnownPerson other) {
        var reasons = new ArrayList<Reason>();
        var against = new ArrayList<Reason>();
        double bits = MatchWeights.bits(Code.PRIOR);
        bits += code(one, other, reasons, against);
        NameMatch names = NameMatch.best(one.names(), other.names());
        if (names != null) {
            bits += names.bits();
            names.tell(reasons, against);
        }
        bits += born(one, other, reasons, against);
        if (one.sex() != null && other.sex() != null && !one.sex().equals(other.sex())) {
            against.add(Reason.OTHER_SEX);
            bits += MatchWeights.bits(Code.SEX_OTHER);
        }
        if (same(one.phone(), other.phone())) {
            reasons.add(Reason.SAME_PHONE);
            bits += MatchWeights.bits(Code.PHONE_SAME);
        }
        if (same(one.email(), other.email())) {
            reasons.add(Reason.SAME_EMAIL);
            bits += MatchWeights.bits(Code.EMAIL_SAME);
        }
        if (one.municipalityCode() != null && other.municipalityCode() != null) {
            boolean same = one.municipalityCode().equals(other.municipalityCode());
            (same ? reasons : against)
                    .add(same ? Reason.SAME_MUNICIPALITY : Reason.OTHER_MUNICIPALITY);
            bits += MatchWeights.bits(same ? Code.MUNICIPALITY_SAME : Code.MUNICIPALITY_OTHER);
        }
        return new Match(reasons, against, bits);
    }

    private static double code(
            KnownPerson one, KnownPerson other, List<Reason> reasons, List<Reason> against) {
        if (one.identityCode() == null || other.identityCode() == null) {
            return 0;
        }
        boolean same = one.identityCode().equals(other.identityCode());
        (same ? reasons : against)
                .add(same ? Reason.SAME_IDENTITY_CODE : Reason.OTHER_IDENTITY_CODE);
        return MatchWeights.bits(same ? Code.IDENTITY_CODE_SAME : Code.IDENTITY_CODE_OTHER);
    }

    private static double born(
            KnownPerson one, KnownPerson other, List<Reason> reasons, List<Reason> against) {
        if (one.bornOn() == null || other.bornOn() == null) {
            return 0;
        }
        return switch (Likeness.of(one.bornOn(), other.bornOn())) {
            case SAME -> {
                reasons.add(Reason.SAME_BIRTH_DATE);
                yield MatchWeights.bits(Code.BIRTH_DATE_SAME);
            }
            case SWAPPED -> {
                reasons.add(Reason.SWAPPED_BIRTH_DATE);
                yield MatchWeights.bits(Code.BIRTH_DATE_SWAPPED);
            }
            case CLOSE -> {
                reasons.add(Reason.CLOSE_BIRTH_DATE);
                yield MatchWeights.bits(Code.BIRTH_DATE_CLOSE);
            }
            case NONE -> {
                against.add(Reason.OTHER_BIRTH_DATE);
                yield MatchWeights.bits(Code.BIRTH_DATE_NONE);
            }
        };
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && !one.isEmpty() && one.equals(other);
    }
}
