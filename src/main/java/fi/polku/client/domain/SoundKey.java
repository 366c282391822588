package fi.polku.client.domain;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a word of a name sounds to a Finnish ear: spellings that people confuse have one key. Our own
 * (design): Soundex and its kin are made for English. The database has the same rule in {@code
 * sound_key}, for its indexes; a test holds the two equal.
 */
public final class SoundKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z]");
    private static final Pattern DOUBLE = Pattern.compile("(.)\\1+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ ,.;:/()_-]+");

    /** In this order: Schmidt and Smith, Philip and Filip, Christina and Kristiina, Cecilia. */
    private static final List<List<String>> TOGETHER =
            List.of(
                    List.of("sch", "s"),
                    List.of("sh", "s"),
                    List.of("ph", "f"),
                    List.of("th", "t"),
                    List.of("ch", "k"),
                    List.of("ce", "se"),
                    List.of("ci", "si"),
                    List.of("cy", "si"),
                    List.of("ck", "k"),
                    List.of("qu", "kv"),
                    List.of("x", "ks"),
                    List.of("z", "ts"),
                    // Umlauts as they are written where there are none on the keyboard.
                    List.of("ae", "a"),
                    List.of("oe", "o"),
                    List.of("ue", "u"),
                    List.of("w", "v"));

    /** Voiced and voiceless, f and v, y and j and i are one. */
    private static final String LETTERS = "cqdgbfyj";

    private static final String SOUNDS = "kktkpvii";

    /** Letters that have no mark to be taken off. */
    private static final List<List<String>> LIGATURES =
            List.of(
                    List.of("ß", "ss"),
                    List.of("æ", "ae"),
                    List.of("œ", "oe"),
                    List.of("ø", "o"),
                    List.of("ł", "l"),
                    List.of("đ", "d"),
                    List.of("ð", "d"),
                    List.of("þ", "th"),
                    List.of("ı", "i"),
                    List.of("ŋ", "n"),
                    List.of("ŧ", "t"));

    private SoundKey() {}

    /** The words of a name, as written. */
    public static List<String> words(String name) {
        return BETWEEN_WORDS.splitAsStream(name).filter(w -> !plain(w).isEmpty()).toList();
    }

    /** The word in small letters without marks. */
    public static String plain(String word) {
        String text = word.toLowerCase(Locale.ROOT);
        for (List<String> one : LIGATURES) {
            text = text.replace(one.getFirst(), one.getLast());
        }
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NOT_PLAIN.matcher(bare).replaceAll("");
    }

    /** The key of a word. */
    public static String of(String word) {
        String text = plain(word);
        for (List<String> one : TOGETHER) {
            text = text.replace(one.getFirst(), one.getLast());
        }
        var sounds = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = LETTERS.indexOf(text.charAt(i));
            sounds.append(at < 0 ? text.charAt(i) : SOUNDS.charAt(at));
        }
        return DOUBLE.matcher(sounds).replaceAll("$1");
    }

    /** A ring is left out by some and heard as o by others, so a word with å has both keys. */
    public static Set<String> all(String word) {
        var keys = new LinkedHashSet<String>();
        keys.add(of(word));
        keys.add(of(word.replace('å', 'o').replace('Å', 'O')));
        keys.remove("");
        return keys;
    }
}
