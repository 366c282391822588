package fi.polku.kernel;

import java.util.UUID;

/** Identifies an account that signs in. */
public record AccountId(UUID value) implements Id {
    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }
}
