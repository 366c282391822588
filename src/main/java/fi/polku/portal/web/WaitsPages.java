package fi.polku.portal.web;

import fi.polku.deadline.DeadlineFamily;
import fi.polku.insight.Publication;
import fi.polku.insight.PublishedMonth;
import fi.polku.insight.PublishedWait;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import views.Templates;

/** The public page of waiting times (terveydenhuoltolaki 1326/2010, 55 §). */
@Controller
class WaitsPages {
    /** A year and the month before it: the same month can be compared. */
    private static final int TREND = 13;

    private final Publication publication;
    private final Organizations organizations;
    private final Templates views;

    WaitsPages(Publication publication, Organizations organizations, Templates views) {
        this.publication = publication;
        this.organizations = organizations;
        this.views = views;
    }

    @GetMapping("/waiting-times")
    JteModel waits(
            Ui ui,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String month) {
        var months = publication.months();
        if (months.isEmpty()) {
            return views.portalWaits(ui, null);
        }
        LocalDate monthOn = month.isBlank() ? months.getFirst() : monthOn(month, months);
        PublishedMonth published = publication.month(monthOn).orElseThrow();
        var region = published.waits().stream().filter(w -> w.unitId() == null).toList();
        DeadlineFamily family =
                service.isBlank()
                        ? usual(region)
                        : family(service, region).orElseThrow(Unknown::new);
        return views.portalWaits(ui, page(published, region, family, months, ui.t()));
    }

    private WaitsPage page(
            PublishedMonth published,
            List<PublishedWait> region,
            DeadlineFamily family,
            List<LocalDate> months,
            Texts t) {
        var units =
                published.waits().stream()
                        .filter(w -> w.family() == family && w.unitId() != null)
                        .sorted(Comparator.comparing(w -> unit(w.unitId(), t)))
                        .toList();
        var trend =
                publication.all().stream()
                        .filter(w -> w.family() == family && w.unitId() == null)
                        .filter(w -> !w.monthOn().isAfter(published.monthOn()))
                        .limit(TREND)
                        .toList();
        int longest =
                Math.max(
                        1,
                        Stream.concat(units.stream(), trend.stream())
                                .map(PublishedWait::figures)
                                .filter(Objects::nonNull)
                                .mapToInt(PublishedWait.Figures::nineDays)
                                .max()
                                .orElse(1));
        var all = region.stream().filter(w -> w.family() == family).findFirst().orElseThrow();
        String name = name(family, t);
        var figures = all.figures();
        return new WaitsPage(
                region.stream()
                        .map(w ->
                                new WaitsPage.Choice(
                                        w.family().name(),
                                        name(w.family(), t),
                                        w.family() == family))
                        .toList(),
                months.stream()
                        .map(m ->
                                new WaitsPage.Choice(
                                        YearMonth.from(m).toString(),
                                        Words.capital(month(m, t)),
                                        m.equals(published.monthOn())))
                        .toList(),
                month(published.monthOn(), t),
                figures == null
                        ? t.text("portal.waits.few.title", "service", name)
                        : t.text(
                                "portal.waits.service",
                                "service",
                                name,
                                "days",
                                t.count("portal.waits.days", figures.halfDays())),
                figures == null
                        ? t.text("portal.waits.few")
                        : t.text(
                                "portal.waits.says",
                                "people",
                                t.count("portal.waits.people", figures.people()),
                                "half",
                                t.count("portal.waits.days", figures.halfDays()),
                                "nine",
                                t.count("portal.waits.days", figures.nineDays()),
                                "kept",
                                share(figures, t)),
                t.text("portal.waits.scale", "n", longest),
                units.stream()
                        .filter(w -> w.figures() != null)
                        .map(w -> line(unit(w.unitId(), t), w, longest, t))
                        .toList(),
                fewUnits(units, t),
                trend.stream()
                        .map(w -> line(Words.capital(month(w.monthOn(), t)), w, longest, t))
                        .toList(),
                region.stream()
                        .filter(w -> w.family() != family && w.figures() != null)
                        .map(w ->
                                new WaitsPage.Other(
                                        "/waiting-times?service="
                                                + w.family()
                                                + "&month="
                                                + YearMonth.from(w.monthOn()),
                                        name(w.family(), t),
                                        t.count(
                                                "portal.waits.days",
                                                Objects.requireNonNull(w.figures()).halfDays())))
                        .toList(),
                t.text("portal.waits.published", "on", Now.dayOf(published.publishedAt())),
                corrected(published.monthOn(), t),
                "service=" + family + "&month=" + YearMonth.from(published.monthOn()));
    }

    /** Every correction of the month, the newest first. */
    private List<String> corrected(LocalDate month, Texts t) {
        return publication.editions().stream()
                .filter(e -> e.monthOn().equals(month) && e.reason() != null)
                .map(e ->
                        t.text(
                                "portal.waits.corrected",
                                "n",
                                e.edition(),
                                "on",
                                Now.dayOf(e.publishedAt()),
                                "reason",
                                e.reason()))
                .toList();
    }

    private WaitsPage.Line line(String name, PublishedWait wait, int longest, Texts t) {
        var figures = wait.figures();
        String few = t.text("portal.waits.few.cell");
        return figures == null
                ? new WaitsPage.Line(name, few, few, few, null)
                : new WaitsPage.Line(
                        name,
                        t.count("portal.waits.days", figures.halfDays()),
                        t.count("portal.waits.days", figures.nineDays()),
                        share(figures, t),
                        new WaitsPage.Spark(
                                percent(figures.halfDays(), longest),
                                percent(figures.nineDays(), longest)));
    }

    private @Nullable String fewUnits(List<PublishedWait> units, Texts t) {
        String names =
                units.stream()
                        .filter(w -> w.figures() == null)
                        .map(w -> unit(w.unitId(), t))
                        .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : t.text("portal.waits.few.units", "units", names);
    }

    private static DeadlineFamily usual(List<PublishedWait> region) {
        return family(DeadlineFamily.PHC_FIRST.name(), region)
                .orElseGet(() ->
                        region.stream()
                                .map(PublishedWait::family)
                                .findFirst()
                                .orElse(DeadlineFamily.PHC_FIRST));
    }

    private static Optional<DeadlineFamily> family(String code, List<PublishedWait> region) {
        return region.stream()
                .map(PublishedWait::family)
                .filter(f -> f.name().equals(code))
                .findFirst();
    }

    private static LocalDate monthOn(String text, List<LocalDate> months) {
        try {
            LocalDate day = YearMonth.parse(text).atDay(1);
            if (months.contains(day)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw new Unknown(e);
        }
        throw new Unknown();
    }

    private String unit(@Nullable UnitId unit, Texts t) {
        return unit == null ? "" : organizations.unit(unit).map(u -> t.of(u.name())).orElse("–");
    }

    private static String name(DeadlineFamily family, Texts t) {
        return t.text("deadline.code.family." + family);
    }

    private static String month(LocalDate month, Texts t) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", t.locale()).format(month);
    }

    private static String share(PublishedWait.Figures figures, Texts t) {
        return t.text(
                "portal.waits.share",
                "n",
                String.format(t.locale(), "%.1f", 100 * figures.keptShare()));
    }

    private static String percent(int days, int longest) {
        return String.format(Locale.ROOT, "%.1f%%", 100.0 * days / longest);
    }

    /** A service or a month of which nothing has been published. */
    private static final class Unknown extends ResponseStatusException {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super(HttpStatus.NOT_FOUND);
        }

        Unknown(Throwable cause) {
            super(HttpStatus.NOT_FOUND, null, cause);
        }
    }
}
