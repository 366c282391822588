package fi.polku.contact.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A receipt code: sixteen characters of Crockford's base 32, eighty random bits. Only its SHA-256
 * is stored; with so many bits a slow hash would add nothing.
 */
public record ReceiptCode(String characters) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final Pattern VALID = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public ReceiptCode {
        if (!VALID.matcher(characters).matches()) {
            throw new IllegalArgumentException("Not a receipt code");
        }
    }

    public static ReceiptCode random() {
        byte[] bits = new byte[LENGTH];
        RANDOM.nextBytes(bits);
        var code = new StringBuilder(LENGTH);
        for (byte b : bits) {
            code.append(ALPHABET.charAt(b & 31));
        }
        return new ReceiptCode(code.toString());
    }

    /** As somebody typed it: spaces, hyphens, small letters and look-alikes forgiven. */
    public static Optional<ReceiptCode> read(String typed) {
        if (typed.length() > 100) {
            return Optional.empty();
        }
        String plain =
                typed.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s\\p{Pd}_.]+", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return VALID.matcher(plain).matches()
                ? Optional.of(new ReceiptCode(plain))
                : Optional.empty();
    }

    /** In groups of four, as people read it. */
    public String shown() {
        return grouped(" ");
    }

    /** In groups of four, as it stands in an address. */
    public String inAddress() {
        return grouped("-");
    }

    private String grouped(String between) {
        return String.join(between, characters.split("(?<=\\G.{4})"));
    }

    /** What is stored. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(characters.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
