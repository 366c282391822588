package fi.polku.signal.domain;

import org.jspecify.annotations.Nullable;

/**
 * One group of a trial. A number that is null is too small to be told.
 *
 * @param by {@link Groups.By} by name
 * @param group code of the group
 * @param asked people times days that the rule was asked about
 * @param base of those, after how many what is looked for followed: the base rate
 * @param found signals that would have been made
 * @param right of those, how many were followed
 * @param events what followed, found or not
 * @param caught of those, how many had a signal before them
 * @param lead median of days from signal to what followed
 */
public record TrialLine(
        String by,
        String group,
        @Nullable Long asked,
        @Nullable Long base,
        @Nullable Long found,
        @Nullable Long right,
        @Nullable Long events,
        @Nullable Long caught,
        @Nullable Integer lead) {
    /** How often a signal was right. */
    public @Nullable Wilson precision() {
        return share(right, found);
    }

    /** How much of what followed was noticed before it. */
    public @Nullable Wilson recall() {
        return share(caught, events);
    }

    /** How often it follows to anybody of the group. */
    public @Nullable Wilson baseRate() {
        return share(base, asked);
    }

    private static @Nullable Wilson share(@Nullable Long so, @Nullable Long of) {
        return so == null || of == null || of == 0 ? null : Wilson.of(so, of);
    }
}
