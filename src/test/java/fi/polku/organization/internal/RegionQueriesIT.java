package fi.polku.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.UnitId;
import fi.polku.organization.UnitView;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Json;
import fi.polku.platform.sql.Params;
import fi.polku.testing.DatabaseTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A region's data package in the database")
class RegionQueriesIT extends DatabaseTest {
    @Autowired RegionQueries queries;
    @Autowired OrganizationQueries reads;

    @Test
    @DisplayName("is known by its digest: a changed package is loaded again")
    void byDigest() {
        String region = "testi-" + Ids.next();
        assertThat(queries.isLoaded(region, "a")).isFalse();
        queries.saveLoaded(region, "a", NOW);
        assertThat(queries.isLoaded(region, "a")).isTrue();
        queries.saveLoaded(region, "b", NOW);
        assertThat(queries.isLoaded(region, "a")).isFalse();
        assertThat(queries.isLoaded(region, "b")).isTrue();
        transaction.executeWithoutResult(t -> queries.lockLoading());
    }

    @Test
    @DisplayName(
            "brings what is there up to date and replaces hours and services, never another region's")
    void broughtUpToDate() {
        String region = "testi-" + Ids.next();
        UUID unit = Ids.next();
        UUID service = Ids.next();
        int othersHours = reads.listHours().size();
        UnitView any = reads.listUnits().getFirst();
        queries.saveUnits(region, unit(unit, any, "Ensin"), NOW);
        queries.saveUnits(region, unit(unit, any, "Sitten"), NOW);
        assertThat(reads.findUnit(new UnitId(unit)))
                .map(UnitView::name)
                .contains(LocalizedText.fi("Sitten"));
        queries.replaceHours(region, hours(unit, 1), NOW);
        queries.replaceHours(region, hours(unit, 2), NOW);
        assertThat(reads.listHours())
                .hasSize(othersHours + 1)
                .filteredOn(h -> h.unit().value().equals(unit))
                .extracting(OrganizationQueries.HoursRow::weekday)
                .containsExactly(2);
        queries.saveServices(
                region,
                Params.json(
                        List.of(
                                Map.of(
                                        "id",
                                        service,
                                        "code",
                                        "TEST-" + service,
                                        "sector",
                                        reads.listServices().getFirst().sector(),
                                        "name",
                                        Map.of("fi", "Palvelu"),
                                        "description",
                                        Map.of("fi", ""),
                                        "orderNumber",
                                        9999))),
                NOW);
        queries.replaceUnitServices(
                region, Params.json(List.of(Map.of("service", service, "unit", unit))), NOW);
        assertThat(reads.listServices())
                .filteredOn(s -> s.id().value().equals(service))
                .singleElement()
                .satisfies(s -> assertThat(s.units()).containsExactly(unit));
        queries.replaceUnitServices(region, Params.json(List.of()), NOW);
        assertThat(reads.listServices())
                .filteredOn(s -> s.id().value().equals(service))
                .singleElement()
                .satisfies(s -> assertThat(s.units()).isEmpty());
    }

    private static Json unit(UUID id, UnitView like, String name) {
        return Params.json(
                List.of(
                        Map.of(
                                "id", id,
                                "name", Map.of("fi", name),
                                "kind", like.kind(),
                                "parent", like.id().value(),
                                "municipalityCode", like.municipalityCode(),
                                "street", like.street(),
                                "postalCode", like.postalCode(),
                                "phone", like.phone(),
                                "orderNumber", 9999)));
    }

    private static Json hours(UUID unit, int weekday) {
        return Params.json(
                List.of(
                        Map.of(
                                "unit", unit, "weekday", weekday, "opens", "08:00", "closes",
                                "16:00")));
    }
}
