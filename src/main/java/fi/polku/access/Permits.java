package fi.polku.access;

import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The client's own word on giving data between health care and social welfare: permits (703/2023 53
 * §, decree 457/2024 25 §) and prohibitions (59 §). Both are voluntary, in force until withdrawn,
 * and given, read and withdrawn by the client alone (58 §): here, or on paper ({@link
 * PaperPermits}).
 */
public interface Permits {
    /** The parts of the patient record that a permit may name; of social welfare, service tasks. */
    List<String> PATIENT_PARTS = List.of("SUMMARY", "ENTRIES", "STATEMENTS");

    /**
     * The version of the notice that must have been given before anything is permitted or forbidden
     * (703/2023 58 §); a new version is given anew.
     */
    String NOTICE = "2026-1";

    /**
     * What a client permits.
     *
     * @param register whose data may be given to the other sector
     * @param parts of {@link #PATIENT_PARTS}, or names of service tasks
     * @param recordedFrom only what is recorded from this day on; null = from the beginning
     * @param recordedTo only what is recorded until this day; null = also what will be
     * @param unit a named receiver among our own units; null with {@code receiver} = all public
     *     services of the other sector
     * @param receiver a named receiver elsewhere: a state unit or a private main provider
     */
    record NewPermit(
            Register register,
            Set<String> parts,
            @Nullable LocalDate recordedFrom,
            @Nullable LocalDate recordedTo,
            @Nullable UnitId unit,
            @Nullable UUID receiver) {
        public NewPermit {
            parts = Set.copyOf(parts);
        }

        /** To all public services of the other sector. */
        public NewPermit(
                Register register,
                Set<String> parts,
                @Nullable LocalDate recordedFrom,
                @Nullable LocalDate recordedTo) {
            this(register, parts, recordedFrom, recordedTo, null, null);
        }
    }

    /**
     * A permit as it was given.
     *
     * @param paperOn day of the signed paper; null = given here by the client
     */
    record Permit(
            UUID id,
            Register register,
            List<String> parts,
            @Nullable LocalDate recordedFrom,
            @Nullable LocalDate recordedTo,
            Instant givenAt,
            @Nullable UnitId unit,
            @Nullable String receiver,
            @Nullable LocalDate paperOn) {
        public Permit {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What a client forbids.
     *
     * @param serviceTask of social welfare; null = the whole register unless a document is named
     * @param document one document or service event
     */
    record NewProhibition(
            Register register, @Nullable ServiceTask serviceTask, @Nullable UUID document) {}

    /** A prohibition as it was given. */
    record Prohibition(
            UUID id,
            Register register,
            @Nullable ServiceTask serviceTask,
            @Nullable UUID document,
            Instant givenAt,
            @Nullable LocalDate paperOn) {}

    /** A receiver that is not a unit of ours. */
    record Receiver(UUID id, String name) {}

    /** Those in force, the newest first. */
    List<Permit> permits(Actor client);

    /** Those in force, the newest first. */
    List<Prohibition> prohibitions(Actor client);

    /** Whether the client has been given the notice of the version that holds. */
    boolean isInformed(Actor client);

    /** The client has read the notice. */
    void informed(Actor client);

    /**
     * Gives a permit; while the very same one is in force, another is not made.
     *
     * @throws fi.polku.kernel.Refusal when the notice has not been given, when it names nothing, an
     *     unknown part, or days in wrong order
     */
    void permit(Actor client, NewPermit permit);

    /**
     * Forbids giving the data of a register, of one service task of social welfare, or of one
     * document or service event; while the same is in force, another is not made. That a document
     * is the client's own is for the caller to see.
     *
     * @throws fi.polku.kernel.Refusal when the notice has not been given, or when a service task is
     *     named of the patient register
     */
    void forbid(Actor client, NewProhibition prohibition);

    /** The same of a register or of one of its service tasks. */
    void forbid(Actor client, Register register, @Nullable ServiceTask serviceTask);

    /** Withdraws the client's own permit or prohibition; one withdrawn already stays as it was. */
    void withdraw(Actor client, UUID id);

    /** To whom a permit may be given outside our own units. */
    List<Receiver> receivers();
}
