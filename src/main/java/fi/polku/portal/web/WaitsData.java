package fi.polku.portal.web;

import fi.polku.insight.Publication;
import fi.polku.insight.PublishedEdition;
import fi.polku.insight.PublishedWait;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import fi.polku.platform.text.Bundles;
import fi.polku.platform.text.Texts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything published of waiting, for machines; described in OpenAPI. Days are calendar days. */
@RestController
class WaitsData {
    private static final String HEAD =
            "month,edition,service,service_name,unit_id,unit_name,people,waits,half_within_days,nine_of_ten_within_days,within_limit,published_on,corrected_because";

    private final Publication publication;
    private final Organizations organizations;
    private final Texts finnish;

    WaitsData(Publication publication, Organizations organizations, Bundles bundles) {
        this.publication = publication;
        this.organizations = organizations;
        this.finnish = bundles.in("fi");
    }

    /**
     * One figure.
     *
     * @param people null, as the figures after it, when there were fewer than five
     * @param correctedBecause why the edition was published; null in the first
     */
    record Row(
            String month,
            int edition,
            String service,
            String serviceName,
            @Nullable String unitId,
            String unitName,
            @Nullable Integer people,
            @Nullable Integer waits,
            @Nullable Integer halfWithinDays,
            @Nullable Integer nineOfTenWithinDays,
            @Nullable Integer withinLimit,
            LocalDate publishedOn,
            @Nullable String correctedBecause) {
        String csv() {
            return java.util.stream.Stream.of(
                            month,
                            edition,
                            service,
                            quoted(serviceName),
                            text(unitId),
                            quoted(unitName),
                            text(people),
                            text(waits),
                            text(halfWithinDays),
                            text(nineOfTenWithinDays),
                            text(withinLimit),
                            publishedOn,
                            correctedBecause == null ? "" : quoted(correctedBecause))
                    .map(Object::toString)
                    .collect(Collectors.joining(","));
        }
    }

    private record Key(LocalDate monthOn, int edition) {}

    record Answer(List<Row> waitingTimes) {}

    @GetMapping("/waiting-times/data.json")
    ResponseEntity<Answer> json() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(new Answer(rows()));
    }

    @GetMapping("/waiting-times/data.csv")
    ResponseEntity<String> csv() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"jonotusajat.csv\"")
                .body(
                        rows().stream()
                                .map(Row::csv)
                                .collect(Collectors.joining("\r\n", HEAD + "\r\n", "\r\n")));
    }

    private List<Row> rows() {
        // The figures first: an edition that comes between the two questions is only one too many.
        var waits = publication.all();
        var editions =
                publication.editions().stream()
                        .collect(Collectors.toMap(e -> new Key(e.monthOn(), e.edition()), e -> e));
        return waits.stream()
                .map(w ->
                        row(
                                w,
                                Objects.requireNonNull(
                                        editions.get(new Key(w.monthOn(), w.edition())))))
                .toList();
    }

    private Row row(PublishedWait wait, PublishedEdition edition) {
        var f = wait.figures();
        UnitId unit = wait.unitId();
        return new Row(
                YearMonth.from(wait.monthOn()).toString(),
                wait.edition(),
                wait.family().name(),
                finnish.text("deadline.code.family." + wait.family()),
                unit == null ? null : unit.value().toString(),
                unit == null
                        ? finnish.text("portal.waits.region")
                        : organizations.unit(unit).map(u -> finnish.of(u.name())).orElse(""),
                f == null ? null : f.people(),
                f == null ? null : f.waits(),
                f == null ? null : f.halfDays(),
                f == null ? null : f.nineDays(),
                f == null ? null : f.kept(),
                Now.dayOf(edition.publishedAt()),
                edition.reason());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
