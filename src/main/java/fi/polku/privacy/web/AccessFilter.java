package fi.polku.privacy.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What the log is filtered by, as it stands in the form.
 *
 * @param older what is said of the log older than two years
 */
public record AccessFilter(String from, String to, String unit, String part, String older) {
    /** The address of the next page, to which its token is added. */
    public String more() {
        return "/my/access?"
                + one("from", from)
                + one("to", to)
                + one("unit", unit)
                + one("part", part)
                + "after=";
    }

    /** Whether anything is left out. */
    public boolean any() {
        return !(from + to + unit + part).isBlank();
    }

    private static String one(String name, String value) {
        return value.isBlank()
                ? ""
                : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }
}
