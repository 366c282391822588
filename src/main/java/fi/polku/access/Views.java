package fi.polku.access;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The log of views as the one whom it concerns reads it: by whom, on which ground, and what an
 * opening in an emergency turned out to be.
 */
public interface Views {

    /**
     * Which views are wanted.
     *
     * @param fromOn first day in Helsinki; null = from the beginning
     * @param toOn last day; null = until now
     * @param unit null = whichever
     * @param part null = whichever
     * @param after only those older than this row
     */
    record Filter(
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn,
            @Nullable UnitId unit,
            @Nullable String part,
            @Nullable Place after,
            int limit) {
        /** Everything, the newest first. */
        public static Filter newest(int limit) {
            return new Filter(null, null, null, null, null, limit);
        }
    }

    /** A row of the log, after which a page goes on. */
    record Place(Instant at, UUID id) {}

    /**
     * Rows that the reader may learn of but not by whom they are: single rows, and all rows of an
     * account. A filter by unit or part leaves them out, or it would tell what is withheld.
     */
    record Withheld(Collection<UUID> views, Collection<AccountId> accounts) {
        public static final Withheld NONE = new Withheld(List.of(), List.of());

        public Withheld {
            views = List.copyOf(views);
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * One view.
     *
     * @param program name of the program that viewed; null for a person
     * @param kind the relationship on which it was founded; null when there was none
     * @param emergency the opening in an emergency by which it was seen, when there was one
     * @param emergencyJustified what the review found; null until it has been reviewed
     * @param withheld whether it is one of those of which only the existence is told
     */
    record View(
            UUID id,
            Instant viewedAt,
            @Nullable AccountId accountId,
            String role,
            @Nullable UnitId unitId,
            @Nullable ProfessionalId professionalId,
            @Nullable String program,
            String part,
            String purpose,
            @Nullable RelationshipKind kind,
            @Nullable EmergencyReason emergency,
            @Nullable Boolean emergencyJustified,
            boolean withheld) {}

    /** How many views a filter finds, and by how many units. */
    record Counts(long views, long units) {}

    /** What one may filter by: units and parts that there are rows of. */
    record Choices(List<UnitId> units, List<String> parts) {
        public Choices {
            units = List.copyOf(units);
            parts = List.copyOf(parts);
        }
    }

    /** Views by others than the client, the newest first. */
    List<View> list(Actor reader, ClientId client, Filter filter, Withheld withheld);

    /** Of the filter without its place and limit. */
    Counts count(Actor reader, ClientId client, Filter filter, Withheld withheld);

    /** What there is since a day. */
    Choices choices(Actor reader, ClientId client, @Nullable LocalDate fromOn, Withheld withheld);

    /** One view of the client, as {@link #list} would show it to the reader. */
    Optional<View> find(Actor reader, ClientId client, UUID view, Withheld withheld);

    /** A view that the actor, or somebody of the actor's units, made: for explaining it. */
    Optional<View> made(Actor viewer, ClientId client, UUID view);
}
