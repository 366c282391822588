package fi.polku.deadline.internal;

import fi.polku.access.Actor;
import fi.polku.deadline.ClockView;
import fi.polku.deadline.DeadlineFacts;
import fi.polku.deadline.DeadlineFamily;
import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.DeadlineState;
import fi.polku.deadline.Deadlines;
import fi.polku.deadline.DelayReason;
import fi.polku.deadline.Difference;
import fi.polku.deadline.EndReason;
import fi.polku.deadline.Explanation;
import fi.polku.deadline.Ruling;
import fi.polku.deadline.StartDeadline;
import fi.polku.deadline.SubjectRef;
import fi.polku.deadline.domain.Counter;
import fi.polku.deadline.domain.RuleBook;
import fi.polku.kernel.ClientId;
import fi.polku.organization.Organizations;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import fi.polku.time.FinnishCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Service
class DeadlineDesk implements Deadlines {
    /** The fact of a clock that was started for a worry the client has not been told of. */
    private static final String HIDDEN = "hiddenFromClient";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Clocks that begin and end with the contact itself: telling of them would only be noise. */
    private static final Set<DeadlineFamily> QUIET =
            EnumSet.of(DeadlineFamily.PHC_CONTACT, DeadlineFamily.SOC_URGENT);

    private final DeadlineQueries queries;
    private final Organizations organizations;
    private final Journal journal;
    private final Now now;
    private final Counter counter = new Counter(FinnishCalendar.INSTANCE);

    DeadlineDesk(DeadlineQueries queries, Organizations organizations, Journal journal, Now now) {
        this.queries = queries;
        this.organizations = organizations;
        this.journal = journal;
        this.now = now;
    }

    @Override
    @Transactional
    public Optional<DeadlineId> start(StartDeadline start, Actor by) {
        Optional<Ruling> ruling = rule(start);
        if (ruling.isEmpty()) {
            return Optional.empty();
        }
        Ruling r = ruling.get();
        Instant recordedAt = now.instant();
        Instant startedAt = start.startedAt().atZone(Now.ZONE).toInstant();
        Instant closesAt =
                r.dueAt() == null ? null : r.dueOn().atTime(r.dueAt()).atZone(Now.ZONE).toInstant();
        var id = new DeadlineId(Ids.at(recordedAt));
        boolean inserted =
                queries.insert(
                        id,
                        start,
                        r,
                        startedAt,
                        closesAt,
                        organizations.organiser(),
                        by.account(),
                        role(by),
                        recordedAt);
        if (!inserted) {
            return queries.findOpen(start.subject(), start.family()).map(DeadlineRow::id);
        }
        event(id, "STARTED", startedAt, null, null, null, by);
        tell(
                start.client(),
                start.subject(),
                start.family(),
                "deadline.journal.started",
                startedAt,
                by,
                e ->
                        outOfSight(
                                e.arg("due_on", r.dueOn()).arg("unit", start.unit()),
                                start.facts()));
        return Optional.of(id);
    }

    @Override
    @Transactional
    public Optional<DeadlineId> start(StartDeadline start) {
        return start(start, Actor.system());
    }

    @Override
    public Optional<Ruling> rule(StartDeadline start) {
        return counter.rule(start.family(), start.contactOn(), start.startedAt(), start.facts());
    }

    @Override
    @Transactional
    public boolean met(SubjectRef subject, DeadlineFamily family, Instant realisedAt, Actor by) {
        return queries.findOpen(subject, family).map(row -> met(row, realisedAt, by)).orElse(false);
    }

    @Override
    @Transactional
    public boolean met(DeadlineId deadline, Instant realisedAt, Actor by) {
        return met(get(deadline), realisedAt, by);
    }

    private boolean met(DeadlineRow row, Instant realisedAt, Actor by) {
        LocalDate on = Now.dayOf(realisedAt);
        if (!queries.saveMet(row.id(), realisedAt, on)) {
            return false;
        }
        event(row.id(), "MET", realisedAt, null, null, null, by);
        boolean late = on.isAfter(row.dueOn());
        tell(
                row.clientId(),
                subject(row),
                row.family(),
                late ? "deadline.journal.late" : "deadline.journal.met",
                realisedAt,
                by,
                e ->
                        outOfSight(
                                e.arg("due_on", row.dueOn()).arg("unit", row.unitId()),
                                facts(row)));
        return true;
    }

