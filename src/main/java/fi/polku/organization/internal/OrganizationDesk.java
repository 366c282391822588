package fi.polku.organization.internal;

import fi.polku.access.CareTasks;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.ServiceId;
import fi.polku.kernel.UnitId;
import fi.polku.organization.MeetingPlaceView;
import fi.polku.organization.Municipality;
import fi.polku.organization.OpeningHours;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.organization.QueueKind;
import fi.polku.organization.ServiceView;
import fi.polku.organization.UnitView;
import fi.polku.platform.Now;
import fi.polku.platform.sql.Params;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the organisation in memory: it is reference data that every page names and that changes
 * with a data package or an import. What another node has added since is found by its id.
 */
@Component
class OrganizationDesk implements Organizations {
    private final OrganizationQueries queries;
    private final RegionQueries regionQueries;
    private final CareTasks careTasks;
    private final Now now;
    private final AtomicReference<@Nullable Snapshot> snapshot = new AtomicReference<>();

    OrganizationDesk(
            OrganizationQueries queries,
            RegionQueries regionQueries,
            CareTasks careTasks,
            Now now) {
        this.queries = queries;
        this.regionQueries = regionQueries;
        this.careTasks = careTasks;
        this.now = now;
    }

    private record Snapshot(
            Map<UnitId, UnitView> units,
            Map<ProfessionalId, ProfessionalView> professionals,
            Map<UnitId, List<ProfessionalView>> byUnit,
            Map<String, Municipality> municipalities,
            Map<String, Map<QueueKind, UnitId>> queues,
            Map<UnitId, QueueKind> queueKinds,
            Map<UnitId, OpeningHours> hours,
            Map<ServiceId, ServiceView> services,
            List<MeetingPlaceView> meetingPlaces) {}

    @Override
    public Optional<UnitView> unit(UnitId id) {
        return Optional.ofNullable(all().units().get(id)).or(() -> queries.findUnit(id));
    }

    @Override
    public List<UnitView> units() {
        return List.copyOf(all().units().values());
    }

    @Override
    public UnitId organiser() {
        return all().units().values().stream()
                .filter(u -> u.kind().equals("WELLBEING_AREA"))
                .map(UnitView::id)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No region is loaded"));
    }

    @Override
    public UnitId unitFor(String municipalityCode, QueueKind kind) {
        return findUnitFor(municipalityCode, kind)
                .orElseThrow(() ->
                        new NoSuchElementException(
                                "No " + kind + " queue for " + municipalityCode));
    }

    @Override
    public Optional<UnitId> findUnitFor(String municipalityCode, QueueKind kind) {
        return Optional.ofNullable(
                all().queues().getOrDefault(municipalityCode, Map.of()).get(kind));
    }

    @Override
    public UnitId unitWithoutMunicipality(QueueKind kind) {
        return municipalities().stream()
                .map(m -> findUnitFor(m.code(), kind))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No region is loaded"));
    }

    @Override
    public Optional<QueueKind> queueOf(UnitId unit) {
        return Optional.ofNullable(all().queueKinds().get(unit));
    }

    @Override
    public List<ServiceView> services() {
        return List.copyOf(all().services().values());
    }

    @Override
    public Optional<ServiceView> service(ServiceId id) {
        return Optional.ofNullable(all().services().get(id));
    }

    @Override
    public Optional<ProfessionalView> professional(ProfessionalId id) {
        return Optional.ofNullable(all().professionals().get(id))
                .or(() -> queries.findProfessional(id));
    }

    @Override
    public List<ProfessionalView> professionalsOf(UnitId unit) {
        return all().byUnit().getOrDefault(unit, List.of());
    }

    @Override
    public List<ProfessionalView> professionals() {
        return List.copyOf(all().professionals().values());
    }

    @Override
    public List<Municipality> municipalities() {
        return List.copyOf(all().municipalities().values());
    }

    @Override
    public Optional<Municipality> municipality(String code) {
        return Optional.ofNullable(all().municipalities().get(code));
    }

    @Override
    public List<MeetingPlaceView> meetingPlaces() {
        return all().meetingPlaces();
    }

    @Override
    public OpeningHours openingHours(UnitId unit) {
        var current = all();
        UnitId at = unit;
        while (at != null) {
            var own = current.hours().get(at);
            if (own != null) {
                return own;
            }
            var view = current.units().get(at);
            at = view == null ? null : view.parent();
        }
        return new OpeningHours(List.of());
    }

