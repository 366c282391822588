package fi.polku.contact.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** What somebody wrote, made comparable: small letters, no accents, one space, a space around. */
record Words(String plain) {

    static Words of(String text) {
        String letters =
                Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^\\p{L}\\p{Nd}]+", " ");
        return new Words(" " + letters.strip() + " ");
    }

    /** Whether some word, or run of words, begins so; after a star, wherever in a compound. */
    boolean has(String beginning) {
        return beginning.startsWith("*")
                ? plain.contains(beginning.substring(1))
                : plain.contains(" " + beginning);
    }

    boolean hasAny(List<String> beginnings) {
        return beginnings.stream().anyMatch(this::has);
    }
}
