package fi.polku.insight.internal;

import fi.polku.insight.Figure;
import fi.polku.insight.Picture;
import fi.polku.insight.Picture.FigureView;
import fi.polku.insight.Picture.Stat;
import fi.polku.insight.Picture.Table;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contacts of the day by the hour, and those that wait for their assessment. */
@Component
class ContactsFigure implements FigureWords {
    private final Now now;
    private final ContactFigureQueries queries;

    ContactsFigure(Now now, ContactFigureQueries queries) {
        this.now = now;
        this.queries = queries;
    }

    @Override
    public Told tell(LocalDate today, List<UnitId> scope, Texts t) {
        var stats = new ArrayList<Stat>();
        var earlier = IntStream.rangeClosed(1, 8).mapToObj(today::minusWeeks).toList();
        var byHour = new LinkedHashMap<Integer, Rows.Hour>();
        queries.listHours(today, earlier, scope).forEach(h -> byHour.put(h.hour(), h));
        Rows.Unassessed open = queries.getUnassessed(scope);
        long total = byHour.values().stream().mapToLong(Rows.Hour::today).sum();
        int hourNow = now.helsinki().getHour();
        double usual =
                byHour.values().stream()
                        .filter(h -> h.hour() < hourNow)
                        .mapToDouble(h -> h.usual().doubleValue())
                        .sum();
        long before =
                byHour.values().stream()
                        .filter(h -> h.hour() < hourNow)
                        .mapToLong(Rows.Hour::today)
                        .sum();
        int first = Math.min(8, byHour.keySet().stream().min(Integer::compare).orElse(8));
        int last = Math.max(15, byHour.keySet().stream().max(Integer::compare).orElse(15));
        var columns = new ArrayList<Plots.Column>();
        var rows = new ArrayList<List<String>>();
        for (int hour = first; hour <= last; hour++) {
            Rows.Hour h = byHour.get(hour);
            long n = h == null ? 0 : h.today();
            double mean = h == null ? 0 : h.usual().doubleValue();
            columns.add(new Plots.Column(String.valueOf(hour), n, mean, hour <= hourNow));
            rows.add(
                    List.of(
                            hour + "–" + (hour + 1),
                            hour <= hourNow ? String.valueOf(n) : "–",
                            Numbers.decimal(mean, t)));
        }
        String waitsMore =
                open.n() == 0
                        ? t.text("insight.contacts.none.waits")
                        : t.text(
                                "insight.contacts.waits",
                                "n",
                                open.n(),
                                "age",
                                age(open.oldestAt(), t));
        stats.add(
                new Stat(
                        "contacts",
                        Numbers.grouped(total, t),
                        t.text("insight.contacts.stat"),
                        waitsMore,
                        null,
                        "stat-contacts"));
        String title =
                before > usual * 1.1 && usual > 0
                        ? "insight.contacts.title.busy"
                        : before < usual * .9
                                ? "insight.contacts.title.quiet"
                                : "insight.contacts.title.usual";
        return new Told(
                stats,
                new FigureView(
                        Figure.CONTACTS,
                        t.text(title),
                        t.text(
                                        "insight.contacts.says",
                                        "n",
                                        Numbers.grouped(total, t),
                                        "time",
                                        t.time(now.instant()),
                                        "usual",
                                        Numbers.decimal(usual, t))
                                + " "
                                + waitsMore
                                + ".",
                        Plots.columns(t.text("insight.contacts.alt"), columns),
                        List.of(
                                new Picture.Key(
                                        "rect", "g-b4", t.text("insight.contacts.key.today")),
                                new Picture.Key(
                                        "line", "g-limit", t.text("insight.contacts.key.usual"))),
                        List.of(),
                        new Table(
                                t.text("insight.contacts.alt"),
                                List.of(
                                        t.text("insight.col.hour"),
                                        t.text("insight.col.today"),
                                        t.text("insight.col.usual")),
                                rows),
                        null));
    }

    private String age(@Nullable Instant oldest, Texts t) {
        if (oldest == null) {
            return "–";
        }
        Duration d = Duration.between(oldest, now.instant());
        if (d.toHours() < 1) {
            return t.text("insight.age.minutes", "n", Math.max(0, d.toMinutes()));
        }
        return d.toDays() < 1
                ? t.text("insight.age.hours", "n", d.toHours())
                : t.text("insight.age.days", "n", d.toDays());
    }
}
