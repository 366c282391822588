package fi.polku.platform.web;

import fi.polku.platform.Ids;
import fi.polku.platform.text.Texts;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every page template knows about its reader and request: the texts in the reader's language,
 * the form protection, who is signed in, theme and region. A controller takes it as an argument.
 *
 * @param csrf the form protection; a page without a form does not ask for it and sets no cookie
 * @param path address of the page, to which a link may lead
 * @param query what stood after it, without the wishes of language and theme
 * @param demo whether the people and events are invented, which every page then says
 * @param fragment whether htmx asked for a part of a page
 * @param around what stands round the page; asked for only when a whole page is shown
 */
public record Ui(
        Texts t,
        String csrfName,
        Supplier<String> csrf,
        @Nullable Person person,
        String path,
        String query,
        String theme,
        boolean demo,
        String region,
        boolean fragment,
        Supplier<Frame> around) {

    /**
     * Who is signed in, as the page's head shows it.
     *
     * @param keys whether the person may have passkeys here
     */
    public record Person(String name, String initials, String role, String home, boolean keys) {}

    /** Supplies the signed-in person to {@link Ui}; implemented where accounts are known. */
    public interface PersonSource {
        @Nullable Person current(Texts texts);
    }

    /** Supplies what stands round the pages of the signed-in person. */
    public interface FrameSource {
        Frame current(Texts texts);
    }

    public String csrfToken() {
        return csrf.get();
    }

    public Frame frame() {
        return around.get();
    }

    /** This very page with a wish, for example another language. */
    public String with(String wish, String value) {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + wish + "=" + value;
    }

    /**
     * The head and foot of an answer that has no address of its own, such as of a sent form: their
     * wishes lead to another page, where what was shown can be seen again.
     */
    public Ui leadingTo(String address) {
        return new Ui(
                t, csrfName, csrf, person, address, "", theme, demo, region, fragment, around);
    }

    /** A new token for a form, so that its repeated submit does nothing twice. */
    public String formToken() {
        return Ids.next().toString();
    }
}
