package fi.polku.appointment.web;

import org.jspecify.annotations.Nullable;

/** One appointment as a row or card, in the reader's words. */
public record AppointmentLine(
        String id,
        String month,
        String day,
        String weekday,
        String time,
        String title,
        String where,
        String person,
        String state,
        String stateClass,
        boolean open,
        boolean missed,
        @Nullable String note) {}
