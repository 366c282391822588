package fi.polku.demo.internal;

import fi.polku.access.Actor;
import fi.polku.access.Role;
import fi.polku.appointment.AppointmentId;
import fi.polku.appointment.Bookings;
import fi.polku.appointment.MeetingMode;
import fi.polku.appointment.NewTime;
import fi.polku.appointment.Offers;
import fi.polku.appointment.ServiceType;
import fi.polku.appointment.SlotView;
import fi.polku.appointment.VisitResult;
import fi.polku.appointment.Visits;
import fi.polku.demo.domain.DemoTime;
import fi.polku.kernel.ClientId;
import fi.polku.measure.MeasureAnswers;
import fi.polku.measure.Measures;
import fi.polku.organization.ProfessionalView;
import fi.polku.path.EndPath;
import fi.polku.path.GoalView;
import fi.polku.path.NewGoal;
import fi.polku.path.NewReview;
import fi.polku.path.PathAnswers;
import fi.polku.path.PathId;
import fi.polku.path.PathOutcome;
import fi.polku.path.PathPlans;
import fi.polku.path.PathReviews;
import fi.polku.path.PathSteps;
import fi.polku.path.PathView;
import fi.polku.path.Paths;
import fi.polku.path.StepView;
import fi.polku.platform.Now;
import fi.polku.team.OwnWorkers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lives a client's path through the same desks as anybody: own worker, plan, steps, measures. */
@Component
class DemoPaths {
    private static final String MODEL = "REHABILITATION_PATH";
    private final OwnWorkers ownWorkers;
    private final Paths paths;
    private final PathPlans plans;
    private final PathAnswers answers;
    private final PathSteps steps;
    private final PathReviews reviews;
    private final Offers offers;
    private final Bookings bookings;
    private final Visits visits;
    private final Measures measures;
    private final MeasureAnswers measureAnswers;
    private final DemoWorkers workers;
    private final Now now;

    DemoPaths(
            OwnWorkers ownWorkers,
            Paths paths,
            PathPlans plans,
            PathAnswers answers,
            PathSteps steps,
            PathReviews reviews,
            Offers offers,
            Bookings bookings,
            Visits visits,
            Measures measures,
            MeasureAnswers measureAnswers,
            DemoWorkers workers,
            Now now) {
        this.ownWorkers = ownWorkers;
        this.paths = paths;
        this.plans = plans;
        this.answers = answers;
        this.steps = steps;
        this.reviews = reviews;
        this.offers = offers;
        this.bookings = bookings;
        this.visits = visits;
        this.measures = measures;
        this.measureAnswers = measureAnswers;
        this.workers = workers;
        this.now = now;
    }

    /** Whose path it is and who walks beside. */
    record Traveller(
            ClientId client,
            String name,
            String municipality,
            ProfessionalView worker,
            RandomGenerator random) {
        Actor self() {
            return new Actor(null, name, Set.of(Role.CLIENT), null, client, List.of());
        }
    }

    void nameOwnWorker(Traveller t, Instant at) {
        now.runAt(
                at, () -> ownWorkers.name(workers.actor(t.worker()), t.client(), t.worker().id()));
    }

    PathId draft(Traveller t, String goal, Instant at) {
        return now.callAt(
                at,
                () ->
                        plans.start(
                                workers.actor(t.worker()), t.client(), MODEL, List.of(goal(goal))));
    }

    /** Own worker, plan made, sent and accepted within two weeks, so many working days ago. */
    PathId accepted(Traveller t, String goal, LocalDate today, int ago) {
        nameOwnWorker(t, morning(today, -ago - 4));
        PathId path = draft(t, goal, morning(today, -ago - 2));
        send(t, path, morning(today, -ago - 1));
        accept(t, path, DemoTime.at(DemoTime.workingDay(today, -ago), 18, 40));
        return path;
    }

    Instant morning(LocalDate today, int workingDays) {
        return DemoTime.at(DemoTime.workingDay(today, workingDays), 9, 10);
    }

