package fi.polku.insight.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Unit costs")
class UnitCostsTest {
    private static final String FILE =
            """
            service;unit;euro;year;status;source
            NURSE ONSITE;visit;60.00;2024;UNVERIFIED;design
            NURSE ONSITE;visit;66.00;2026;UNVERIFIED;design
            CONTACT;contact;18.50;2025;UNVERIFIED;design
            """;

    @Test
    @DisplayName("are those of the year, else of the latest earlier one, else none")
    void byYear() {
        UnitCosts costs = UnitCosts.read(FILE);
        assertThat(costs.of("NURSE ONSITE", 2023)).isEmpty();
        assertThat(costs.of("NURSE ONSITE", 2024))
                .map(UnitCosts.Row::euro)
                .contains(new BigDecimal("60.00"));
        assertThat(costs.of("NURSE ONSITE", 2025)).map(UnitCosts.Row::year).contains(2024);
        assertThat(costs.of("NURSE ONSITE", 2027)).map(UnitCosts.Row::year).contains(2026);
        assertThat(costs.of("OLEMATON", 2026)).isEmpty();
        assertThat(costs.in(2024, 2026))
                .containsExactly(
                        new UnitCosts.Price("CONTACT", 2025, new BigDecimal("18.50")),
                        new UnitCosts.Price("CONTACT", 2026, new BigDecimal("18.50")),
                        new UnitCosts.Price("NURSE ONSITE", 2024, new BigDecimal("60.00")),
                        new UnitCosts.Price("NURSE ONSITE", 2025, new BigDecimal("60.00")),
                        new UnitCosts.Price("NURSE ONSITE", 2026, new BigDecimal("66.00")));
        assertThatThrownBy(() ->
                        new UnitCosts(List.of(costs.all().getFirst(), costs.all().getFirst())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