    @Override
    @Transactional
    public boolean end(DeadlineId deadline, EndReason why, Actor by, boolean clientTold) {
        return end(get(deadline), why, by, clientTold);
    }

    @Override
    @Transactional
    public int endAll(SubjectRef subject, EndReason why, Actor by, boolean clientTold) {
        int ended = 0;
        for (DeadlineRow row : rows(List.of(subject))) {
            if (row.metOn() == null && row.endedOn() == null && end(row, why, by, clientTold)) {
                ended++;
            }
        }
        return ended;
    }

    private boolean end(DeadlineRow row, EndReason why, Actor by, boolean clientTold) {
        Instant at = now.instant();
        if (!queries.saveEnded(row.id(), at, Now.dayOf(at), why, clientTold)) {
            return false;
        }
        event(row.id(), "ENDED", at, null, why.name(), clientTold, by);
        tell(
                row.clientId(),
                subject(row),
                row.family(),
                "deadline.journal.ended",
                at,
                by,
                e -> outOfSight(e.arg("reason_code", why).arg("unit", row.unitId()), facts(row)));
        return true;
    }

    @Override
    @Transactional
    public void forecast(DeadlineId deadline, @Nullable LocalDate bookedOn) {
        if (queries.saveForecast(deadline, bookedOn)) {
            event(deadline, "FORECAST", now.instant(), bookedOn, null, null, Actor.system());
        }
    }

    @Override
    @Transactional
    public void forecast(SubjectRef subject, DeadlineFamily family, @Nullable LocalDate bookedOn) {
        queries.findOpen(subject, family).ifPresent(row -> forecast(row.id(), bookedOn));
    }

    @Override
    @Transactional
    public void delayed(DeadlineId deadline, DelayReason why, Actor by, boolean clientTold) {
        event(deadline, "DELAYED", now.instant(), null, why.name(), clientTold, by);
    }

