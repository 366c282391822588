package fi.polku.contact;

import fi.polku.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the words and the ways to reach must be like, whatever form they were given on. */
public final class GivenFields {
    /** How long the words may be, in letters. */
    public static final int LONGEST_TEXT = 4000;

    private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 ()./\\-\u2013\u00a0]*");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\"]{2,}");

    private GivenFields() {}

    /** What is needed, in one's own words. */
    public static String text(String given, List<Refusal> refusals) {
        String said = given.strip();
        int length = said.codePointCount(0, said.length());
        if (said.isEmpty()) {
            refusals.add(Refusal.onField("text", "contact.error.text.required"));
        } else if (length > LONGEST_TEXT) {
            refusals.add(
                    Refusal.onField(
                            "text",
                            "contact.error.text.long",
                            Map.of("n", length, "most", LONGEST_TEXT)));
        }
        return said;
    }

    public static @Nullable String phone(@Nullable String given, List<Refusal> refusals) {
        String number = given == null ? "" : given.strip();
        if (number.isEmpty()) {
            return null;
        }
        String digits = number.replaceAll("\\D+", "");
        if (!PHONE.matcher(number).matches()) {
            refusals.add(Refusal.onField("phone", "contact.error.phone.letters"));
        } else if (digits.length() < 5) {
            refusals.add(Refusal.onField("phone", "contact.error.phone.short"));
        } else if (digits.length() > 15 || number.length() > 40) {
            refusals.add(Refusal.onField("phone", "contact.error.phone.long"));
        }
        return number;
    }

    public static @Nullable String email(@Nullable String given, List<Refusal> refusals) {
        String address = given == null ? "" : given.strip();
        if (address.isEmpty()) {
            return null;
        }
        if (address.length() > 254 || !EMAIL.matcher(address).matches()) {
            refusals.add(Refusal.onField("email", "contact.error.email"));
        }
        return address;
    }
}
