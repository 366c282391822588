package fi.polku.access.domain;

import org.jspecify.annotations.Nullable;

/**
 * Whether a record may be used, and why.
 *
 * @param rule the row of the decree that it rests on; null where none was needed or found
 */
public record Decision(Reason reason, @Nullable UseRule rule) {
    public enum Reason {
        /** One's own data. */
        OWN_DATA(true),
        /** The system itself. */
        SYSTEM(true),
        /** Of the client for whom one acts, within the mandate. */
        PROXY(true),
        /** The work task of the own sector needs it. */
        OWN_TASK(true),
        /** A joint service of both sectors needs it (53 § 1). */
        JOINT_SERVICE(true),
        /** The client has given a permit (53 § 2–3). */
        PERMIT(true),
        /** A social authority's right to necessary information (53 § 5, 64 §), stated by it. */
        AUTHORITY(true),
        /** The client cannot evaluate and nobody represents the client; stated by the worker. */
        UNABLE(true),
        /** Opened for an emergency; reviewed afterwards. */
        EMERGENCY(true),

        /** The mandate does not cover the register. */
        PROXY_SCOPE(false),
        /** A capable minor has forbidden to give it to guardians (51 §). */
        HIDDEN_FROM_GUARDIAN(false),
        /** No client or care relationship is verified (57 §). */
        NO_RELATIONSHIP(false),
        /** Specially protected, and the need is not confirmed (26 §). */
        PROTECTED(false),
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
