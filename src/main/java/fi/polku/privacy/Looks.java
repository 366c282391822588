package fi.polku.privacy;

import fi.polku.access.Actor;
import fi.polku.access.Views;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.UnitId;
import fi.polku.platform.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The log of views in plain words for the one whom it concerns: which unit and profession looked at
 * what, when, and by what right. Everything that a guardian must not see, and who is withheld on
 * legal ground, is left out here once for all readers.
 */
public interface Looks {
    /**
     * Which looks are wanted; the log is told of two years.
     *
     * @param after token of the page before; nonsense is the first page
     */
    record Wanted(
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable UnitId unit,
            @Nullable String part,
            @Nullable String after) {
        public static final Wanted NEWEST = new Wanted(null, null, null, null, null);
    }

    /** A page of looks for the client, or for one who acts for the client. */
    LooksPage of(Actor reader, ClientId client, Wanted wanted, Texts t);

    /** The newest looks, for a card. */
    List<LookedAt> newest(Actor reader, ClientId client, int limit, Texts t);

    /** One look. */
    Optional<LookedAt> find(Actor reader, ClientId client, UUID view, Texts t);

    /**
     * One look as an answer tells it that names the viewer, unless the policy or a ground hinders.
     */
    Optional<LookedAt> toldIn(Actor reader, ClientId client, UUID view, Texts t);

    /** Every look of some days, for a file; told in an answer when older than two years. */
    List<LookedAt> all(
            Actor reader,
            ClientId client,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn,
            boolean named,
            Texts t);

    /** A look as its subject reads it, shown to somebody who answers or explains. */
    LookedAt shown(Views.View view, Texts t);
}
