package fi.polku.demo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.client.IdentityCode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The invented residents")
class PopulationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static Names names;

    @BeforeAll
    static void readNames() throws IOException {
        try (var in = PopulationTest.class.getResourceAsStream("/demo/names.json")) {
            names =
                    new Names(
                            JsonMapper.builder()
                                    .build()
                                    .readValue(
                                            in, new TypeReference<Map<String, Names.Group>>() {}));
        }
    }

    private static List<Resident> draw(long seed) {
        var residents = new ArrayList<Resident>();
        Population.of(
                        seed,
                        List.of(
                                new Population.Home("609", 83_205),
                                new Population.Home("214", 12_528)),
                        0.1,
                        names,
                        TODAY)
                .forEachRemaining(residents::add);
        return residents;
    }

    @Test
    @DisplayName("are the same people from the same seed, and others from another")
    void seed() {
        assertThat(draw(1)).isEqualTo(draw(1)).isNotEqualTo(draw(2));
    }

    @Test
    @DisplayName(
            "all have an identity code kept for testing, each their own, and right by its check")
    void identityCodes() {
        var residents = draw(7);
        assertThat(residents)
                .allSatisfy(r -> {
                    var code = IdentityCode.read(r.identityCode()).orElseThrow();
                    assertThat(code.isTest()).isTrue();
                    assertThat(code.bornOn()).isEqualTo(r.bornOn());
                });
        assertThat(residents).extracting(Resident::identityCode).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("live where people live and are as old as people are")
    void shares() {
        var residents = draw(7);
        assertThat(residents.stream().filter(r -> r.municipalityCode().equals("214")).count())
                .isEqualTo(1253);
        double old =
                residents.stream()
                                .filter(r -> Period.between(r.bornOn(), TODAY).getYears() >= 65)
                                .count()
                        / (double) residents.size();
        assertThat(old).isBetween(0.26, 0.30);
        assertThat(residents).noneMatch(r -> r.bornOn().isAfter(TODAY));
    }
}