    void send(Traveller t, PathId path, Instant at) {
        now.runAt(
                at,
                () -> {
                    Actor actor = workers.actor(t.worker());
                    plans.propose(actor, path, paths.get(actor, path).editNo(), "");
                });
    }

    void accept(Traveller t, PathId path, Instant at) {
        now.runAt(at, () -> answers.accept(t.self(), path, 1));
    }

    /**
     * Walks steps in order until one would come after the last day.
     *
     * @param missOne whether the client misses the physiotherapy first, and nothing after it yet
     */
    int walk(
            Traveller t,
            PathId path,
            DemoTime time,
            LocalDate last,
            int steps,
            boolean missOne,
            int[] answers) {
        int walked = 0;
        for (StepView step : paths.find(path).orElseThrow().steps()) {
            LocalDate wanted = step.plannedOn();
            if (walked == steps || wanted == null || !step.open()) {
                break;
            }
            LocalDate day = DemoTime.workingDay(wanted.plusDays(t.random().nextInt(4)), 0);
            if (!day.isBefore(last)) {
                break;
            }
            boolean miss = missOne && "PHYSIOTHERAPY".equals(step.serviceType());
            Instant done = miss ? miss(t, time, step, day, last) : doStep(t, time, step, day, last);
            if (done == null) {
                break;
            }
            if (!step.measures().isEmpty()) {
                answer(
                        t,
                        path,
                        step.measures(),
                        answers[Math.min(walked, answers.length - 1)],
                        done);
            }
            walked++;
            if (miss) {
                break;
            }
        }
        return walked;
    }

    private @Nullable Instant doStep(
            Traveller t, DemoTime time, StepView step, LocalDate day, LocalDate last) {
        ServiceType service = service(step.serviceType());
        if (service == null) {
            Instant at = DemoTime.at(day, 12, 10);
            now.runAt(at, () -> steps.completeStep(workers.actor(t.worker()), step.id(), at));
            return at;
        }
        ProfessionalView who = who(t, service);
        Instant starts = time.visit(who.id(), day);
        if (!Now.dayOf(starts).isBefore(last)) {
            return null;
        }
        AppointmentId id = book(t, who, service, step, starts);
        Instant ends = starts.plusSeconds(2700);
        now.runAt(ends, () -> visits.markAttended(workers.actor(who), id, result(service)));
        return ends;
    }

    /** The client does not come; the step waits for a new time. */
    private @Nullable Instant miss(
            Traveller t, DemoTime time, StepView step, LocalDate day, LocalDate last) {
        ProfessionalView who = who(t, ServiceType.PHYSIOTHERAPY);
        Instant starts = time.visit(who.id(), day);
        if (!Now.dayOf(starts).isBefore(last)) {
            return null;
        }
        AppointmentId id = book(t, who, ServiceType.PHYSIOTHERAPY, step, starts);
        now.runAt(
                starts.plusSeconds(1800),
                () -> visits.markNoShow(workers.actor(who), id, "Soitettiin, ei vastattu."));
        return starts;
    }

    private AppointmentId book(
            Traveller t, ProfessionalView who, ServiceType service, StepView step, Instant starts) {
        Instant booked = DemoTime.at(DemoTime.workingDay(Now.dayOf(starts), -4), 10, 20);
        return now.callAt(
                booked,
                () ->
                        bookings.book(
                                workers.actor(t.worker()),
                                new NewTime(
                                        who.id(),
                                        who.unit(),
                                        service,
                                        MeetingMode.ONSITE,
                                        starts,
                                        starts.plusSeconds(2700)),
                                t.client(),
                                step.id().value()));
    }

    /** Books a coming time from those on offer for the step the client is at. */
    void bookNext(Traveller t, Instant at) {
        now.runAt(
                at,
                () ->
                        offers.stepsToBook(Actor.system(), t.client()).stream()
                                .findFirst()
                                .ifPresent(s -> {
                                    List<SlotView> offered =
                                            offers.offerForStep(t.self(), t.client(), s.step());
                                    if (!offered.isEmpty()) {
                                        bookings.book(
                                                t.self(),
                                                offered.getLast().id(),
                                                t.client(),
                                                s.step());
                                    }
                                }));
    }

