package fi.polku.client.domain;

import fi.polku.client.Candidate.Reason;
import fi.polku.client.domain.KnownPerson.Name;
import fi.polku.client.domain.Likeness.OfWords;
import fi.polku.client.domain.Likeness.Word;
import fi.polku.client.domain.MatchWeights.Code;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How two names agree: the best way to read one word as the family name and another as a given one.
 *
 * @param family how the family names agree; null = one of the two has none
 * @param given the same of given names
 * @param swapped what one wrote as a family name the other has as a given one
 * @param former whether an earlier name was met
 */
record NameMatch(
        @Nullable OfWords family, @Nullable OfWords given, boolean swapped, boolean former) {

    /** The best of all names of the two; null when either has none. */
    static @Nullable NameMatch best(List<Name> ones, List<Name> others) {
        return ones.stream()
                .filter(Name::isTold)
                .flatMap(one -> others.stream().filter(Name::isTold).map(other -> best(one, other)))
                .max(Comparator.comparingDouble(NameMatch::bits))
                .orElse(null);
    }

    private record Placed(Word word, @Nullable Boolean family) {}

    private static NameMatch best(Name one, Name other) {
        // Where only one of the two knows which word is which, that one is the measure.
        if (!one.loose().isEmpty() && !other.loose().isEmpty()) {
            return read(one, new Name(List.of(), other.loose(), List.of(), other.former()));
        }
        return other.loose().isEmpty() ? read(one, other) : read(other, one);
    }

    private static NameMatch read(Name words, Name known) {
        var placed = new ArrayList<Placed>();
        words.family().forEach(w -> placed.add(new Placed(w, true)));
        words.given().forEach(w -> placed.add(new Placed(w, false)));
        words.loose().forEach(w -> placed.add(new Placed(w, null)));
        boolean former = words.former() || known.former();
        NameMatch best = null;
        for (int f = -1; f < placed.size(); f++) {
            for (int g = -1; g < placed.size(); g++) {
                if (f >= 0 && f == g) {
                    continue;
                }
                var match = match(words, known, placed, f, g, former);
                if (best == null || match.bits() > best.bits()) {
                    best = match;
                }
            }
        }
        return best == null ? new NameMatch(null, null, false, former) : best;
    }

    private static NameMatch match(
            Name words, Name known, List<Placed> placed, int f, int g, boolean former) {
        OfWords family = f < 0 ? OfWords.NONE : alike(placed.get(f).word(), known.family());
        OfWords given = g < 0 ? OfWords.NONE : alike(placed.get(g).word(), known.given());
        boolean swapped =
                (f >= 0 && family != OfWords.NONE && Boolean.FALSE.equals(placed.get(f).family()))
                        || (g >= 0
                                && given != OfWords.NONE
                                && Boolean.TRUE.equals(placed.get(g).family()));
        boolean one = words.loose().size() == 1;
        return new NameMatch(
                told(family, known.family(), words.family(), words, one && given != OfWords.NONE),
                told(given, known.given(), words.given(), words, one && family != OfWords.NONE),
                swapped,
                former);
    }

    /** Of a part that either lacks nothing can be said. */
    private static @Nullable OfWords told(
            OfWords alike, List<Word> known, List<Word> own, Name words, boolean otherIsTheOne) {
        boolean untold = known.isEmpty() || (own.isEmpty() && words.loose().isEmpty());
        return alike == OfWords.NONE && (untold || otherIsTheOne) ? null : alike;
    }

    private static OfWords alike(Word word, List<Word> others) {
        return others.stream()
                .map(o -> Likeness.of(word, o))
                .min(Comparator.naturalOrder())
                .orElse(OfWords.NONE);
    }

    double bits() {
        return (family == null
                        ? 0
                        : MatchWeights.bits(Code.valueOf("FAMILY_NAME_" + family.name())))
                + (given == null
                        ? 0
                        : MatchWeights.bits(Code.valueOf("GIVEN_NAME_" + given.name())))
                + (swapped ? MatchWeights.bits(Code.NAMES_SWAPPED) : 0)
                + (former ? MatchWeights.bits(Code.NAME_FORMER) : 0);
    }

    /** What it says in codes: for, and against. */
    void tell(List<Reason> reasons, List<Reason> against) {
        boolean noFamily = family == OfWords.NONE;
        boolean noGiven = given == OfWords.NONE;
        if ((noFamily || family == null) && (noGiven || given == null)) {
            if (noFamily || noGiven) {
                against.add(Reason.OTHER_NAME);
            }
            return;
        }
        if (noFamily) {
            reasons.add(Reason.SAME_GIVEN_NAME);
            against.add(Reason.OTHER_FAMILY_NAME);
        } else if (noGiven) {
            reasons.add(Reason.SAME_FAMILY_NAME);
            against.add(Reason.OTHER_GIVEN_NAME);
        } else {
            OfWords worse = worse(family, given);
            reasons.add(
                    worse == OfWords.SAME
                            ? Reason.SAME_NAME
                            : worse == OfWords.SOUND ? Reason.SAME_SOUND : Reason.SIMILAR_NAME);
        }
        if (swapped) {
            reasons.add(Reason.SWAPPED_NAMES);
        }
        if (former) {
            reasons.add(Reason.FORMER_NAME);
        }
    }

    private static OfWords worse(@Nullable OfWords one, @Nullable OfWords other) {
        if (one == null || other == null) {
            return one == null ? (other == null ? OfWords.NONE : other) : one;
        }
        return one.compareTo(other) > 0 ? one : other;
    }
}