    @Override
    @Transactional
    public void attachClient(SubjectRef subject, ClientId client) {
        Instant at = now.instant();
        for (DeadlineId id : queries.saveClient(subject, client)) {
            event(id, "CLIENT_KNOWN", at, null, null, null, Actor.system());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ClockView> find(DeadlineId deadline) {
        LocalDate today = now.today();
        return queries.find(deadline).map(row -> view(row, today));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClockView> openFor(ClientId client) {
        return views(queries.listOpen(client));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClockView> openToShow(ClientId client) {
        return openFor(client).stream().filter(c -> !c.hiddenFromClient()).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClockView> nearestFor(Collection<ClientId> clients) {
        return clients.isEmpty() ? List.of() : views(queries.listNearest(clients));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClockView> allFor(ClientId client) {
        return views(queries.listAll(client));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClockView> forSubject(SubjectRef subject) {
        return views(rows(List.of(subject)));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<SubjectRef, List<ClockView>> forSubjects(Collection<SubjectRef> subjects) {
        var found = new LinkedHashMap<SubjectRef, List<ClockView>>();
        subjects.forEach(s -> found.put(s, new ArrayList<>()));
        for (ClockView view : views(rows(subjects))) {
            List<ClockView> of = found.get(view.subject());
            if (of != null) {
                of.add(view);
            }
        }
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public Explanation explain(DeadlineId deadline) {
        DeadlineRow row = get(deadline);
        var steps = new ArrayList<>(explanation(row).steps());
        for (DelayRow delay : queries.listDelays(deadline)) {
            steps.add(
                    new Explanation.Delayed(
                            delay.reason(), Now.dayOf(delay.happenedAt()), delay.clientTold()));
        }
        return new Explanation(row.family(), steps, row.dueOn(), explanation(row).lawKnownUntil());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Difference> check() {
        var differences = new ArrayList<Difference>();
        for (DeadlineRow row : queries.listEveryOpen()) {
            Optional<LocalDate> computed =
                    counter.rule(row.family(), row.contactOn(), startedAt(row), facts(row))
                            .map(Ruling::dueOn);
            if (!computed.equals(Optional.of(row.dueOn()))) {
                differences.add(
                        new Difference(row.id(), row.ruleId(), row.dueOn(), computed.orElse(null)));
            }
        }
        return differences;
    }

    private DeadlineRow get(DeadlineId id) {
        return queries.find(id)
                .orElseThrow(() -> new IllegalStateException("No clock " + id.value()));
    }

    private List<DeadlineRow> rows(Collection<SubjectRef> subjects) {
        var wanted = Set.copyOf(subjects);
        return queries
                .listOfSubjects(
                        subjects.stream().map(SubjectRef::kind).distinct().toList(),
                        subjects.stream().map(SubjectRef::id).distinct().toList())
                .stream()
                .filter(row -> wanted.contains(subject(row)))
                .toList();
    }

    private List<ClockView> views(List<DeadlineRow> rows) {
        LocalDate today = now.today();
        return rows.stream().map(row -> view(row, today)).toList();
    }

    private ClockView view(DeadlineRow row, LocalDate today) {
        return new ClockView(
                row.id(),
                row.family(),
                row.ruleId(),
                subject(row),
                row.clientId(),
                row.contactOn(),
                row.startOn(),
                row.startedAt(),
                row.dueOn(),
                row.closesAt(),
                DeadlineState.on(
                        today,
                        row.dueOn(),
                        row.forecastOn(),
                        row.metOn(),
                        row.endedOn(),
                        row.endReason()),
                row.forecastOn(),
                row.metOn(),
                row.endedOn(),
                row.endReason(),
                row.unitId(),
                row.responsibleId(),
                facts(row).is(HIDDEN, false),
                explanation(row));
    }

    /** By the rule the clock was started with; the stored due day is the one that holds. */
    private Explanation explanation(DeadlineRow row) {
        Explanation counted =
                RuleBook.findById(row.ruleId())
                        .map(rule ->
                                counter.count(rule, row.contactOn(), startedAt(row), facts(row)))
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "The rule table has lost " + row.ruleId()))
                        .explanation();
        var steps = new ArrayList<>(counted.steps());
        if (row.metOn() != null) {
            steps.add(new Explanation.Realised(row.metOn()));
        } else if (row.endedOn() != null && row.endReason() != null) {
            steps.add(
                    new Explanation.EndedBy(
                            row.endReason(), row.endedOn(), Boolean.TRUE.equals(row.endTold())));
        } else if (row.forecastOn() != null) {
            steps.add(new Explanation.Booked(row.forecastOn()));
        }
        return new Explanation(row.family(), steps, row.dueOn(), counted.lawKnownUntil());
    }

    private void event(
            DeadlineId id,
            String kind,
            Instant happenedAt,
            @Nullable LocalDate forecastOn,
            @Nullable String reason,
            @Nullable Boolean told,
            Actor by) {
        Instant recordedAt = now.instant();
        queries.insertEvent(
                Ids.at(recordedAt),
                id,
                kind,
                happenedAt,
                forecastOn,
                reason,
                told,
                by.account(),
                role(by),
                recordedAt);
    }

    private void tell(
            @Nullable ClientId client,
            SubjectRef subject,
            DeadlineFamily family,
            String key,
            Instant happenedAt,
            Actor by,
            java.util.function.Consumer<JournalEntry> more) {
        JournalEntry entry =
                JournalEntry.about(client)
                        .happenedAt(happenedAt)
                        .by(by.account(), role(by))
                        .key(key)
                        .subject(subject.kind(), subject.id())
                        .arg("family_code", family);
        more.accept(entry);
        journal.record(QUIET.contains(family) ? entry.hiddenFromClient() : entry);
    }

    /** The clock of a worry raised by somebody else would tell the client that one was raised. */
    private static JournalEntry outOfSight(JournalEntry entry, DeadlineFacts facts) {
        return facts.is(HIDDEN, false) ? entry.hiddenFromClient() : entry;
    }

    private static String role(Actor by) {
        return by.mainRole().name();
    }

    private static SubjectRef subject(DeadlineRow row) {
        return new SubjectRef(row.subjectKind(), row.subjectId());
    }

    private static LocalDateTime startedAt(DeadlineRow row) {
        return row.startedAt().atZone(Now.ZONE).toLocalDateTime();
    }

    private static DeadlineFacts facts(DeadlineRow row) {
        return new DeadlineFacts(
                JSON.readValue(row.facts().value(), new TypeReference<Map<String, String>>() {}),
                row.age());
    }
}