    @Override
    @Transactional
    public void save(UnitView unit) {
        UnitId parent = unit.parent();
        var row = new LinkedHashMap<String, Object>();
        row.put("id", unit.id().value());
        row.put("name", unit.name().byLanguage());
        row.put("kind", unit.kind());
        if (parent != null) {
            row.put("parent", parent.value());
        }
        row.put("municipalityCode", unit.municipalityCode());
        row.put("street", unit.street());
        row.put("postalCode", unit.postalCode());
        row.put("phone", unit.phone());
        row.put("orderNumber", 1_000_000);
        regionQueries.saveUnits("import", Params.json(List.of(row)), now.instant());
        forget();
    }

    @Override
    @Transactional
    public void save(ProfessionalView professional) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", professional.id().value());
        row.put("familyName", professional.familyName());
        row.put("givenName", professional.givenName());
        row.put("profession", professional.profession());
        row.put("unit", professional.unit().value());
        row.put("licensed", professional.licensed());
        row.put("publicOffice", professional.publicOffice());
        regionQueries.saveProfessionals("import", Params.json(List.of(row)), now.instant());
        giveTasks(professional);
        forget();
    }

    /** Those of the profession, until somebody gives others by hand. */
    private void giveTasks(ProfessionalView professional) {
        String kind = unit(professional.unit()).map(UnitView::kind).orElse("");
        var alike =
                all().units().values().stream()
                        .filter(u -> u.kind().equals(kind))
                        .map(UnitView::id)
                        .sorted(Comparator.comparing(UnitId::value))
                        .toList();
        careTasks.load(
                List.of(professional.id()),
                ProfessionTasks.of(
                        List.of(
                                new ProfessionTasks.AtWork(
                                        professional.id(),
                                        professional.profession(),
                                        kind,
                                        alike))));
    }

    /** Reads anew at the next question, and once more when the transaction has ended either way. */
    void forget() {
        snapshot.set(null);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCompletion(int status) {
                            snapshot.set(null);
                        }
                    });
        }
    }

    private Snapshot all() {
        var current = snapshot.get();
        if (current == null) {
            current = read();
            snapshot.set(current);
        }
        return current;
    }

    private Snapshot read() {
        var units = new LinkedHashMap<UnitId, UnitView>();
        queries.listUnits().forEach(u -> units.put(u.id(), u));
        var professionals = new LinkedHashMap<ProfessionalId, ProfessionalView>();
        var byUnit = new LinkedHashMap<UnitId, List<ProfessionalView>>();
        for (var p : queries.listProfessionals()) {
            professionals.put(p.id(), p);
            byUnit.computeIfAbsent(p.unit(), u -> new ArrayList<>()).add(p);
        }
        byUnit.replaceAll((u, list) -> List.copyOf(list));
        var municipalities = new LinkedHashMap<String, Municipality>();
        queries.listMunicipalities().forEach(m -> municipalities.put(m.code(), m));
        var queues = new LinkedHashMap<String, Map<QueueKind, UnitId>>();
        var queueKinds = new LinkedHashMap<UnitId, QueueKind>();
        for (var q : queries.listQueues()) {
            queues.computeIfAbsent(q.municipalityCode(), c -> new LinkedHashMap<>())
                    .put(q.kind(), q.unit());
            queueKinds.put(q.unit(), q.kind());
        }
        var spans = new LinkedHashMap<UnitId, List<OpeningHours.Span>>();
        for (var h : queries.listHours()) {
            spans.computeIfAbsent(h.unit(), u -> new ArrayList<>())
                    .add(new OpeningHours.Span(DayOfWeek.of(h.weekday()), h.opens(), h.closes()));
        }
        var hours = new LinkedHashMap<UnitId, OpeningHours>();
        spans.forEach((u, list) -> hours.put(u, new OpeningHours(list)));
        var services = new LinkedHashMap<ServiceId, ServiceView>();
        queries.listServices().forEach(s -> services.put(s.id(), s));
        return new Snapshot(
                units,
                professionals,
                byUnit,
                municipalities,
                queues,
                queueKinds,
                hours,
                services,
                queries.listMeetingPlaces());
    }
}
