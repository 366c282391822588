package fi.polku.appointment.internal;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.appointment.AppointmentPermission;
import fi.polku.appointment.ScheduleSearch;
import fi.polku.appointment.ScheduleView;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.SlotId;
import fi.polku.appointment.SlotSearch;
import fi.polku.appointment.SlotView;
import fi.polku.appointment.Slots;
import fi.polku.appointment.ThirdFree;
import fi.polku.appointment.domain.DayPlan;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens calendars and tells which times are free. */
@Component
class SlotDesk implements Slots {
    private final SlotQueries queries;
    private final Access access;
    private final Now now;

    SlotDesk(SlotQueries queries, Access access, Now now) {
        this.queries = queries;
        this.access = access;
        this.now = now;
    }

    @Override
    @Transactional
    public int open(
            Actor actor,
            ProfessionalId professional,
            UnitId unit,
            ServiceType service,
            List<LocalDate> days,
            Hours hours,
            int urgentEvery) {
        access.require(actor, AppointmentPermission.OPEN_TIMES);
        if (days.isEmpty()) {
            return 0;
        }
        var plan =
                new DayPlan(
                        hours.from(),
                        hours.to(),
                        hours.breakFrom(),
                        hours.breakTo(),
                        hours.length());
        var ordinary = new ArrayList<DayPlan.Span>();
        var urgent = new ArrayList<DayPlan.Span>();
        for (LocalDate day : days) {
            var spans = plan.on(day, Now.ZONE);
            for (int i = 0; i < spans.size(); i++) {
                boolean kept = urgentEvery > 0 && i % urgentEvery == urgentEvery - 1;
                (kept ? urgent : ordinary).add(spans.get(i));
            }
        }
        Instant moment = now.instant();
        var first = days.stream().min(Comparator.naturalOrder()).orElseThrow();
        var last = days.stream().max(Comparator.naturalOrder()).orElseThrow();
        var schedule =
                queries.saveSchedule(
                        professional, unit, service, first, last, moment, actor.account());
        return queries.insert(
                        schedule,
                        professional,
                        unit,
                        service,
                        hours.mode(),
                        hours.publiclyBookable(),
                        false,
                        ordinary,
                        moment,
                        actor.account())
                + queries.insert(
                        schedule,
                        professional,
                        unit,
                        service,
                        hours.mode(),
                        hours.publiclyBookable(),
                        true,
                        urgent,
                        moment,
                        actor.account());
    }

    @Override
    public SlotView get(SlotId id) {
        return queries.find(id)
                .orElseThrow(() -> Refusal.onField("slot", "appointment.refusal.slotUnknown"));
    }

    @Override
    public List<ThirdFree> freeForT3(Instant moment) {
        return queries.listThirdFree(moment, Now.dayOf(moment));
    }

    @Override
    public List<SlotView> page(SlotSearch search) {
        return queries.page(search);
    }

    @Override
    public long count(SlotSearch search) {
        return queries.count(search);
    }

    @Override
    public List<ScheduleView> page(ScheduleSearch search) {
        return queries.page(search);
    }

    @Override
    public long count(ScheduleSearch search) {
        return queries.count(search);
    }
}
