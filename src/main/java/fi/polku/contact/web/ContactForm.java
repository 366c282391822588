package fi.polku.contact.web;

import fi.polku.contact.GivenFields;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** The contact form exactly as typed; what is absent has its default, nothing is cut. */
public record ContactForm(
        String text,
        List<String> area,
        String whom,
        String soon,
        String danger,
        String phone,
        String email,
        List<String> when,
        String municipality,
        String language,
        String identity,
        String concerned,
        String concernedAge,
        String reporter,
        String official,
        String channel,
        String at,
        List<String> ground,
        String keep,
        String formToken,
        String formKey) {
    static final int LONGEST_TEXT = GivenFields.LONGEST_TEXT;
    static final Set<String> LANGUAGES = Set.of("fi", "sv", "se", "en", "other");
    private static final SecureRandom RANDOM = new SecureRandom();

    public ContactForm {
        area = List.copyOf(area);
        when = List.copyOf(when);
        ground = List.copyOf(ground);
    }

    /** An empty form with tokens of its own. */
    static ContactForm empty(String formToken, String language) {
        return new ContactForm(
                "", List.of(), "", "", "", "", "", List.of(), "", language, "", "", "", "", "", "",
                "", List.of(), "", formToken, newKey());
    }

    static ContactForm of(MultiValueMap<String, String> given) {
        return new ContactForm(
                one(given, "text"),
                many(given, "area"),
                one(given, "whom"),
                one(given, "soon"),
                one(given, "danger"),
                one(given, "phone"),
                one(given, "email"),
                many(given, "when"),
                one(given, "municipality"),
                one(given, "language"),
                one(given, "identity"),
                one(given, "concerned"),
                one(given, "concernedAge"),
                one(given, "reporter"),
                one(given, "official"),
                one(given, "channel"),
                one(given, "at"),
                many(given, "ground"),
                one(given, "keep"),
                one(given, "formToken"),
                one(given, "formKey"));
    }

    boolean leaveInQueue() {
        return keep.equals("queue");
    }

    /** PostgreSQL holds every character but NUL, which nobody typed. */
    private static String one(MultiValueMap<String, String> given, String name) {
        String value = given.getFirst(name);
        return value == null ? "" : value.replace("\u0000", "");
    }

    private static List<String> many(MultiValueMap<String, String> given, String name) {
        var values = given.get(name);
        return values == null
                ? List.of()
                : values.stream().filter(Objects::nonNull).limit(50).toList();
    }

    private static String newKey() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
