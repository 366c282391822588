package fi.polku.platform.guard;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * {@code polku.sizes}: how much one request may bring.
 *
 * @param form what a form sends
 * @param json what is asked of an interface that is open to all
 * @param fhir what a program with a token sends, a bundle included
 * @param depth brackets inside brackets of a JSON body
 * @param readWithin in what time a body must be there
 */
@ConfigurationProperties("polku.sizes")
record Sizes(DataSize form, DataSize json, DataSize fhir, int depth, Duration readWithin) {
    Sizes {
        if (form.toBytes() < 1024 || json.toBytes() < 1024 || fhir.toBytes() < 1024) {
            throw new IllegalArgumentException("A size of polku.sizes is at least 1KB");
        }
        if (depth < 8 || readWithin.toSeconds() < 1) {
            throw new IllegalArgumentException(
                    "polku.sizes.depth is at least 8 and read-within at least 1s");
        }
    }

    /** The most bytes that the door of an address takes at one time. */
    long most(String path) {
        return (isProgramsOf(path, "/fhir") ? fhir : isProgramsOf(path, "/api") ? json : form)
                .toBytes();
    }

    static boolean isProgramsOf(String path, String door) {
        return path.equals(door) || path.startsWith(door + "/");
    }
}
