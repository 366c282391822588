package fi.polku.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Municipality;
import fi.polku.organization.ProfessionalView;
import fi.polku.organization.QueueKind;
import fi.polku.organization.UnitView;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.util.Comparator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The region in the database")
class OrganizationQueriesIT extends DatabaseTest {
    @Autowired OrganizationQueries queries;

    @Test
    @DisplayName("has the largest municipality first, and a queue of each kind in every one")
    void municipalitiesAndQueues() {
        var municipalities = queries.listMunicipalities();
        assertThat(municipalities)
                .isSortedAccordingTo(
                        Comparator.comparingInt(Municipality::population)
                                .reversed()
                                .thenComparing(Municipality::code));
        for (Municipality m : municipalities) {
            assertThat(queries.listQueues())
                    .filteredOn(q -> q.municipalityCode().equals(m.code()))
                    .extracting(OrganizationQueries.QueueRow::kind)
                    .containsExactlyInAnyOrder(QueueKind.values());
        }
    }

    @Test
    @DisplayName("knows a unit by its id with what it may lack, and nothing by another")
    void units() {
        UnitView top = queries.listUnits().getFirst();
        assertThat(top.parent()).isNull();
        assertThat(queries.findUnit(top.id())).contains(top);
        assertThat(queries.findUnit(new UnitId(Ids.next()))).isEmpty();
        assertThat(queries.listUnits()).extracting(UnitView::id).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("has professionals by name, each in a unit that is there")
    void professionals() {
        var people = queries.listProfessionals();
        var units = queries.listUnits().stream().map(UnitView::id).toList();
        assertThat(units).containsAll(people.stream().map(ProfessionalView::unit).toList());
        ProfessionalView one = people.getFirst();
        assertThat(queries.findProfessional(one.id())).contains(one);
        assertThat(queries.findProfessional(new ProfessionalId(Ids.next()))).isEmpty();
    }

    @Test
    @DisplayName(
            "has hours that open before they close, services and places in units that are there")
    void hoursServicesAndPlaces() {
        var units = queries.listUnits().stream().map(u -> u.id().value()).toList();
        assertThat(queries.listHours())
                .isNotEmpty()
                .allSatisfy(h -> {
                    assertThat(h.opens()).isBefore(h.closes());
                    assertThat(units).contains(h.unit().value());
                });
        assertThat(queries.listServices())
                .isNotEmpty()
                .allSatisfy(s -> assertThat(units).containsAll(s.units()));
        assertThat(queries.listMeetingPlaces())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(units).contains(p.unit().value()));
    }
}
