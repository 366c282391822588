package fi.polku.appointment.internal;

import fi.polku.access.Actor;
import fi.polku.appointment.Offers;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.SlotView;
import fi.polku.appointment.StepToBook;
import fi.polku.client.Clients;
import fi.polku.client.Disclosures;
import fi.polku.client.Whereabouts;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.organization.UnitView;
import fi.polku.path.StepState;
import fi.polku.platform.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a client the free times that suit, nearest to home first. */
@Component
class OfferDesk implements Offers {
    private static final int OFFERED = 15;

    /** A professional looks over a few days at once with the client. */
    private static final int OFFERED_AT_WORK = 40;

    private final AppointmentQueries queries;
    private final SlotQueries slots;
    private final StepLink steps;
    private final Clients clients;
    private final Whereabouts whereabouts;
    private final Organizations organizations;
    private final Now now;

    OfferDesk(
            AppointmentQueries queries,
            SlotQueries slots,
            StepLink steps,
            Clients clients,
            Whereabouts whereabouts,
            Organizations organizations,
            Now now) {
        this.queries = queries;
        this.slots = slots;
        this.steps = steps;
        this.clients = clients;
        this.whereabouts = whereabouts;
        this.organizations = organizations;
        this.now = now;
    }

    @Override
    public List<SlotView> offer(Actor reader, ClientId client, ServiceType service) {
        return offer(home(reader, client), service, null, now.instant(), OFFERED);
    }

    @Override
    public List<SlotView> offer(ClientId client, ServiceType service, LocalDate from) {
        Instant moment = now.instant();
        Instant day = from.atStartOfDay(Now.ZONE).toInstant();
        return offer(
                known(client), service, null, day.isAfter(moment) ? day : moment, OFFERED_AT_WORK);
    }

    @Override
    public List<SlotView> offerForStep(Actor reader, ClientId client, UUID step) {
        return steps.find(client, step)
                .filter(s -> s.service() != null)
                .map(s ->
                        offer(
                                home(reader, client),
                                s.service(),
                                s.responsible(),
                                now.instant(),
                                OFFERED))
                .orElse(List.of());
    }

    @Override
    public List<StepToBook> stepsToBook(Actor reader, ClientId client) {
        var held =
                queries.listOf(Actor.system(), client, now.instant()).stream()
                        .filter(a -> a.view(now.instant()).state().isOpen())
                        .map(AppointmentRow::step)
                        .toList();
        var found = new ArrayList<StepToBook>();
        for (StepLink.Step step : steps.list(reader, client)) {
            ServiceType service = step.service();
            boolean soon =
                    step.view().state() == StepState.NOW || step.view().state() == StepState.NEXT;
            if (service != null && soon && !held.contains(step.view().id().value())) {
                found.add(new StepToBook(step.view().id().value(), step.view().title(), service));
            }
        }
        return List.copyOf(found);
    }

    /**
     * For the person's own eyes; the order of times that a worker, a guardian or a proxy sees would
     * betray where somebody protected lives.
     */
    private @Nullable String home(Actor reader, ClientId client) {
        return Disclosures.inPerson(reader, client)
                ? whereabouts.of(client).municipalityCode()
                : known(client);
    }

    /** As everybody may know it: null of a protected person. */
    private @Nullable String known(ClientId client) {
        return clients.get(client).municipalityCode();
    }

    private List<SlotView> offer(
            @Nullable String home,
            @Nullable ServiceType service,
            @Nullable ProfessionalId first,
            Instant after,
            int limit) {
        if (service == null) {
            return List.of();
        }
        List<UnitId> near =
                organizations.units().stream()
                        .filter(u -> u.municipalityCode().equals(home))
                        .map(UnitView::id)
                        .toList();
        return slots.listOffered(service, near, first, after, limit).stream()
                .sorted(Comparator.comparing(SlotView::startsAt).thenComparing(s -> s.id().value()))
                .toList();
    }
}
