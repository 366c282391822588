package fi.polku.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of who has looked, newest first.
 *
 * @param next token of the next, older page; null when this is the last
 */
public record LooksPage(List<LookedAt> looks, @Nullable String next) {
    public LooksPage {
        looks = List.copyOf(looks);
    }
}
