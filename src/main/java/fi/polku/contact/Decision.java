package fi.polku.contact;

import java.util.List;

/** What a professional decided instead of the proposal, and why. */
public record Decision(
        Urgency urgency,
        Direction direction,
        List<Area> areas,
        boolean specialSupport,
        String reason) {
    public Decision {
        areas = List.copyOf(areas);
    }
}
