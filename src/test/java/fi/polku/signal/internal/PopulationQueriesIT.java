package fi.polku.signal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.kernel.ClientId;
import fi.polku.signal.domain.SignalRule.FollowedKind;
import fi.polku.testing.People;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DisplayName("Whom rules are asked about")
@Transactional
class PopulationQueriesIT extends SignalWorld {
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);

    @Autowired PopulationQueries queries;

    @Test
    @DisplayName("is everybody whose record goes on; where a protected person lives is not told")
    void people() {
        ClientId who = person(LocalDate.of(1970, 1, 1));
        ClientId same = person(LocalDate.of(1970, 1, 1));
        ClientId hidden = person(LocalDate.of(1970, 1, 1));
        jdbc.sql("UPDATE client SET non_disclosure = TRUE WHERE id = :id")
                .param("id", hidden.value())
                .update();
        jdbc.sql(
                        "INSERT INTO client_link (id, client_id, goes_on_id, created_at) VALUES (gen_random_uuid(), :a, :b, now())")
                .param("a", same.value())
                .param("b", who.value())
                .update();
        var all = queries.all(TODAY);
        assertThat(all).noneMatch(p -> p.id().equals(same.value()));
        assertThat(all)
                .filteredOn(p -> p.id().equals(who.value()))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.municipality()).isEqualTo("214");
                    assertThat(p.resident()).isTrue();
                    assertThat(p.sex()).isEqualTo("FEMALE");
                    assertThat(p.bornOn()).isEqualTo("1970-01-01");
                });
        assertThat(all)
                .filteredOn(p -> p.id().equals(hidden.value()))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.municipality()).isNull();
                    assertThat(p.resident()).isTrue();
                });
    }

    @Test
    @DisplayName("is followed by what the records tell, on its day")
    void followed() {
        ClientId who = person(LocalDate.of(1970, 1, 1));
        LocalDate day = LocalDate.of(2025, 5, 5);
        contact(who, "URGENT", "SELF", day, null, null, null);
        contact(who, "NON_URGENT", "SELF", day.plusDays(1), null, null, null);
        path(who, day.plusDays(2), null);
        ownWorker(who, People.SATU.value(), day.plusDays(3), null);
        life(who, "SICK_LEAVE", day, day.plusDays(50), day, null, "FINAL");
        life(who, "SICK_LEAVE", day.plusDays(51), day.plusDays(120), day, null, "FINAL");
        for (FollowedKind kind : FollowedKind.values()) {
            var days = queries.followed(kind, FROM, TODAY).get(who.value());
            switch (kind) {
                case URGENT_CONTACT -> assertThat(days).containsExactly(day.toEpochDay());
                case PLAN -> assertThat(days).containsExactly(day.plusDays(2).toEpochDay());
                case OWN_WORKER -> assertThat(days).containsExactly(day.plusDays(3).toEpochDay());
                case LONG_SICK_LEAVE ->
                        assertThat(days).containsExactly(day.plusDays(90).toEpochDay());
                case SPECIAL_SUPPORT, SOCIAL_MATTER -> assertThat(days).isNull();
            }
        }
        assertThat(queries.followed(FollowedKind.PLAN, day.plusDays(3), TODAY))
                .doesNotContainKey(who.value());
    }
}
