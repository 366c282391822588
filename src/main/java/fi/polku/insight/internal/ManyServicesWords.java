package fi.polku.insight.internal;

import fi.polku.insight.ManyServicesPage;
import fi.polku.insight.ManyServicesPage.Fact;
import fi.polku.insight.ManyServicesPage.Section;
import fi.polku.insight.Picture.Table;
import fi.polku.insight.domain.ManyServicesDefinition;
import fi.polku.insight.domain.UnitCosts;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The counts of the group in words. */
@Component
class ManyServicesWords {
    private static final List<String> PEOPLE =
            List.of("MUNICIPALITY", "AGE", "SEX", "LANGUAGE", "SEGMENT");
    private static final List<String> PATHS = List.of("OWN_WORKER", "PLAN", "NEXT", "GROUND");
    private final Organizations organizations;

    ManyServicesWords(Organizations organizations) {
        this.organizations = organizations;
    }

    ManyServicesPage page(ManyServicesCounts counts, Instant at, UnitCosts costs, Texts t) {
        LocalDate today = Now.dayOf(at);
        boolean few = counts.tooFew();
        return new ManyServicesPage(
                few
                        ? t.text("insight.many.tooFew")
                        : t.count("insight.many.says", counts.total("MEMBERS")),
                few,
                few ? List.of() : facts(counts, t),
                few ? List.of() : sections(PEOPLE, counts, t),
                few ? List.of() : sections(PATHS, counts, t),
                few
                        ? new ManyServicesPage.Cost(
                                List.of(), new Table("", List.of(), List.of()), "")
                        : cost(counts, t),
                few ? new Table("", List.of(), List.of()) : waits(counts, t),
                definition(counts.definition(), at, t),
                prices(costs, today, t));
    }

    private static List<Fact> facts(ManyServicesCounts counts, Texts t) {
        long members = counts.total("MEMBERS");
        return List.of(
                new Fact(t.text("insight.many.members"), Numbers.grouped(members, t)),
                new Fact(
                        t.text("insight.many.shareOfUsers"),
                        percent(members, counts.total("USERS"), t)),
                new Fact(t.text("insight.many.least"), Numbers.grouped(counts.total("LEAST"), t)));
    }

