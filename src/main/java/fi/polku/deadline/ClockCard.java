package fi.polku.deadline;

import fi.polku.platform.text.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A clock as a page shows it: words first, then the bar in percent; rendered by {@code
 * deadline/clock.jte}, and in tables by {@code deadline/clockLine.jte}.
 *
 * @param tone {@code run}, {@code warn}, {@code bad}, {@code ok} or {@code end}
 * @param doing what is done about it, when it threatens to be late or is late
 */
public record ClockCard(
        String id,
        String tone,
        String name,
        String tag,
        String due,
        String why,
        @Nullable String doing,
        Bar bar,
        List<ExplanationTexts.Line> steps) {
    /** The part of the bar that days may take, in percent; the rest is air after the last one. */
    private static final double ROOM = 91;

    /** Positions on the bar in percent, as attributes; absent marks are null. */
    public record Bar(
            String gone,
            String due,
            @Nullable String today,
            @Nullable String event,
            @Nullable String over,
            String startLabel,
            String dueLabel,
            @Nullable String eventLabel) {
        /** Whether the words under today would run into those under the due day. */
        public boolean todayHasRoom() {
            return today != null && Math.abs(number(today) - number(due)) > 12 && number(today) > 8;
        }

        /** Whether the words under the start would run into those under the due day. */
        public boolean startHasRoom() {
            return number(due) > 14;
        }

        private static double number(String percent) {
            return Double.parseDouble(percent.substring(0, percent.length() - 1));
        }
    }

    /** The clock's id as it stands in addresses. */
    public String key() {
        return id.substring("clock-".length());
    }

    public String css() {
        return tone.equals("run") ? "clock" : "clock clock--" + tone;
    }

    public String tagCss() {
        return tone.equals("end") ? "tag" : "tag tag--" + tone;
    }

    public String lineCss() {
        return tone.equals("warn") || tone.equals("bad")
                ? "clock-line clock-line--" + tone
                : "clock-line";
    }

    /** To the client ({@code work} false) or of the client ({@code work} true). */
    public static ClockCard of(ClockView clock, Texts t, LocalDate today, boolean work) {
        String due = t.date(clock.dueOn());
        String because = ExplanationTexts.why(clock.explanation(), t, work);
        String name = t.text("deadline.code.family." + clock.family());
        Bar bar = bar(clock, t, today);
        var steps = ExplanationTexts.render(clock.explanation(), t);
        String id = "clock-" + clock.id().value();
        String byWork = work ? ".work" : "";
        return switch (clock.state()) {
            case DeadlineState.Running r -> {
                boolean late = r.forecast() == Forecast.LATE;
                LocalDate booked = r.forecastOn();
                String why =
                        booked == null
                                ? because
                                : t.text(
                                                late ? "deadline.why.late" : "deadline.why.kept",
                                                "booked",
                                                t.date(booked))
                                        + " "
                                        + because;
                String tag =
                        late && booked != null
                                ? t.count(
                                        "deadline.tag.forecast",
                                        ChronoUnit.DAYS.between(r.dueOn(), booked))
                                : r.daysLeft() == 0
                                        ? t.text("deadline.tag.today")
                                        : t.count("deadline.tag.left", r.daysLeft());
                yield new ClockCard(
                        id,
                        late ? "warn" : "run",
                        name,
                        tag,
                        t.text(
                                r.daysLeft() == 0 ? "deadline.due.today" : "deadline.due.by",
                                "due",
                                due),
                        why,
                        late ? t.text("deadline.doing.late" + byWork) : null,
                        bar,
                        steps);
            }
            case DeadlineState.Met m ->
                    new ClockCard(
                            id,
                            "ok",
                            name,
                            t.text("deadline.tag.ok"),
                            t.text("deadline.due.met", "on", t.date(m.on())),
                            t.text("deadline.why.met", "due", due),
                            null,
                            bar,
                            steps);
            case DeadlineState.Ended e -> {
                String reason = t.text("deadline.code.reason." + e.why());
                yield new ClockCard(
                        id,
                        "end",
                        name,
                        reason,
                        t.text("deadline.due.ended", "on", t.date(e.on())),
                        t.text("deadline.why.ended" + byWork, "reason", reason),
                        null,
                        bar,
                        steps);
            }
            case DeadlineState.Missed m -> {
                LocalDate realised = m.realisedOn();
                yield new ClockCard(
                        id,
                        "bad",
                        name,
                        t.count("deadline.tag.over", m.daysLate()),
                        realised == null
                                ? t.text("deadline.due.missed", "due", due)
                                : t.text("deadline.due.late", "on", t.date(realised)),
                        realised == null
                                ? because
                                : t.text("deadline.why.met", "due", due) + " " + because,
                        realised == null ? t.text("deadline.doing.missed" + byWork) : null,
                        bar,
                        steps);
            }
        };
    }

    /** From the start to a little past whichever is last: the due day, the event or today. */
    private static Bar bar(ClockView clock, Texts t, LocalDate today) {
        LocalDate event = event(clock);
        LocalDate closed = clock.metOn() != null ? clock.metOn() : clock.endedOn();
        LocalDate gone = closed == null ? today : closed;
        LocalDate last = later(later(clock.dueOn(), event), closed == null ? today : null);
        double days = Math.max(1, ChronoUnit.DAYS.between(clock.startedOn(), last));
        LocalDate overTo = event != null ? event : closed == null ? today : null;
        return new Bar(
                percent(clock.startedOn(), gone, days),
                percent(clock.startedOn(), clock.dueOn(), days),
                closed == null ? percent(clock.startedOn(), today, days) : null,
                event == null ? null : percent(clock.startedOn(), event, days),
                overTo != null && overTo.isAfter(clock.dueOn())
                        ? percent(clock.startedOn(), overTo, days)
                        : null,
                shortDay(clock.startedOn()),
                shortDay(clock.dueOn()),
                event == null
                        ? null
                        : t.text(closed == null ? "deadline.bar.booked" : "deadline.bar.event"));
    }

    private static @Nullable LocalDate event(ClockView clock) {
        if (clock.metOn() != null) {
            return clock.metOn();
        }
        return clock.endedOn() != null ? clock.endedOn() : clock.forecastOn();
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    private static String percent(LocalDate start, LocalDate day, double days) {
        double part = Math.clamp(ChronoUnit.DAYS.between(start, day) / days, 0, 1);
        return String.format(Locale.ROOT, "%.1f%%", 1 + part * ROOM);
    }

    private static String shortDay(LocalDate day) {
        return day.getDayOfMonth() + "." + day.getMonthValue() + ".";
    }
}
