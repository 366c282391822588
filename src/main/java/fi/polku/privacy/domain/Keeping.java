package fi.polku.privacy.domain;

import fi.polku.kernel.ServiceTask;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the time of a person's records ends, by the rules that are the law on a day. Empty = it has
 * no end that is known: such records stay.
 */
public final class Keeping {
    private final LocalDate lawOn;

    private Keeping(LocalDate lawOn) {
        this.lawOn = lawOn;
    }

    public static Keeping byLawOf(LocalDate day) {
        return new Keeping(day);
    }

    /**
     * A person's life.
     *
     * @param died null = no death is known
     */
    public record Life(@Nullable LocalDate born, @Nullable LocalDate died) {}

    /**
     * What has been done in one service task.
     *
     * @param lastEnded when the last matter or other thing of it ended; null = nothing has
     * @param open whether something goes on
     */
    public record Work(@Nullable LocalDate lastEnded, boolean open) {}

    /** Records of the patient register. */
    public Optional<EndOfTime> patient(Life life) {
        return ofLife("PATIENT", life);
    }

    /** The client file and basic data. */
    public Optional<EndOfTime> clientFile(Life life) {
        return ofLife("CLIENT_FILE", life);
    }

    /** The newest permit or prohibition. */
    public Optional<EndOfTime> permit(Life life) {
        return ofLife("PERMIT", life);
    }

    /**
     * Records of a service task of social welfare.
     *
     * @param task null = not known yet
     */
    public Optional<EndOfTime> social(@Nullable ServiceTask task, Life life, Work work) {
        if (task == ServiceTask.LASTENSUOJELU) {
            return ofLife(task.name(), life);
        }
        Optional<EndOfTime> fromClosing =
                closing(life, work)
                        .flatMap(c -> end(task == null ? "TASK_UNKNOWN" : task.name(), c));
        if (task != ServiceTask.PERHEOIKEUDELLISET) {
            return fromClosing;
        }
        LocalDate born = life.born();
        // Both must be over: of two rules that fit, the longer keeps.
        Optional<EndOfTime> fromBirth =
                born == null ? Optional.empty() : end("PERHEOIKEUDELLISET_CHILD", born);
        return fromClosing.isEmpty() || fromBirth.isEmpty()
                ? Optional.empty()
                : longest(List.of(fromClosing.get(), fromBirth.get()));
    }

    /** A record with a time of its own. */
    public Optional<EndOfTime> dated(String rule, LocalDate since) {
        return end(rule, since);
    }

    /** A record that lives in both registers, or fits several rows, is kept by the longest. */
    public static Optional<EndOfTime> longest(List<EndOfTime> ends) {
        return ends.stream().max(Comparator.comparing(EndOfTime::lastDay));
    }

    private Optional<EndOfTime> ofLife(String code, Life life) {
        if (life.died() != null) {
            return end(code, life.died());
        }
        return life.born() == null ? Optional.empty() : end(code + "_DEATH_UNKNOWN", life.born());
    }

    /** Nothing of somebody dead goes on: what was open is read to have ended with the person. */
    private static Optional<LocalDate> closing(Life life, Work work) {
        if (work.open() && life.died() == null) {
            return Optional.empty();
        }
        return Stream.of(
                        Optional.ofNullable(work.lastEnded()),
                        work.open()
                                ? Optional.ofNullable(life.died())
                                : Optional.<LocalDate>empty())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private Optional<EndOfTime> end(String code, LocalDate since) {
        return RetentionRules.find(code, lawOn).map(rule -> EndOfTime.of(rule, since));
    }
}
