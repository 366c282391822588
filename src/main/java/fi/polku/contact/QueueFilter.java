package fi.polku.contact;

import org.jspecify.annotations.Nullable;

/**
 * What a queue is limited to.
 *
 * @param after the token of the page, as given by the page before it
 */
public record QueueFilter(Service service, Due due, @Nullable String after) {
    /** Which services' contacts. */
    public enum Service {
        ALL,
        HEALTH,
        SOCIAL
    }

    /** Due by when. */
    public enum Due {
        ALL,
        TODAY,
        WEEK
    }

    public static final QueueFilter ALL = new QueueFilter(Service.ALL, Due.ALL, null);

    /** From what stood in an address; what is not understood is not limited by. */
    public static QueueFilter of(
            @Nullable String service, @Nullable String due, @Nullable String after) {
        return new QueueFilter(
                switch (service) {
                    case "HEALTH" -> Service.HEALTH;
                    case "SOCIAL" -> Service.SOCIAL;
                    case null, default -> Service.ALL;
                },
                switch (due) {
                    case "TODAY" -> Due.TODAY;
                    case "WEEK" -> Due.WEEK;
                    case null, default -> Due.ALL;
                },
                after == null || after.isBlank() ? null : after);
    }
}
