package fi.polku.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.LocalizedText;
import fi.polku.kernel.Register;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Our own types in SQL")
class ParamsIT extends DatabaseTest {
    record Row(
            ClientId id,
            Register register,
            Instant at,
            LocalDate on,
            List<String> codes,
            LocalizedText name,
            @Nullable String nothing) {}

    @Test
    @DisplayName("go in and come back the same")
    void roundTrip() {
        var id = new ClientId(Ids.next());
        var name = new LocalizedText(Map.of("fi", "Mäki", "sv", "Backe"));
        Row row =
                jdbc.sql(
                                """
                                SELECT :id::uuid AS id, :register AS register, :at::timestamptz AS at, :on::date AS on,
                                  :codes::text[] AS codes, :name::jsonb AS name, :nothing::text AS nothing
                                """)
                        .paramSource(
                                Params.of("id", id)
                                        .and("register", Register.PATIENT)
                                        .and("at", NOW)
                                        .and("on", LocalDate.of(2026, 3, 10))
                                        .and("codes", List.of("A", "B"))
                                        .and("name", name)
                                        .and("nothing", null)
                                        .source())
                        .query(Row.class)
                        .single();
        assertThat(row)
                .isEqualTo(
                        new Row(
                                id,
                                Register.PATIENT,
                                NOW,
                                LocalDate.of(2026, 3, 10),
                                List.of("A", "B"),
                                name,
                                null));
    }

    @Test
    @DisplayName("find nothing in an empty list and everything in a full one")
    void lists() {
        UUID one = Ids.next();
        String sql =
                "SELECT count(*) FROM (VALUES (CAST(:one AS uuid))) v (id) WHERE v.id = ANY(:ids)";
        assertThat(count(sql, one, List.of())).isZero();
        assertThat(count(sql, one, List.of(new ClientId(one)))).isEqualTo(1);
    }

    private long count(String sql, UUID one, List<?> ids) {
        return jdbc.sql(sql)
                .paramSource(Params.of("one", one).and("ids", ids).source())
                .query(Long.class)
                .single();
    }
}
