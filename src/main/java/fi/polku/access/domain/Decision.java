package fi.polku.access.domain;

import org.jspecify.annotations.Nullable;

/**
 * Whether a record may be used, and why.
 *
 * @param rule the row of the decree that it rests on; null where none was needed or found
 */
public record Decision(Reason reason, @Nullable UseRule rule) {
    public enum Reason {
        /** The work task of the own sector needs it. */
        OWN_TASK(true),
        /** A joint service of both sectors needs it (53 § 1). */
        JOINT_SERVICE(true),
        /** The client has given a permit (53 § 2–3). */
        PERMIT(true),
        /** Opened for an emergency; reviewed afterwards. */
        EMERGENCY(true),

        /** No client or care relationship is verified (57 §). */
        NO_RELATIONSHIP(false),
        /** The decree gives it to no task that the worker has. */
        NOT_IN_TASK(false),
        /** Of the other sector, without joint service or permit. */
        NEEDS_PERMIT(false),
        /** The client has prohibited it (59 §). */
        PROHIBITED(false);

        private final boolean allowed;

        Reason(boolean allowed) {
            this.allowed = allowed;
        }
    }

    public boolean allowed() {
        return reason.allowed;
    }
}
