package fi.polku.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.access.Account;
import fi.polku.access.Actor;
import fi.polku.access.Holder;
import fi.polku.access.RelationshipKind;
import fi.polku.access.Role;
import fi.polku.insight.Figure;
import fi.polku.kernel.ClientId;
import fi.polku.platform.Ids;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The rows behind a figure")
class FigureRowQueriesIT extends InsightTest {
    @Autowired FigureRowQueries queries;

    @Test
    @DisplayName("tell whether the reader has a relationship with the person")
    void mine() {
        ClientId known = person("Tuttu");
        ClientId stranger = person("Vieras");
        start(known, "2025-11-01T10:00");
        start(stranger, "2025-11-01T10:00");
        Account lead = account(Role.LEAD);
        relationships.open(
                known,
                Holder.of(lead.id()),
                RelationshipKind.CARE,
                Ids.next(),
                TODAY.minusDays(1),
                null);
        assertThat(queries.listRows(Figure.CLOCKS, lead.actor(), TODAY, scope, 10))
                .extracting(r -> r.clientId() + " " + r.mine())
                .containsExactlyInAnyOrder(known + " true", stranger + " false");
    }

    @Test
    @DisplayName("of clocks begin with the day longest past, and are no more than asked for")
    void orderAndLimit() {
        ClientId later = person("Myöhempi");
        ClientId earlier = person("Aiempi");
        start(later, "2025-11-01T10:00");
        start(earlier, "2025-10-01T10:00");
        start(person("Ajoissa"), "2026-03-09T10:00");
        assertThat(queries.listRows(Figure.CLOCKS, Actor.system(), TODAY, scope, 10))
                .extracting(Rows.Row::clientId)
                .containsExactly(earlier, later);
        assertThat(queries.listRows(Figure.CLOCKS, Actor.system(), TODAY, scope, 1))
                .extracting(Rows.Row::clientId)
                .containsExactly(earlier);
        assertThat(queries.listRows(Figure.WAITING, Actor.system(), TODAY, scope, 10)).hasSize(3);
    }

    @Test
    @DisplayName("of measures are people who have answered twice")
    void measures() {
        ClientId twice = person("Kahdesti");
        score(twice, "phq-9", 18, "2025-11-01T10:00:00Z");
        score(twice, "phq-9", 12, "2026-02-01T10:00:00Z");
        score(person("Kerran"), "phq-9", 18, "2025-11-01T10:00:00Z");
        assertThat(queries.listRows(Figure.MEASURES, Actor.system(), TODAY, scope, 10))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.clientId()).isEqualTo(twice);
                    assertThat(r.fromValue()).isEqualByComparingTo("18");
                    assertThat(r.toValue()).isEqualByComparingTo("12");
                });
    }

    @Test
    @DisplayName("of contacts and paths of an empty unit are none")
    void none() {
        assertThat(queries.listRows(Figure.CONTACTS, Actor.system(), TODAY, scope, 10)).isEmpty();
        assertThat(queries.listRows(Figure.PATHS, Actor.system(), TODAY, scope, 10)).isEmpty();
    }

    @Test
    @DisplayName("come with the view that they are counted from")
    void definition() {
        for (Figure figure : Figure.values()) {
            assertThat(queries.getDefinition(figure)).contains("SELECT");
        }
    }
}
