package fi.polku.signal;

import fi.polku.access.Actor;
import java.time.LocalDate;
import java.util.UUID;

/** The rules of early signals: tried on history, and switched on or off by a person. */
public interface SignalRules {
    /** Tries a rule as of monthly days back from a last one; only counts are kept. */
    UUID tryOut(Actor actor, String rule, LocalDate last, int months);

    /** The last day that a rule can be tried as of: what follows must be known. */
    LocalDate lastDay(String rule);

    /** Switches on a rule that has been tried as it is now. */
    void switchOn(Actor actor, String rule, String reason);

    void switchOff(Actor actor, String rule, String reason);

    boolean isOn(String rule);
}
