package fi.polku.appointment.internal;

import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.AppointmentSearch;
import fi.polku.appointment.AppointmentView;
import fi.polku.appointment.Appointments;
import fi.polku.appointment.VisitView;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.platform.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reads appointments and visits: for the client, for a professional's day, for those who read many.
 */
@Component
class AppointmentReadDesk implements Appointments {
    private final AppointmentQueries queries;
    private final Now now;
    private final VisitQueries visitQueries;

    AppointmentReadDesk(AppointmentQueries queries, Now now, VisitQueries visitQueries) {
        this.queries = queries;
        this.now = now;
        this.visitQueries = visitQueries;
    }

    @Override
    public Optional<AppointmentView> find(AppointmentId id) {
        return queries.find(id).map(this::view);
    }

    @Override
    public AppointmentView get(AppointmentId id) {
        return find(id).orElseThrow(() -> new Denied("appointment"));
    }

    @Override
    public Optional<AppointmentView> next(Actor reader, ClientId client) {
        return queries.findNext(reader, client, now.instant()).map(this::view);
    }

    @Override
    public AppointmentView own(Actor actor, AppointmentId id) {
        Instant moment = now.instant();
        return queries.findOwn(actor, id, moment)
                .map(r -> r.view(moment))
                .orElseThrow(() -> new Denied("appointment"));
    }

    @Override
    public List<AppointmentView> of(Actor reader, ClientId client) {
        return views(queries.listOf(reader, client, now.instant()));
    }

    @Override
    public List<AppointmentView> today(ProfessionalId professional) {
        return between(professional, now.today(), now.today());
    }

    @Override
    public List<AppointmentView> between(
            ProfessionalId professional, LocalDate first, LocalDate last) {
        return views(
                queries.listBetween(
                        professional,
                        first.atStartOfDay(Now.ZONE).toInstant(),
                        last.plusDays(1).atStartOfDay(Now.ZONE).toInstant()));
    }

    @Override
    public Optional<AppointmentView> forStep(UUID step) {
        return queries.findForStep(step).map(this::view);
    }

    @Override
    public List<AppointmentView> page(Actor actor, AppointmentSearch search) {
        return views(queries.page(search, actor, now.instant()));
    }

    @Override
    public long count(Actor actor, AppointmentSearch search) {
        return queries.count(search, actor, now.instant());
    }

    @Override
    public List<VisitView> visits(Actor actor, AppointmentSearch search) {
        return visitQueries.pageVisits(search, actor, now.instant()).stream()
                .map(VisitRow::view)
                .toList();
    }

    @Override
    public long countVisits(Actor actor, AppointmentSearch search) {
        return visitQueries.countVisits(search, actor, now.instant());
    }

    private AppointmentView view(AppointmentRow row) {
        return row.view(now.instant());
    }

    private List<AppointmentView> views(List<AppointmentRow> rows) {
        Instant moment = now.instant();
        return rows.stream().map(r -> r.view(moment)).toList();
    }
}
