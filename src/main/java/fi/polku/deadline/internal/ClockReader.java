package fi.polku.deadline.internal;

import fi.polku.access.Actor;
import fi.polku.deadline.ClockEvent;
import fi.polku.deadline.ClockStory;
import fi.polku.deadline.ClockView;
import fi.polku.deadline.DeadlineId;
import fi.polku.deadline.DeadlineState;
import fi.polku.deadline.DelayReason;
import fi.polku.deadline.Explanation;
import fi.polku.deadline.ReassessCause;
import fi.polku.deadline.Remedy;
import fi.polku.deadline.SubjectRef;
import fi.polku.deadline.domain.Counter;
import fi.polku.deadline.domain.RuleBook;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Now;
import fi.polku.time.FinnishCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells where clocks stand today, and how each due day came to be. */
@Component
class ClockReader {
    private static final Counter COUNTER = new Counter(FinnishCalendar.INSTANCE);

    private final DeadlineQueries queries;
    private final ClockEventQueries events;
    private final Now now;

    ClockReader(DeadlineQueries queries, ClockEventQueries events, Now now) {
        this.queries = queries;
        this.events = events;
        this.now = now;
    }

    Optional<ClockView> find(DeadlineId deadline) {
        LocalDate today = now.today();
        return queries.find(deadline).map(row -> view(row, today));
    }

    List<ClockView> openFor(ClientId client) {
        return views(queries.listOpen(client));
    }

    List<ClockView> openFor(Actor reader, ClientId client) {
        return views(queries.listOpen(reader, client, now.instant()));
    }

    List<ClockView> openToShow(Actor reader, ClientId client) {
        return openFor(reader, client).stream().filter(c -> !c.hiddenFromClient()).toList();
    }

    List<ClockView> nearestFor(Collection<ClientId> clients) {
        return clients.isEmpty() ? List.of() : views(queries.listNearest(clients));
    }

    List<ClockView> allFor(ClientId client) {
        return views(queries.listAll(client));
    }

    List<ClockView> forSubject(SubjectRef subject) {
        return views(rows(List.of(subject)));
    }

    Map<SubjectRef, List<ClockView>> forSubjects(Collection<SubjectRef> subjects) {
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

    Explanation explain(DeadlineId deadline) {
        return story(get(deadline)).explanation();
    }

    ClockStory story(DeadlineRow row) {
        var happened = events.list(row.id()).stream().map(ClockReader::event).toList();
        Explanation counted = explanation(row);
        var steps = new ArrayList<>(counted.steps());
        happened.stream().flatMap(e -> step(e).stream()).forEach(steps::add);
        return new ClockStory(
                view(row, now.today()),
                ClockFacts.facts(row),
                new Explanation(row.family(), steps, row.dueOn(), counted.lawKnownUntil()),
                happened);
    }

    private static ClockEvent event(ClockEventQueries.EventRow e) {
        return new ClockEvent(
                e.kind(),
                e.happenedAt(),
                e.recordedAt(),
                e.role() == null ? "" : e.role(),
                e.forecastOn(),
                e.reason(),
                e.clientTold(),
                e.words(),
                CountedJson.read(e.before()),
                CountedJson.read(e.after()));
    }

    /** Start, booking and end are told by the clock itself; the rest comes from its events. */
    private static Optional<Explanation.Step> step(ClockEvent e) {
        LocalDate on = Now.dayOf(e.happenedAt());
        boolean told = Boolean.TRUE.equals(e.clientTold());
        String reason = e.reason();
        if (reason == null) {
            return Optional.empty();
        }
        return switch (e.kind()) {
            case DELAYED ->
                    Optional.of(new Explanation.Delayed(DelayReason.valueOf(reason), on, told));
            case REMEDIED ->
                    Optional.of(new Explanation.Remedied(Remedy.valueOf(reason), on, told));
            case REASSESSED ->
                    Optional.of(
                            new Explanation.Reassessed(
                                    ReassessCause.valueOf(reason),
                                    on,
                                    e.before() == null ? null : e.before().dueOn(),
                                    e.after() == null ? null : e.after().dueOn()));
            case STARTED, FORECAST, MET, ENDED, CLIENT_KNOWN -> Optional.empty();
        };
    }

    DeadlineRow get(DeadlineId id) {
        return queries.find(id)
                .orElseThrow(() -> new IllegalStateException("No clock " + id.value()));
    }

    List<DeadlineRow> rows(Collection<SubjectRef> subjects) {
        var wanted = Set.copyOf(subjects);
        return queries
                .listOfSubjects(
                        subjects.stream().map(SubjectRef::kind).distinct().toList(),
                        subjects.stream().map(SubjectRef::id).distinct().toList())
                .stream()
                .filter(row -> wanted.contains(ClockFacts.subject(row)))
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
                ClockFacts.subject(row),
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
                ClockFacts.hidden(ClockFacts.facts(row)),
                explanation(row));
    }

    /** By the rule the clock was started with; the stored due day is the one that holds. */
    private Explanation explanation(DeadlineRow row) {
        Explanation counted =
                RuleBook.findById(row.ruleId())
                        .map(rule ->
                                COUNTER.count(
                                        rule,
                                        row.contactOn(),
                                        ClockFacts.startedAt(row),
                                        ClockFacts.facts(row)))
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
}