    void end(Traveller t, PathId path, Instant at, PathOutcome outcome, int reached) {
        now.runAt(
                at,
                () -> {
                    Actor actor = workers.actor(t.worker());
                    PathView view = paths.get(actor, path);
                    var levels = new HashMap<fi.polku.path.GoalId, Integer>();
                    for (GoalView goal : view.goals()) {
                        levels.put(goal.id(), reached);
                    }
                    reviews.end(
                            actor,
                            path,
                            new EndPath(
                                    new NewReview(
                                            levels, "Katsoimme yhdessä, mitä on muuttunut alusta."),
                                    outcome,
                                    "Voit ottaa yhteyttä milloin vain. Kysymme vointiasi puolen"
                                            + " vuoden päästä.",
                                    true));
                });
    }

    /** Answers so that PHQ-9 is near the total; life feels better as it falls. */
    void answer(Traveller t, PathId path, List<String> instruments, int phq, Instant at) {
        Instant moment = at.plusSeconds(5400);
        for (String code : instruments) {
            measures.instrument(code)
                    .ifPresent(i ->
                            now.runAt(
                                    moment,
                                    () ->
                                            measureAnswers.answer(
                                                    t.self(),
                                                    t.client(),
                                                    i.code(),
                                                    i.version(),
                                                    answers(t, i.code(), phq),
                                                    path.value())));
        }
    }

    private static Map<String, Integer> answers(Traveller t, String code, int phq) {
        var answers = new HashMap<String, Integer>();
        if (code.equalsIgnoreCase("PHQ-9")) {
            int left = Math.min(phq, 24);
            for (int item = 1; item <= 8; item++) {
                int share = Math.min(3, Math.round((float) left / (9 - item)));
                answers.put(String.valueOf(item), share);
                left -= share;
            }
            answers.put("9", 0);
        } else {
            double mean = 4.2 - phq * 0.11;
            for (int item = 1; item <= 8; item++) {
                long value = Math.round(mean + t.random().nextInt(3) * 0.5 - 0.5);
                answers.put(String.valueOf(item), (int) Math.clamp(value, 1, 5));
            }
        }
        return answers;
    }

    private ProfessionalView who(Traveller t, ServiceType service) {
        return service.profession().equals(t.worker().profession())
                ? t.worker()
                : workers.of(service, t.municipality(), t.random().nextInt(100));
    }

    private static @Nullable ServiceType service(@Nullable String code) {
        return Arrays.stream(ServiceType.values())
                .filter(s -> s.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static VisitResult result(ServiceType service) {
        return switch (service) {
            case PHYSIOTHERAPY ->
                    new VisitResult(
                            "Selän ja hartioiden kipu",
                            "Tutkittiin liikkuvuus ja voima, ohjattiin kotiharjoitteet.",
                            "Harjoitteet kolmesti viikossa, seuraava käynti sovittu.",
                            null);
            case PHYSICIAN ->
                    new VisitResult(
                            "Työkyky ja jaksaminen",
                            "Katsottiin kokonaisuus yhdessä. Suunnitelma jatkuu sovitusti.",
                            "Lausunto kirjoitetaan, jatko omatyöntekijän kanssa.",
                            null);
            case SOCIAL_GUIDANCE ->
                    new VisitResult(
                            "Tilanteen läpikäynti",
                            "Käytiin läpi arki, raha-asiat ja voimavarat.",
                            "Sovittiin seuraavasta tapaamisesta.",
                            null);
            default ->
                    new VisitResult(
                            "Sovittu tapaaminen",
                            "Keskusteltiin ja sovittiin jatkosta.",
                            null,
                            null);
        };
    }

    private static NewGoal goal(String words) {
        return new NewGoal(
                words,
                1,
                Map.of(
                        -2, "Tilanne on vaikeampi kuin nyt.",
                        -1, "Tilanne on sama kuin nyt.",
                        0, "Pääsen tavoitteeseen useimpina viikkoina.",
                        1, "Pääsen tavoitteeseen joka viikko.",
                        2, "Tavoite on tavallista arkea, eikä siihen tarvita enää apua."));
    }
}
