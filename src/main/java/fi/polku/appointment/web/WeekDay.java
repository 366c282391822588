package fi.polku.appointment.web;

import java.util.List;

/** One day of a professional's week. */
public record WeekDay(String day, boolean today, List<AppointmentLine> lines) {}
