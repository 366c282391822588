package fi.polku.portal.web;

import java.util.Locale;

/** Small mending of words that become the beginning of a sentence. */
final class Words {
    private Words() {}

    static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
