package fi.polku.access.internal;

import fi.polku.access.SpecialProtections.Given;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which units' entries are specially protected, and who may be named in a permit. */
@Repository
class SpecialProtectionQueries {
    private final JdbcClient jdbc;

    SpecialProtectionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Given given, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO special_protection (id, unit_id, ground, from_on, created_at)
                        SELECT :id, :unit, :ground, :from, :now
                        WHERE NOT EXISTS (
                          SELECT 1
                          FROM special_protection s
                          WHERE s.unit_id = :unit
                            AND s.ground = :ground
                            AND s.from_on = :from
                            AND s.to_on IS NULL)
                        """)
                .paramSource(
                        Params.of("id", Ids.next())
                                .and("unit", given.unit())
                                .and("ground", given.ground())
                                .and("from", given.fromOn())
                                .and("now", now)
                                .source())
                .update();
    }

    void endOthers(Collection<UnitId> units, List<UnitId> kept, LocalDate lastDay) {
        jdbc.sql(
                        """
                        UPDATE special_protection s
                        SET to_on = greatest(:lastDay, s.from_on)
                        WHERE s.unit_id = ANY(:units::uuid[])
                          AND s.created_by IS NULL
                          AND s.to_on IS NULL
                          AND s.unit_id <> ALL(:kept::uuid[])
                        """)
                .paramSource(
                        Params.of("units", List.copyOf(units))
                                .and("kept", kept)
                                .and("lastDay", lastDay)
                                .source())
                .update();
    }

    void insertReceiver(String kind, String name, LocalDate from, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO permit_receiver (id, kind, name, from_on, created_at)
                        VALUES (:id, :kind, :name, :from, :now)
                        ON CONFLICT (name) DO NOTHING
                        """)
                .paramSource(
                        Params.of("id", Ids.next())
                                .and("kind", kind)
                                .and("name", name)
                                .and("from", from)
                                .and("now", now)
                                .source())
                .update();
    }
}
