package fi.polku.appointment;

import fi.polku.access.Actor;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Calendars and their bookable times. */
public interface Slots {
    /**
     * Opens a professional's times on the working days given, each day from eight with a lunch
     * break. Days already open are left as they are.
     *
     * @param urgentEvery every so many-th time is kept for the same day; 0 = none
     * @return how many times were opened
     */
    int open(
            Actor actor,
            ProfessionalId professional,
            UnitId unit,
            ServiceType service,
            List<LocalDate> days,
            Hours hours,
            int urgentEvery);

    /** The hours of a working day in a calendar. */
    record Hours(
            LocalTime from,
            LocalTime to,
            LocalTime breakFrom,
            LocalTime breakTo,
            Duration length,
            MeetingMode mode,
            boolean publiclyBookable) {
        public static Hours office(Duration length) {
            return new Hours(
                    LocalTime.of(8, 0),
                    LocalTime.of(15, 45),
                    LocalTime.of(11, 15),
                    LocalTime.of(12, 0),
                    length,
                    MeetingMode.ONSITE,
                    true);
        }
    }

    SlotView get(SlotId id);

    /** Each appointment book with the day of its third free time after the moment (T3). */
    List<ThirdFree> freeForT3(Instant moment);

    List<SlotView> page(SlotSearch search);

    long count(SlotSearch search);

    List<ScheduleView> page(ScheduleSearch search);

    long count(ScheduleSearch search);
}
