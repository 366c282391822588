package fi.polku.access;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.Register;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By which right somebody acts for a client: whose data, of which registers, and what may be done.
 *
 * @param toOn last day; null = until withdrawn
 */
public record Mandate(
        UUID id,
        ClientId client,
        Kind kind,
        Set<Register> registers,
        Set<Power> powers,
        LocalDate fromOn,
        @Nullable LocalDate toOn) {
    /** Where the right comes from. */
    public enum Kind {
        /** Guardian of a minor, until the day before the eighteenth birthday. */
        GUARDIAN,
        /** Parent without custody, to whom a right to information has been given or agreed. */
        PARENT_INFORMED,
        /** Somebody the client has named in Polku. */
        PROXY,
        /** An authorization of the national service. */
        NATIONAL,
        /** Guardian of interests (edunvalvoja) by a decision of a court or an authority. */
        TRUSTEE;

        /** Whether it is a right over a child that ends when the child is of age. */
        public boolean ofMinor() {
            return this == GUARDIAN || this == PARENT_INFORMED;
        }

        /**
         * Whether what a minor has forbidden to give to guardians is hidden (703/2023 51 §). The
         * national service tells of guardians too, and does not say who of its holders is one; a
         * guardian of interests may be that of a child.
         */
        public boolean heedsMinor() {
            return this != PROXY;
        }
    }

    /** What may be done for the client; what is no power stays with the client alone. */
    public enum Power {
        READ,
        /** Book, move and cancel times, answer questionnaires. */
        ACT,
        /** Accept a plan or ask for a change of it. */
        PLAN
    }

    public Mandate {
        registers = Set.copyOf(registers);
        powers = Set.copyOf(powers);
    }
}
