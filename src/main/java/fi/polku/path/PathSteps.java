package fi.polku.path;

import fi.polku.access.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What happens to a step of a plan in effect: booked, waiting, done. */
public interface PathSteps {
    /** The step was done at a moment; doing it again changes nothing. */
    void completeStep(Actor actor, StepId step, Instant at);

    /** An appointment was booked for a step. */
    void linkAppointment(StepId step, UUID appointment);

    /** As above, with when it begins, so that the path can show it. */
    void linkAppointment(StepId step, UUID appointment, Instant startsAt);

    /** The appointment of a step was given up. */
    void unlinkAppointment(StepId step);

    /** A step waits for somebody's answer until a day; then it is asked again. */
    void waitFor(Actor actor, StepId step, StepView.Waited whom, LocalDate until);

    /** The answer came. */
    void waitOver(Actor actor, StepId step);
}
