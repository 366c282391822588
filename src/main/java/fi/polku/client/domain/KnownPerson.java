package fi.polku.client.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody who is compared.
 *
 * @param names the one in force first; empty when none was told
 * @param identityCode in force, tidy
 * @param phone for comparing: its last digits
 * @param email for comparing: in small letters
 */
public record KnownPerson(
        List<Name> names,
        @Nullable LocalDate bornOn,
        @Nullable String sex,
        @Nullable String identityCode,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String municipalityCode) {
    public KnownPerson {
        names = List.copyOf(names);
    }

    /**
     * A name by its words.
     *
     * @param family and the given: where it is known which is which
     * @param loose words of which that is not known
     * @param former no more in force
     */
    public record Name(
            List<Likeness.Word> family,
            List<Likeness.Word> given,
            List<Likeness.Word> loose,
            boolean former) {
        public Name {
            family = List.copyOf(family);
            given = List.copyOf(given);
            loose = List.copyOf(loose);
        }

        /** A name whose parts are known. */
        public static Name of(String family, String given, @Nullable String call, boolean former) {
            return new Name(
                    words(family),
                    words(given + " " + (call == null ? "" : call)),
                    List.of(),
                    former);
        }

        /** A name as somebody wrote it in one field. */
        public static Name loose(String written) {
            return new Name(List.of(), List.of(), words(written), false);
        }

        boolean isTold() {
            return !family.isEmpty() || !given.isEmpty() || !loose.isEmpty();
        }

        private static List<Likeness.Word> words(String text) {
            return SoundKey.words(text).stream()
                    .distinct()
                    .limit(8)
                    .map(Likeness.Word::of)
                    .toList();
        }
    }
}
