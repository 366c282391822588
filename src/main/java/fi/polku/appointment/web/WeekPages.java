package fi.polku.appointment.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.appointment.AppointmentPermission;
import fi.polku.appointment.AppointmentView;
import fi.polku.appointment.Appointments;
import fi.polku.client.Clients;
import fi.polku.client.Disclosures;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.platform.Now;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** A professional's week with its meetings. */
@Controller
@RequestMapping("/work/appointments")
class WeekPages {
    private final Appointments appointments;
    private final AppointmentWords words;
    private final Clients clients;
    private final Access access;
    private final Disclosures disclosures;
    private final AccessLog accessLog;
    private final Now now;
    private final Templates views;

    WeekPages(
            Appointments appointments,
            AppointmentWords words,
            Clients clients,
            Access access,
            Disclosures disclosures,
            AccessLog accessLog,
            Now now,
            Templates views) {
        this.appointments = appointments;
        this.words = words;
        this.clients = clients;
        this.access = access;
        this.disclosures = disclosures;
        this.accessLog = accessLog;
        this.now = now;
        this.views = views;
    }

    @GetMapping
    JteModel week(Ui ui, Actor actor, @RequestParam(required = false) @Nullable String week) {
        access.require(actor, AppointmentPermission.SEE_CALENDAR);
        LocalDate monday = monday(week);
        ProfessionalId professional = actor.professional();
        List<AppointmentView> all =
                professional == null
                        ? List.of()
                        : appointments.between(professional, monday, monday.plusDays(6));
        var names = names(all);
        var disclosed =
                disclosures.of(
                        actor, all.stream().map(AppointmentView::client).distinct().toList());
        accessLog.viewedAll(actor, names.keySet(), "CALENDAR", "CARE");
        var t = ui.t();
        var days = new ArrayList<WeekDay>();
        for (int i = 0; i < 7; i++) {
            LocalDate day = monday.plusDays(i);
            var lines =
                    all.stream()
                            .filter(a -> Now.dayOf(a.startsAt()).equals(day))
                            .map(a ->
                                    words.line(
                                            t,
                                            disclosed.of(a.client()),
                                            a,
                                            names.getOrDefault(a.client(), "")))
                            .toList();
            if (i < 5 || !lines.isEmpty()) {
                days.add(new WeekDay(t.dateLong(day), day.equals(now.today()), lines));
            }
        }
        return views.appointmentWeek(
                ui,
                t.text("appointment.week.of", "n", monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                monday.minusWeeks(1).toString(),
                monday.plusWeeks(1).toString(),
                days);
    }

    private LocalDate monday(@Nullable String week) {
        LocalDate day = now.today();
        if (week != null) {
            try {
                LocalDate asked = LocalDate.parse(week);
                // A calendar of another age has nothing in it, and its edges cannot be counted.
                boolean near = Math.abs(asked.getYear() - day.getYear()) <= 50;
                day = near ? asked : day;
            } catch (DateTimeParseException e) {
                day = now.today();
            }
        }
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Map<ClientId, String> names(List<AppointmentView> all) {
        var names = new LinkedHashMap<ClientId, String>();
        clients.all(all.stream().map(AppointmentView::client).distinct().toList())
                .forEach((id, who) -> names.put(id, who.name()));
        return names;
    }
}
