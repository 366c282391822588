package fi.polku.appointment.web;

import fi.polku.appointment.AppointmentState;
import fi.polku.appointment.AppointmentView;
import fi.polku.appointment.CancelledBy;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.SlotId;
import fi.polku.appointment.SlotView;
import fi.polku.client.Disclosure;
import fi.polku.client.Places;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says appointments and slots in the reader's words. */
@Component
class AppointmentWords {
    private final Places places;

    AppointmentWords(Places places) {
        this.places = places;
    }

    String service(Texts t, ServiceType service) {
        return t.text("appointment.code.type." + service);
    }

    AppointmentLine line(Texts t, Disclosure disclosure, AppointmentView a, String person) {
        LocalDate day = Now.dayOf(a.startsAt());
        return new AppointmentLine(
                a.id().value().toString(),
                day.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, t.locale()),
                String.valueOf(day.getDayOfMonth()),
                day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, t.locale()),
                t.time(a.startsAt()),
                capital(
                        t.text(
                                "appointment.line",
                                Map.of(
                                        "type",
                                        service(t, a.service()),
                                        "on",
                                        t.dateShort(day),
                                        "time",
                                        t.time(a.startsAt())))),
                where(t, disclosure, a.professional(), a.unit(), a.mode()),
                person,
                t.text("appointment.code.state." + a.state()),
                stateClass(a.state()),
                a.state() == AppointmentState.BOOKED,
                a.state() == AppointmentState.NO_SHOW,
                note(t, a));
    }

    private static @Nullable String note(Texts t, AppointmentView a) {
        String reason = a.cancelReason();
        return a.cancelledBy() == CancelledBy.PROVIDER && reason != null
                ? t.text("appointment.list.cancelledProvider", Map.of("reason", reason))
                : null;
    }

    private static String stateClass(AppointmentState state) {
        return switch (state) {
            case BOOKED -> "run";
            case UNRECORDED, NO_SHOW -> "warn";
            case MOVED, CANCELLED -> "wait";
            case ATTENDED -> "ok";
        };
    }

    private String where(
            Texts t,
            Disclosure disclosure,
            ProfessionalId professional,
            UnitId unit,
            MeetingMode mode) {
        String base =
                disclosure.tells(unit)
                        ? t.text(
                                "appointment.where",
                                Map.of(
                                        "professional",
                                        places.professional(t, disclosure, professional),
                                        "unit",
                                        places.unit(t, disclosure, unit)))
                        : t.text("client.masked.place");
        return mode == MeetingMode.ONSITE
                ? base
                : base + " · " + t.text("appointment.code.mode." + mode);
    }

    /** Slots by day, in order: they are nobody's yet. */
    List<SlotDay> days(Texts t, List<SlotView> slots, @Nullable String chosen) {
        var byDay = new TreeMap<LocalDate, List<SlotDay.Choice>>();
        for (SlotView slot : slots) {
            String id = slot.id().value().toString();
            byDay.computeIfAbsent(Now.dayOf(slot.startsAt()), d -> new ArrayList<>())
                    .add(
                            new SlotDay.Choice(
                                    id,
                                    t.time(slot.startsAt()),
                                    places.professional(t, Disclosure.WHOLE, slot.professional()),
                                    where(
                                            t,
                                            Disclosure.WHOLE,
                                            slot.professional(),
                                            slot.unit(),
                                            slot.mode()),
                                    id.equals(chosen)));
        }
        return byDay.entrySet().stream()
                .map(e -> new SlotDay(t.dateShort(e.getKey()), List.copyOf(e.getValue())))
                .toList();
    }

    /** The chosen time as a form sends it. */
    static SlotId slot(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Refusal.onField("slot", "appointment.refusal.slotMissing");
        }
        try {
            return SlotId.of(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.onField("slot", "appointment.refusal.slotUnknown");
        }
    }

    private static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
