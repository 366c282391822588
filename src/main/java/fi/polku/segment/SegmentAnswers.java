package fi.polku.segment;

import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers of one side, as read back.
 *
 * @param answers in the order of the questions: {@code 0}–{@code 4}, {@code SKIP} cannot say,
 *     {@code NONE} not yet
 * @param together written down by a professional in a talk with the client
 * @param sentAt null = being answered
 */
public record SegmentAnswers(
        SegmentAnswersId id,
        ClientId clientId,
        Side side,
        String modelVersion,
        List<String> answers,
        boolean together,
        @Nullable Instant sentAt,
        @Nullable ProfessionalId professionalId,
        @Nullable AccountId authorId,
        Register register,
        @Nullable String serviceTask,
        UnitId producerId,
        Instant happenedAt) {
    /** What stands for an answer that has not been given yet. */
    public static final String NONE = "NONE";

    /** What stands for “I cannot say”. */
    public static final String SKIP = "SKIP";

    public SegmentAnswers {
        answers = List.copyOf(answers);
    }
}
