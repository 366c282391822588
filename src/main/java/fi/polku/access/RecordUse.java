package fi.polku.access;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says of one record whether somebody may use it, and why: the sentence is shown to the
 * professional where something is left out, and to the privacy officer who asks.
 */
public interface RecordUse {
    /**
     * One record, as far as the right to use it depends on it.
     *
     * @param event the service event that the document belongs to
     * @param serviceTask of social welfare, when one is known
     * @param unit where it was written
     */
    record Of(
            ClientId client,
            UUID document,
            UUID event,
            DataPart data,
            @Nullable ServiceTask serviceTask,
            @Nullable UnitId unit,
            LocalDate recordedOn) {
        /** A record that is a service event of its own. */
        public Of(
                ClientId client,
                UUID document,
                DataPart data,
                @Nullable ServiceTask serviceTask,
                @Nullable UnitId unit,
                LocalDate recordedOn) {
            this(client, document, document, data, serviceTask, unit, recordedOn);
        }
    }

    /**
     * The answer.
     *
     * @param reason code of the sentence {@code access.use.…}
     * @param paragraph of decree 457/2024 that gives it; null where none does
     */
    record Answer(boolean allowed, String reason, @Nullable String paragraph) {}

    Answer ask(Actor actor, Of record);

    /** The answers of several records of one client, in their order. */
    List<Answer> ask(Actor actor, ClientId client, List<Of> records);

    /**
     * The answers as they were at a moment, from the facts of that moment, with the rows they rest
     * on: one for each of the client's records, in their order.
     */
    Explained explain(Actor actor, ClientId client, List<Of> records, Instant at);

    /**
     * Answers with their grounds.
     *
     * @param works the work tasks in force, with their units and service tasks
     * @param grounds what else was in force, oldest first
     */
    record Explained(List<Answer> answers, List<CareTasks.Given> works, List<Ground> grounds) {
        public Explained {
            answers = List.copyOf(answers);
            works = List.copyOf(works);
            grounds = List.copyOf(grounds);
        }
    }

    /**
     * A row that a decision rests on.
     *
     * @param kind code of what it is: {@code RELATIONSHIP}, {@code JOINT_SERVICE}, {@code PERMIT},
     *     {@code PROHIBITION}, {@code EMERGENCY}, {@code OPENING}, {@code PROTECTION}
     * @param detail code within the kind
     */
    record Ground(UUID id, String kind, String detail, Instant fromAt, @Nullable Instant untilAt) {}
}
