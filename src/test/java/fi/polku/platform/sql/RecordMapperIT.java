package fi.polku.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.kernel.ClientId;
import fi.polku.kernel.Register;
import fi.polku.platform.Ids;
import fi.polku.testing.DatabaseTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataRetrievalFailureException;

@DisplayName("A record of a row")
class RecordMapperIT extends DatabaseTest {
    record Row(
            ClientId clientId,
            @Nullable ClientId otherClientId,
            @Nullable Register theRegister,
            @Nullable Instant startedAt,
            @Nullable LocalDate dueOn,
            @Nullable LocalTime opensAt,
            int howMany,
            @Nullable Integer howManyMore,
            boolean isOpen,
            BigDecimal meanChange) {}

    record HowMany(int howMany) {}

    @Test
    @DisplayName(
            "has each component from the column of its name, whatever the order of the columns")
    void byName() {
        var id = new ClientId(Ids.next());
        Row row =
                jdbc.sql(
                                """
                                SELECT 3.25 AS mean_change, true AS is_open, 7 AS how_many_more, 5::bigint AS how_many,
                                  time '08:15' AS opens_at, date '2028-02-29' AS due_on,
                                  timestamptz '2026-10-25 03:30:00+02' AS started_at, 'PATIENT' AS the_register,
                                  :id::uuid AS other_client_id, :id::uuid AS client_id
                                """)
                        .paramSource(Params.of("id", id).source())
                        .query(Row.class)
                        .single();
        assertThat(row)
                .isEqualTo(
                        new Row(
                                id,
                                id,
                                Register.PATIENT,
                                Instant.parse("2026-10-25T01:30:00Z"),
                                LocalDate.of(2028, 2, 29),
                                LocalTime.of(8, 15),
                                5,
                                7,
                                true,
                                new BigDecimal("3.25")));
    }

    @Test
    @DisplayName("has nothing where the row has nothing")
    void nothing() {
        var id = new ClientId(Ids.next());
        Row row =
                jdbc.sql(
                                """
                                SELECT :id::uuid AS client_id, NULL::uuid AS other_client_id, NULL::text AS the_register,
                                  NULL::timestamptz AS started_at, NULL::date AS due_on, NULL::time AS opens_at,
                                  0 AS how_many, NULL::int AS how_many_more, false AS is_open, 0.0 AS mean_change
                                """)
                        .paramSource(Params.of("id", id).source())
                        .query(Row.class)
                        .single();
        assertThat(row)
                .isEqualTo(
                        new Row(
                                id,
                                null,
                                null,
                                null,
                                null,
                                null,
                                0,
                                null,
                                false,
                                new BigDecimal("0.0")));
    }

    @Test
    @DisplayName("is refused by the name of its column when a number that must be is not")
    void refused() {
        assertThatThrownBy(() ->
                        jdbc.sql("SELECT NULL::int AS how_many").query(HowMany.class).single())
                .isInstanceOf(DataRetrievalFailureException.class)
                .hasMessageContaining("how_many")
                .hasMessageContaining("HowMany.howMany");
    }

    @Test
    @DisplayName("is one of many, and a single value is still a value")
    void many() {
        assertThat(
                        jdbc.sql("SELECT n AS how_many FROM generate_series(1, 3) n")
                                .query(HowMany.class)
                                .list())
                .containsExactly(new HowMany(1), new HowMany(2), new HowMany(3));
        assertThat(jdbc.sql("SELECT n FROM generate_series(1, 3) n").query(Integer.class).list())
                .isEqualTo(List.of(1, 2, 3));
    }
}
