package fi.polku.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.testing.DatabaseTest;
import java.time.LocalDateTime;
import java.util.HashSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The region")
class RegionIT extends DatabaseTest {
    @Autowired Organizations organizations;
    @Autowired RegionLoader loader;

    @Test
    @DisplayName("Satakunta has its 16 municipalities, 212 556 people and Swedish names")
    void municipalities() {
        assertThat(organizations.municipalities()).hasSize(16);
        assertThat(organizations.municipalities().stream().mapToInt(Municipality::population).sum())
                .isEqualTo(212_556);
        assertThat(organizations.municipality("886"))
                .hasValueSatisfying(m -> assertThat(m.name().in("sv")).isEqualTo("Ulvsby"));
    }

    @Test
    @DisplayName("every kind of contact from every municipality has a queue that answers")
    void queues() {
        for (var m : organizations.municipalities()) {
            for (var kind : QueueKind.values()) {
                var unit = organizations.unitFor(m.code(), kind);
                assertThat(organizations.unit(unit)).as(m.code() + " " + kind).isPresent();
                assertThat(organizations.professionalsOf(unit))
                        .as(m.code() + " " + kind)
                        .isNotEmpty();
                assertThat(organizations.queueOf(unit)).contains(kind);
            }
        }
        assertThat(organizations.unitFor("230", QueueKind.HEALTH))
                .isEqualTo(RegionLoader.unit("satakunta", "kankaanpaa-vastaanotto"));
        assertThat(organizations.findUnitFor("091", QueueKind.HEALTH)).isEmpty();
        assertThatThrownBy(() -> organizations.unitFor("091", QueueKind.HEALTH))
                .hasMessageContaining("091");
    }

    @Test
    @DisplayName("the people of the drawings work where the drawings say")
    void people() throws java.io.IOException {
        assertThat(
                        organizations.professional(
                                RegionLoader.professional("satakunta", "jaana-kokeila")))
                .hasValueSatisfying(p -> {
                    assertThat(p.name()).isEqualTo("Jaana Kokeila");
                    assertThat(p.initials()).isEqualTo("JK");
                    assertThat(p.profession()).isEqualTo("NURSE");
                    assertThat(p.licensed()).isTrue();
                    assertThat(p.unit())
                            .isEqualTo(RegionLoader.unit("satakunta", "kankaanpaa-vastaanotto"));
                });
        // Other tests make professionals of their own: these are the ones of the package.
        var names = new java.util.ArrayList<String>();
        try (var file =
                RegionIT.class.getResourceAsStream("/region/satakunta/professionals.json")) {
            for (var person :
                    tools.jackson.databind.json.JsonMapper.builder().build().readTree(file)) {
                names.add(
                        organizations
                                .professional(
                                        RegionLoader.professional(
                                                "satakunta", person.get("key").asString()))
                                .orElseThrow()
                                .name());
            }
        }
        assertThat(names).hasSizeBetween(140, 190).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("a unit without its own hours has those of the centre above it")
    void hours() {
        var hours = organizations.openingHours(RegionLoader.unit("satakunta", "rauma-vastaanotto"));
        assertThat(hours.isOpen(LocalDateTime.parse("2026-03-10T08:00"))).isTrue();
        assertThat(hours.isOpen(LocalDateTime.parse("2026-03-10T16:00"))).isFalse();
        assertThat(hours.isOpen(LocalDateTime.parse("2026-03-14T10:00"))).isFalse();
    }

    @Test
    @DisplayName("loaded again it is the same region")
    void again() {
        var before = new HashSet<>(organizations.units());
        loader.load("satakunta");
        assertThat(new HashSet<>(organizations.units())).isEqualTo(before);
        assertThatThrownBy(() -> loader.load("../etc"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("a small Lapland loads beside it, in four languages")
    void lapland() {
        transaction.executeWithoutResult(status -> {
            loader.load("lapland");
            assertThat(organizations.unitFor("890", QueueKind.HEALTH))
                    .isEqualTo(RegionLoader.unit("lapland", "inari-vastaanotto"));
            assertThat(organizations.unit(RegionLoader.unit("lapland", "hva")))
                    .hasValueSatisfying(u -> {
                        assertThat(u.name().in("se")).isEqualTo("Lappi buresbirgenguovlu");
                        assertThat(u.name().in("sv")).startsWith("Lapplands");
                    });
            status.setRollbackOnly();
        });
        assertThat(organizations.municipalities()).hasSize(16);
    }

    @Test
    @DisplayName(
            "services and meeting places have a plain Finnish description and somebody who gives them")
    void services() {
        // Those that another test has written stand among the region's own.
        assertThat(organizations.services().stream().filter(s -> !s.code().startsWith("TEST-")))
                .hasSizeGreaterThan(15)
                .allSatisfy(s -> {
                    assertThat(s.units()).as(s.code()).isNotEmpty();
                    assertThat(s.description().byLanguage())
                            .containsKeys("fi", "sv", "en", "fi-simple");
                    assertThat(organizations.service(s.id())).contains(s);
                });
        assertThat(organizations.meetingPlaces()).hasSize(5);
        assertThat(organizations.organiser()).isEqualTo(RegionLoader.unit("satakunta", "hva"));
        assertThat(organizations.unitWithoutMunicipality(QueueKind.SOCIAL))
                .isEqualTo(RegionLoader.unit("satakunta", "pori-sosiaaliohjaus"));
    }

    @Test
    @DisplayName("a unit and a professional that came from elsewhere are found at once")
    void imported() {
        transaction.executeWithoutResult(status -> {
            var unit =
                    new UnitView(
                            RegionLoader.unit("test", "elsewhere"),
                            fi.polku.kernel.LocalizedText.fi("Muualla"),
                            "OTHER",
                            null,
                            "609",
                            "Tie 1",
                            "28100",
                            "");
            organizations.save(unit);
            assertThat(organizations.unit(unit.id())).contains(unit);
            var professional =
                    new ProfessionalView(
                            RegionLoader.professional("test", "someone"),
                            "Muu",
                            "Joku",
                            "OTHER",
                            unit.id(),
                            false,
                            false);
            organizations.save(professional);
            assertThat(organizations.professional(professional.id())).contains(professional);
            status.setRollbackOnly();
        });
        assertThat(organizations.unit(RegionLoader.unit("test", "elsewhere"))).isEmpty();
    }
}
