package fi.polku.portal.web;

import fi.polku.appointment.AppointmentState;
import fi.polku.appointment.AppointmentView;
import fi.polku.assessment.NeedNow;
import fi.polku.client.Disclosure;
import fi.polku.client.Places;
import fi.polku.measure.Curve;
import fi.polku.measure.CurveData;
import fi.polku.path.GoalView;
import fi.polku.path.PathView;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.privacy.RecordNote;
import fi.polku.team.TaskView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cards of a person's page in the reader's words. */
@Component
class PersonSections {
    private static final int COMING = 3;
    private final Places places;

    PersonSections(Places places) {
        this.places = places;
    }

    /** The client's own view, as the latest need assessment keeps it. */
    static ClientPage.@Nullable Said said(NeedNow need, Texts t) {
        String words = need.clientView();
        Instant at = need.happenedAt();
        return at == null || words == null || words.isBlank()
                ? null
                : new ClientPage.Said(
                        words, t.text("portal.person.said.when", "on", Now.dayOf(at)));
    }

    static ClientPage.@Nullable Goal goal(@Nullable PathView path, Texts t) {
        if (path == null || path.goals().isEmpty()) {
            return null;
        }
        GoalView goal = path.goals().getFirst();
        Integer reached = goal.reached();
        LocalDate on = goal.reachedOn();
        return new ClientPage.Goal(
                goal.words(),
                on == null ? "" : t.text("portal.person.goal.reviewed", "on", on),
                goal.levels().stream()
                        .sorted(Comparator.comparingInt(GoalView.Level::level).reversed())
                        .map(l ->
                                new ClientPage.Level(
                                        signed(l.level()),
                                        l.words(),
                                        l.level() == 0,
                                        Objects.equals(reached, l.level())))
                        .toList());
    }

    /** With a real minus sign and a plus, so that the levels line up and are read right. */
    private static String signed(int level) {
        return level == 0 ? "0" : level > 0 ? "+" + level : "\u2212" + -level;
    }

    List<ClientPage.Coming> coming(Disclosure disclosure, List<AppointmentView> all, Texts t) {
        return all.stream()
                .filter(a -> a.state() == AppointmentState.BOOKED)
                .sorted(Comparator.comparing(AppointmentView::startsAt))
                .limit(COMING)
                .map(a -> coming(disclosure, a, t))
                .toList();
    }

    private ClientPage.Coming coming(Disclosure disclosure, AppointmentView a, Texts t) {
        LocalDate day = Now.dayOf(a.startsAt());
        return new ClientPage.Coming(
                "/work/appointments/" + a.id().value(),
                day.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, t.locale()),
                Integer.toString(day.getDayOfMonth()),
                day.getDayOfWeek().getDisplayName(TextStyle.SHORT, t.locale())
                        + " "
                        + t.time(a.startsAt()),
                Words.capital(
                        t.text(
                                "portal.my.next",
                                "what",
                                t.text("appointment.code.type." + a.service()),
                                "at",
                                a.startsAt())),
                where(places, disclosure, a, t));
    }

    /** With whom and where, or that it is not told. */
    static String where(Places places, Disclosure disclosure, AppointmentView a, Texts t) {
        return disclosure.tells(a.unit())
                ? places.professional(t, disclosure, a.professional())
                        + " · "
                        + places.unit(t, disclosure, a.unit())
                : t.text("client.masked.place");
    }

    /** How the times have been kept, when there have been any. */
    static @Nullable String kept(List<AppointmentView> all, Texts t) {
        if (all.isEmpty()) {
            return null;
        }
        return t.text(
                "portal.person.kept",
                "missed",
                all.stream().filter(a -> a.state() == AppointmentState.NO_SHOW).count(),
                "moved",
                all.stream().filter(a -> a.state() == AppointmentState.MOVED).count());
    }

    static List<ClientPage.Measure> measures(List<CurveData> curves, Texts t) {
        return curves.stream()
                .filter(c -> c.scores().stream().anyMatch(s -> s.value() != null))
                .map(c -> measure(c, t))
                .toList();
    }

    private static ClientPage.Measure measure(CurveData data, Texts t) {
        Curve curve = Curve.of(data, t);
        return new ClientPage.Measure(
                t.of(data.instrument().title()),
                curve.rows().getLast().value(),
                curve.rows().getLast().meaning(),
                curve.points().stream()
                        .map(p -> p.day() + " " + p.text())
                        .collect(Collectors.joining(" → ")),
                curve);
    }

    static List<ClientPage.Task> tasks(List<TaskView> tasks, LocalDate today, Texts t) {
        return tasks.stream()
                .map(task ->
                        new ClientPage.Task(
                                t.text("team.task.kind." + task.kind()),
                                t.dateShort(task.dueOn()),
                                task.late(today)))
                .toList();
    }

    static List<ClientPage.Remark> notes(List<RecordNote> notes, Texts t) {
        return notes.stream()
                .map(n ->
                        new ClientPage.Remark(
                                t.text("privacy.note." + n.kind()),
                                t.dateTime(n.createdAt()),
                                n.words()))
                .toList();
    }
}
