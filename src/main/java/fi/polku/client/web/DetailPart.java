package fi.polku.client.web;

import java.util.Arrays;
import java.util.Optional;

/** What of a person can be changed; the address ends in the name. */
enum DetailPart {
    NAME("name", false),
    CODE("identity-code", false),
    FOREIGN("foreign-identifier", false),
    END_IDENTIFIER("end-identifier", false),
    PHONE("phone", true),
    EMAIL("email", true),
    ADDRESS("address", true),
    SPEECH("language", true),
    HOME("home", false),
    DEPARTURE("departure", false),
    WITHDRAW("departure-withdrawn", false);

    private final String slug;
    private final boolean own;

    DetailPart(String slug, boolean own) {
        this.slug = slug;
        this.own = own;
    }

    String slug() {
        return slug;
    }

    /** Whether one may change it of oneself. */
    boolean own() {
        return own;
    }

    static Optional<DetailPart> of(String slug) {
        return Arrays.stream(values()).filter(p -> p.slug.equals(slug)).findFirst();
    }
}
