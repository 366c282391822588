package fi.polku.contact;

import java.util.List;
import java.util.Map;

/**
 * What the rules propose of a contact, with every reason beside it; a person confirms or changes
 * it.
 *
 * @param direction whose queue answers
 * @param directions every service the contact seems to need; each has its own clocks
 */
public record Proposal(
        Urgency urgency,
        Direction direction,
        List<Direction> directions,
        List<Area> areas,
        List<Ground> grounds,
        boolean specialSupport,
        boolean emergency,
        List<Reason> reasons) {
    public Proposal {
        directions = List.copyOf(directions);
        areas = List.copyOf(areas);
        grounds = List.copyOf(grounds);
        reasons = List.copyOf(reasons);
    }

    /**
     * One reason: a code with a text {@code contact.reason.X}; arguments are codes and numbers.
     *
     * @param against speaks against the proposal
     */
    public record Reason(String code, Map<String, String> arguments, boolean against) {
        public Reason {
            arguments = Map.copyOf(arguments);
        }

        public static Reason of(String code) {
            return new Reason(code, Map.of(), false);
        }

        public static Reason of(String code, String name, String value) {
            return new Reason(code, Map.of(name, value), false);
        }
    }
}
