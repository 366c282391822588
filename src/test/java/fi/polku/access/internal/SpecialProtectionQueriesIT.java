package fi.polku.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.access.SpecialProtections;
import fi.polku.access.SpecialProtections.Given;
import fi.polku.access.domain.ReferenceRows;
import fi.polku.kernel.UnitId;
import fi.polku.organization.RegionLoader;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Specially protected units")
class SpecialProtectionQueriesIT extends DatabaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired SpecialProtectionQueries queries;
    @Autowired SpecialProtections protections;
    @Autowired StandingQueries standings;

    private final UnitId unit = new UnitId(Ids.next());

    @Test
    @DisplayName("are given once, begin on their day, and end when the package has them no more")
    void given() {
        var given = new Given(unit, "PSYCHIATRY", TODAY);
        queries.insert(given, NOW);
        queries.insert(given, NOW);
        assertThat(
                        jdbc.sql(
                                        "SELECT count(*) FROM special_protection s WHERE s.unit_id = :unit")
                                .param("unit", unit.value())
                                .query(Integer.class)
                                .single())
                .isOne();
        assertThat(isProtected(TODAY)).isTrue();
        assertThat(isProtected(TODAY.minusDays(1))).isFalse();
        queries.endOthers(List.of(unit), List.of(unit), TODAY.plusDays(3));
        assertThat(isProtected(TODAY.plusDays(9))).as("kept").isTrue();
        queries.endOthers(List.of(unit), List.of(), TODAY.plusDays(3));
        assertThat(isProtected(TODAY.plusDays(3))).isTrue();
        assertThat(isProtected(TODAY.plusDays(4))).isFalse();
    }

    @Test
    @DisplayName("cannot begin later than the law says, nor on a ground that it does not know")
    void lawful() {
        // 26 § of the decree by name; 102 § as rewritten by 307/2024.
        assertThat(ReferenceRows.protectedGrounds())
                .isEqualTo(
                        Map.of(
                                "GENETICS", LocalDate.of(2027, 3, 1),
                                "PSYCHIATRY", LocalDate.of(2027, 3, 1),
                                "SEXUAL_THERAPY", LocalDate.of(2027, 3, 1),
                                "PSYCHOLOGIST", LocalDate.of(2027, 3, 1),
                                "MENTAL_HEALTH", LocalDate.of(2027, 3, 1),
                                "SUBSTANCE_AND_ADDICTION", LocalDate.of(2027, 3, 1)));
        assertThatThrownBy(() -> load("PSYCHIATRY", LocalDate.of(2027, 3, 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> load("DENTISTRY", TODAY))
                .isInstanceOf(IllegalArgumentException.class);
        load("PSYCHIATRY", LocalDate.of(2027, 3, 1));
        assertThat(isProtected(LocalDate.of(2027, 3, 1))).isTrue();
    }

    @Test
    @DisplayName("come with the region's package; a receiver of permits is given once")
    void package_() {
        assertThat(standings.listProtections(TODAY).units())
                .contains(RegionLoader.unit("satakunta", "kankaanpaa-miepa"))
                .doesNotContain(RegionLoader.unit("satakunta", "kankaanpaa-vastaanotto"));
        String name = "Kokeilu " + Ids.next();
        queries.insertReceiver("STATE_UNIT", name, TODAY, NOW);
        queries.insertReceiver("STATE_UNIT", name, TODAY, NOW);
        assertThat(
                        jdbc.sql("SELECT count(*) FROM permit_receiver r WHERE r.name = :name")
                                .param("name", name)
                                .query(Integer.class)
                                .single())
                .isOne();
    }

    private void load(String ground, LocalDate from) {
        protections.load(List.of(unit), List.of(new Given(unit, ground, from)));
    }

    private boolean isProtected(LocalDate day) {
        return standings.listProtections(day).units().contains(unit);
    }
}
