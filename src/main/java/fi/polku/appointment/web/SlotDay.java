package fi.polku.appointment.web;

import java.util.List;

/** The free times of one day. */
public record SlotDay(String day, List<Choice> choices) {
    /** One time to choose. */
    public record Choice(String id, String time, String detail, String where, boolean chosen) {}
}
