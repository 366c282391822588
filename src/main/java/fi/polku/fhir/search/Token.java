package fi.polku.fhir.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * Where a page ended: the id of its last row. Ids are time-ordered, so the order of pages is that
 * of making.
 */
final class Token {
    private Token() {}

    static String of(UUID last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(last.toString().getBytes(StandardCharsets.US_ASCII));
    }

    static UUID read(String token) {
        try {
            return UUID.fromString(
                    new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw new BadSearch("_token", "The page token is not one that this server gave.");
        }
    }
}
