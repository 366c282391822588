package fi.polku.platform.web;

import fi.polku.platform.Ids;
import fi.polku.platform.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What every page template knows about its reader and request: the texts in the reader's language,
 * the form protection, who is signed in, theme and region. A controller takes it as an argument.
 *
 * @param demo whether the people and events are invented, which every page then says
 * @param fragment whether htmx asked for a part of a page
 */
public record Ui(
        Texts t,
        String csrfName,
        String csrfToken,
        @Nullable Person person,
        String path,
        String theme,
        boolean demo,
        String region,
        boolean fragment) {

    /** Who is signed in, as the page's head shows it. */
    public record Person(String name, String initials, String role, String unit, String home) {}

    /** Supplies the signed-in person to {@link Ui}; implemented where accounts are known. */
    public interface PersonSource {
        @Nullable Person current(Texts texts);
    }

    /** A new token for a form, so that its repeated submit does nothing twice. */
    public String formToken() {
        return Ids.next().toString();
    }
}
