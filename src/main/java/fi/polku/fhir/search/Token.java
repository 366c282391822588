package fi.polku.fhir.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * Where a page ended: the sort, the value that its last row was sorted by, and the id of that row.
 * The next page begins after it whatever has been added or changed meanwhile.
 */
record Token(String value, UUID id) {

    String text(Sort sort) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((sort + "|" + value + "|" + id).getBytes(StandardCharsets.UTF_8));
    }

    static Token read(String text, Sort sort) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
                            .split("\\|", -1);
            if (parts.length == 3 && parts[0].equals(sort.toString())) {
                return new Token(parts[1], UUID.fromString(parts[2]));
            }
        } catch (IllegalArgumentException e) {
            throw bad();
        }
        throw bad();
    }

    private static BadSearch bad() {
        return new BadSearch("_token", "The page token is not one that this server gave.");
    }
}
