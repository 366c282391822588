package fi.polku.path;

import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the three drawings of a path say of a step in words. */
public final class StepWords {
    private StepWords() {}

    /** When it was done, is booked, or is planned; empty when no day is agreed. */
    public static String when(Texts t, StepView step) {
        Instant done = step.doneAt();
        if (done != null) {
            return t.dateShort(Now.dayOf(done));
        }
        Instant booked = step.bookedAt();
        if (booked != null) {
            return t.text(
                    "path.when.booked",
                    "date",
                    t.dateShort(Now.dayOf(booked)),
                    "time",
                    t.time(booked));
        }
        LocalDate planned = step.plannedOn();
        return planned == null ? "" : t.text("path.when.planned", "date", t.dateShort(planned));
    }

    /** The same for a professional's narrow rail. */
    public static String whenShort(Texts t, StepView step) {
        Instant done = step.doneAt();
        Instant booked = step.bookedAt();
        LocalDate planned = step.plannedOn();
        if (done != null) {
            return t.dateShort(Now.dayOf(done));
        }
        if (booked != null) {
            return t.dateShort(Now.dayOf(booked)) + " " + t.time(booked);
        }
        return planned == null ? "" : t.dateShort(planned);
    }

    /** Who does it: a named person when one is agreed, else the role. */
    public static String who(Texts t, StepView step) {
        String name = step.responsibleName();
        String role = t.text("path.role." + step.role());
        return name == null ? role : t.text("path.who", "name", name, "role", role);
    }

    /** Whom it waits for. */
    public static String waits(Texts t, StepView.Wait wait) {
        return t.text("path.wait." + wait.whom());
    }

    /** What happens if no answer comes. */
    public static String ifNoAnswer(Texts t, StepView.Wait wait, boolean client) {
        return t.text(
                (client ? "path.wait.noAnswer." : "path.wait.noAnswer.work.")
                        + (wait.whom() == StepView.Waited.CLIENT ? "CLIENT" : "OTHER"),
                "on",
                wait.until());
    }

    /** The icon of a mark, or null for a plain one. */
    public static @Nullable String icon(StepView step) {
        return switch (step.state()) {
            case DONE -> "check";
            case NOW -> "path";
            case NEXT -> step.bookedAt() != null ? "calendar" : null;
            case WAIT -> "wait";
            case SKIP -> "minus";
            case LATER -> null;
        };
    }
}
