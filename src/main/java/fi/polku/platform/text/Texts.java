package fi.polku.platform.text;

import fi.polku.kernel.LocalizedText;
import fi.polku.platform.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts, days and times in one reader's language. Arguments are named: {@code {unit}}. Days and
 * times are always those of Helsinki.
 */
public final class Texts {
    private final Bundles bundles;
    private final String language;

    Texts(Bundles bundles, String language) {
        this.bundles = bundles;
        this.language = language;
    }

    public String text(String key) {
        return text(key, Map.of());
    }

    /** Named arguments as pairs: {@code text("contact.due", "on", day)}. */
    public String text(String key, Object... pairs) {
        var arguments = new HashMap<String, Object>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            arguments.put((String) pairs[i], pairs[i + 1]);
        }
        return text(key, arguments);
    }

    public String text(String key, Map<String, ?> arguments) {
        String pattern = bundles.find(language, key);
        if (pattern == null) {
            // A missing key is a fault of ours; the reader still gets the rest of the page.
            return "[" + key + "]";
        }
        return fill(pattern, arguments);
    }

    /** One or many: {@code key.one} for exactly one, else {@code key.other}, with {@code {n}}. */
    public String count(String key, long n) {
        return text(key + (n == 1 ? ".one" : ".other"), Map.of("n", number(n)));
    }

    /** A whole number with its thousands apart, as the language writes it. */
    public String number(long n) {
        return String.format(Locale.ROOT, "%,d", n)
                .replace(",", language.equals("en") ? "," : "\u00a0");
    }

    public boolean has(String key) {
        return bundles.find(language, key) != null;
    }

    public String language() {
        return language;
    }

    /** The language for {@code lang=""}: plain Finnish is Finnish to a browser. */
    public String htmlLang() {
        return language.equals("fi-simple") ? "fi" : language;
    }

    /** The language a key is really answered in, for {@code lang=""} on a part that fell back. */
    public String langOf(String key) {
        return bundles.has(language, key) ? htmlLang() : "fi";
    }

    /** The language a localised text is really answered in, for {@code lang=""}. */
    public String langOf(LocalizedText text) {
        String answered = text.languageFor(language);
        return answered.equals("fi-simple") ? "fi" : answered;
    }

    public String of(LocalizedText text) {
        return text.in(language);
    }

    /** For example {@code ti 10.3.2026}. */
    public String date(LocalDate day) {
        return weekday(day, TextStyle.SHORT) + " " + numeric(day) + day.getYear();
    }

    /** For example {@code ti 10.3.}: when the year is plain from the page. */
    public String dateShort(LocalDate day) {
        return weekday(day, TextStyle.SHORT) + " " + numeric(day);
    }

    /** As a heading says it, for example {@code tiistai 10.3.2026}. */
    public String dateLong(LocalDate day) {
        return weekday(day, TextStyle.FULL_STANDALONE) + " " + numeric(day) + day.getYear();
    }

    /** Inside a sentence that tells when, for example {@code tiistaina 10.3.2026}. */
    public String onDateLong(LocalDate day) {
        // The platform's own Finnish has the essive of every weekday but Sunday.
        String named = weekday(day, TextStyle.FULL_STANDALONE);
        String on = locale().getLanguage().equals("fi") ? named + "na" : named;
        return on + " " + numeric(day) + day.getYear();
    }

    /** For example {@code 9.15}. */
    public String time(Instant moment) {
        return time(moment.atZone(Now.ZONE).toLocalTime());
    }

    public String time(LocalTime time) {
        return time.format(DateTimeFormatter.ofPattern(language.equals("en") ? "H:mm" : "H.mm"));
    }

    /** For example {@code ti 10.3.2026 klo 9.42}. */
    public String dateTime(Instant moment) {
        return text(
                "platform.dateTime", Map.of("date", date(Now.dayOf(moment)), "time", time(moment)));
    }

    public Locale locale() {
        return Bundles.locale(language);
    }

    private String weekday(LocalDate day, TextStyle style) {
        return day.getDayOfWeek().getDisplayName(style, locale());
    }

    private static String numeric(LocalDate day) {
        return day.getDayOfMonth() + "." + day.getMonthValue() + ".";
    }

    private String fill(String pattern, Map<String, ?> arguments) {
        if (arguments.isEmpty() || pattern.indexOf('{') < 0) {
            return pattern;
        }
        var out = new StringBuilder(pattern.length() + 32);
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String name = pattern.substring(open + 1, close);
            out.append(pattern, at, open);
            out.append(arguments.containsKey(name) ? shown(arguments.get(name)) : "{" + name + "}");
            at = close + 1;
        }
        return out.append(pattern, at, pattern.length()).toString();
    }

    private String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> date(day);
            case Instant moment -> dateTime(moment);
            case LocalTime time -> time(time);
            case LocalizedText text -> of(text);
            default -> String.valueOf(value);
        };
    }
}
