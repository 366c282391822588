package fi.polku.access;

import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The client's own word on giving data between health care and social welfare: permits (703/2023 53
 * §, decree 457/2024 25 §) and prohibitions (59 §). Both are voluntary, in force until withdrawn,
 * and given, read and withdrawn by the client alone (58 §).
 */
public interface Permits {
    /** The parts of the patient record that a permit may name; of social welfare, service tasks. */
    List<String> PATIENT_PARTS = List.of("SUMMARY", "ENTRIES", "STATEMENTS");

    /**
     * What a client permits.
     *
     * @param register whose data may be given to the other sector
     * @param parts of {@link #PATIENT_PARTS}, or names of service tasks
     * @param recordedFrom only what is recorded from this day on; null = from the beginning
     * @param recordedTo only what is recorded until this day; null = also what will be
     */
    record NewPermit(
            Register register,
            Set<String> parts,
            @Nullable LocalDate recordedFrom,
            @Nullable LocalDate recordedTo) {
        public NewPermit {
            parts = Set.copyOf(parts);
        }
    }

    /** A permit as it was given. */
    record Permit(
            UUID id,
            Register register,
            List<String> parts,
            @Nullable LocalDate recordedFrom,
            @Nullable LocalDate recordedTo,
            Instant givenAt) {
        public Permit {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A prohibition as it was given.
     *
     * @param serviceTask null = the whole register
     */
    record Prohibition(
            UUID id, Register register, @Nullable ServiceTask serviceTask, Instant givenAt) {}

    /** Those in force, the newest first. */
    List<Permit> permits(Actor client);

    /** Those in force, the newest first. */
    List<Prohibition> prohibitions(Actor client);

    /**
     * Gives a permit; while the very same one is in force, another is not made.
     *
     * @throws fi.polku.kernel.Refusal when it names nothing, an unknown part, or days in wrong
     *     order
     */
    void permit(Actor client, NewPermit permit);

    /**
     * Forbids giving the data of a register, or of one service task of social welfare; while the
     * same is in force, another is not made.
     *
     * @throws fi.polku.kernel.Refusal when a service task is named of the patient register
     */
    void forbid(Actor client, Register register, @Nullable ServiceTask serviceTask);

    /** Withdraws the client's own permit or prohibition; one withdrawn already stays as it was. */
    void withdraw(Actor client, UUID id);
}