    private List<Section> sections(List<String> names, ManyServicesCounts counts, Texts t) {
        var sections = new ArrayList<Section>();
        for (String name : names) {
            var rows = new ArrayList<List<String>>();
            counts.shown(name).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(order()))
                    .forEach(e ->
                            rows.add(
                                    List.of(
                                            label(name, e.getKey(), t),
                                            number(e.getValue(), t),
                                            share(e.getValue(), counts.total("MEMBERS"), t))));
            String title = t.text("insight.many.division." + name);
            sections.add(
                    new Section(
                            "many-" + name.toLowerCase(java.util.Locale.ROOT),
                            title,
                            new Table(
                                    title,
                                    List.of(
                                            title,
                                            t.text("insight.many.col.people"),
                                            t.text("insight.many.col.share")),
                                    rows)));
        }
        return sections;
    }

    /** Cells in the order of their codes; those that say nothing last. */
    private static Comparator<String> order() {
        return Comparator.<String>comparingInt(
                        c -> c.equals("UNKNOWN") || c.equals("NONE") || c.equals("NO") ? 1 : 0)
                .thenComparing(Comparator.naturalOrder());
    }

    private String label(String division, String code, Texts t) {
        return switch (division) {
            case "MUNICIPALITY" ->
                    organizations
                            .municipality(code)
                            .map(m -> t.of(m.name()))
                            .orElse(t.text("insight.many.elsewhere"));
            case "SEGMENT" ->
                    code.equals("NONE")
                            ? t.text("insight.many.segment.none")
                            : t.text("segment.name." + code);
            case "LANGUAGE" ->
                    t.has("insight.many.language." + code)
                            ? t.text("insight.many.language." + code)
                            : t.text("insight.many.language.other", "code", code);
            default -> t.text("insight.many." + division + "." + code);
        };
    }

    private static ManyServicesPage.Cost cost(ManyServicesCounts counts, Texts t) {
        BigDecimal euro = counts.ofMembers();
        BigDecimal all = counts.ofAll();
        long members = counts.total("MEMBERS");
        var facts =
                List.of(
                        new Fact(t.text("insight.many.cost.total"), euro(euro, t)),
                        new Fact(
                                t.text("insight.many.cost.person"),
                                euro(
                                        euro.divide(
                                                BigDecimal.valueOf(members),
                                                0,
                                                RoundingMode.HALF_UP),
                                        t)),
                        new Fact(
                                t.text("insight.many.cost.share"),
                                percent(euro.doubleValue(), all.doubleValue(), t)));
        var hidden = counts.hiddenCosts();
        var rows = new ArrayList<List<String>>();
        long unpriced = 0;
        var missing = new ArrayList<String>();
        for (var cost : counts.costs()) {
            if (cost.people() == 0) {
                continue;
            }
            boolean few = hidden.contains(cost.code());
            BigDecimal of = cost.euroOfMembers();
            rows.add(
                    List.of(
                            service(cost.code(), t),
                            few
                                    ? t.text("insight.many.hidden")
                                    : Numbers.grouped(cost.ofMembers(), t),
                            few ? t.text("insight.many.hidden") : of == null ? "–" : euro(of, t)));
            unpriced += cost.unpriced();
            if (cost.unpriced() > 0 && !few) {
                missing.add(service(cost.code(), t));
            }
        }
        return new ManyServicesPage.Cost(
                facts,
                new Table(
                        t.text("insight.many.cost.table"),
                        List.of(
                                t.text("insight.many.cost.service"),
                                t.text("insight.many.cost.events"),
                                t.text("insight.many.cost.euro")),
                        rows),
                unpriced == 0
                        ? t.text("insight.many.cost.allPriced")
                        : missing.isEmpty()
                                ? t.text("insight.many.cost.someUnpriced")
                                : t.text(
                                        "insight.many.cost.unpriced",
                                        "services",
                                        String.join(", ", missing)));
    }

    private static Table waits(ManyServicesCounts counts, Texts t) {
        var rows = new ArrayList<List<String>>();
        counts.shown("CLOCK").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> {
                    int space = e.getKey().indexOf(' ');
                    rows.add(
                            List.of(
                                    Labels.family(e.getKey().substring(0, space), t),
                                    t.text("insight.many.CLOCK." + e.getKey().substring(space + 1)),
                                    number(e.getValue(), t)));
                });
        return new Table(
                t.text("insight.many.waits"),
                List.of(
                        t.text("insight.many.waits.family"),
                        t.text("insight.many.waits.state"),
                        t.text("insight.many.col.people")),
                rows);
    }

    List<String> definition(ManyServicesDefinition definition, Instant at, Texts t) {
        var lines = new ArrayList<String>();
        lines.add(t.text("insight.many.definition.when", "months", definition.months(), "on", at));
        lines.add(t.text("insight.many.definition.contacts", "share", definition.topShare()));
        lines.add(t.text("insight.many.definition.professions", "n", definition.professions()));
        lines.add(t.text("insight.many.definition.tasks", "n", definition.serviceTasks()));
        lines.add(t.text("insight.many.definition.emergencies", "n", definition.emergencies()));
        lines.add(t.text("insight.many.definition.events"));
        lines.add(t.text("insight.many.definition.few", "n", definition.leastShown()));
        lines.add(t.text("insight.many.definition.home"));
        if (!definition.status().equals("decided")) {
            lines.add(t.text("insight.many.definition.unverified", "on", definition.fromOn()));
        }
        return lines;
    }

    private static Table prices(UnitCosts costs, LocalDate today, Texts t) {
        var rows = new ArrayList<List<String>>();
        for (var row : costs.all()) {
            if (row.year() >= today.getYear() - 2 && row.year() <= today.getYear()) {
                rows.add(
                        List.of(
                                service(row.service(), t),
                                t.text("insight.many.unit." + row.unit()),
                                Integer.toString(row.year()),
                                euro(row.euro(), t),
                                t.text(
                                        row.status().equals("UNVERIFIED")
                                                ? "insight.many.unverified"
                                                : "insight.many.verified")));
            }
        }
        return new Table(
                t.text("insight.many.prices"),
                List.of(
                        t.text("insight.many.cost.service"),
                        t.text("insight.many.prices.unit"),
                        t.text("insight.many.prices.year"),
                        t.text("insight.many.cost.euro"),
                        t.text("insight.many.prices.status")),
                rows);
    }

    private static String service(String code, Texts t) {
        int space = code.indexOf(' ');
        return space < 0
                ? t.text("insight.many.event." + code)
                : Labels.capital(
                        t.text("appointment.code.type." + code.substring(0, space))
                                + ", "
                                + t.text("appointment.code.mode." + code.substring(space + 1)),
                        t);
    }

    private static String number(@Nullable Long people, Texts t) {
        return people == null ? t.text("insight.many.hidden") : Numbers.grouped(people, t);
    }

    private static String share(@Nullable Long people, long of, Texts t) {
        return people == null ? t.text("insight.many.hidden") : percent(people, of, t);
    }

    private static String percent(long part, long whole, Texts t) {
        return percent((double) part, (double) whole, t);
    }

    private static String percent(double part, double whole, Texts t) {
        return whole == 0
                ? "–"
                : Numbers.decimal(Math.rint(part * 1000 / whole) / 10, t) + "\u00a0%";
    }

    private static String euro(BigDecimal euro, Texts t) {
        return euro.compareTo(BigDecimal.valueOf(1000)) < 0
                ? Numbers.number(euro.setScale(1, RoundingMode.HALF_UP), t) + "\u00a0€"
                : Numbers.grouped(euro.setScale(0, RoundingMode.HALF_UP).longValueExact(), t)
                        + "\u00a0€";
    }
}
