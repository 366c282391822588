package fi.polku.access.internal;

import fi.polku.access.Actor;
import fi.polku.access.CareTasks;
import fi.polku.access.OpeningKind;
import fi.polku.access.RecordFilter;
import fi.polku.access.Relationships;
import fi.polku.access.Role;
import fi.polku.access.domain.Kept;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.ProfessionalId;
import fi.polku.kernel.Register;
import fi.polku.kernel.UnitId;
import fi.polku.platform.Ids;
import fi.polku.platform.sql.Params;
import fi.polku.testing.DatabaseTest;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Asks the filter in SQL about records that need no table of their own. */
abstract class RecordFilterTest extends DatabaseTest {
    static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    static final UnitId UNIT = new UnitId(new UUID(7, 1));
    static final UnitId OTHER_UNIT = new UnitId(new UUID(7, 2));

    /** Specially protected, of somebody else and of the worker's own. */
    static final UnitId PROTECTED = new UnitId(new UUID(7, 5));

    static final UnitId OWN_PROTECTED = new UnitId(new UUID(7, 6));
    static final UUID DOCUMENT = new UUID(7, 3);
    static final UUID OTHER_DOCUMENT = new UUID(7, 4);

    @Autowired CareTasks careTasks;
    @Autowired Relationships relationships;

    static Actor actor(@Nullable ProfessionalId professional, @Nullable ClientId client) {
        return new Actor(
                new AccountId(Ids.next()),
                "Kokeilija",
                Set.of(client == null ? Role.PROFESSIONAL : Role.CLIENT),
                professional,
                client,
                client == null ? List.of(UNIT) : List.of());
    }

    @BeforeEach
    void protect() {
        for (UnitId unit : List.of(PROTECTED, OWN_PROTECTED)) {
            jdbc.sql(
                            """
                            INSERT INTO special_protection (id, unit_id, ground, from_on, created_at)
                            SELECT :id, :unit, 'PSYCHIATRY', DATE '2026-01-01', now()
                            WHERE NOT EXISTS (SELECT 1 FROM special_protection s WHERE s.unit_id = :unit)
                            """)
                    .param("id", Ids.next())
                    .param("unit", unit.value())
                    .update();
        }
    }

    void state(ClientId client, Actor actor, OpeningKind kind) {
        insert(
                "record_opening",
                Map.of(
                        "client_id", client.value(),
                        "account_id", java.util.Objects.requireNonNull(actor.account()).value(),
                        "kind", kind.name(),
                        "reason", "OTHER",
                        "words", "Kokeilu",
                        "from_at", NOW.minusSeconds(60).atOffset(java.time.ZoneOffset.UTC),
                        "until_at", NOW.plusSeconds(60).atOffset(java.time.ZoneOffset.UTC)));
    }

    boolean opened(ClientId client, Actor actor) {
        insert(
                "emergency_access",
                Map.of(
                        "client_id", client.value(),
                        "account_id", java.util.Objects.requireNonNull(actor.account()).value(),
                        "reason", "LIFE_OR_HEALTH",
                        "words", "Kokeilu",
                        "from_at", NOW.minusSeconds(60).atOffset(java.time.ZoneOffset.UTC),
                        "until_at", NOW.plusSeconds(60).atOffset(java.time.ZoneOffset.UTC)));
        return true;
    }

    Map<String, Object> row(ClientId client, Register register) {
        var row = new LinkedHashMap<String, Object>();
        row.put("client_id", client.value());
        row.put("of_register", register.name());
        row.put("given_at", NOW.minusSeconds(3600).atOffset(java.time.ZoneOffset.UTC));
        return row;
    }

    void insert(String table, Map<String, ?> columns) {
        var row = new LinkedHashMap<String, Object>(columns);
        row.put("id", Ids.next());
        row.put("created_at", NOW.atOffset(java.time.ZoneOffset.UTC));
        var statement =
                jdbc.sql(
                        "INSERT INTO "
                                + table
                                + " ("
                                + String.join(", ", row.keySet())
                                + ") VALUES (:"
                                + String.join(", :", row.keySet())
                                + ")");
        for (var column : row.entrySet()) {
            statement = statement.param(column.getKey(), column.getValue());
        }
        statement.update();
    }

    /** What the filter lets through of the records, one answer for each. */
    List<Boolean> let(Actor actor, ClientId client, List<Kept> records) {
        var rows =
                records.stream()
                        .map(k -> {
                            var row = new LinkedHashMap<String, Object>();
                            row.put("data", k.data().name());
                            row.put("register", k.data().register().name());
                            if (k.serviceTask() != null) {
                                row.put("task", k.serviceTask().name());
                            }
                            row.put("unit", k.unit().value().toString());
                            row.put("document", k.document().toString());
                            row.put("event", k.event().toString());
                            // The last moment of the day in Helsinki.
                            row.put(
                                    "recorded",
                                    k.recordedOn()
                                            .plusDays(1)
                                            .atStartOfDay(HELSINKI)
                                            .toInstant()
                                            .minusMillis(1)
                                            .toString());
                            return row;
                        })
                        .toList();
        String filter =
                RecordFilter.on(
                        new RecordFilter.Columns(
                                ":client::uuid",
                                "k.data",
                                "k.register",
                                "k.task",
                                "k.unit",
                                "k.document",
                                "k.event",
                                "k.recorded"));
        return jdbc.sql(
                        """
                        SELECT coalesce(%s, FALSE)
                        FROM ROWS FROM (jsonb_to_recordset(:rows) AS (data text, register text, task text, unit uuid,
                          document uuid, event uuid, recorded timestamptz)) WITH ORDINALITY
                          AS k (data, register, task, unit, document, event, recorded, place)
                        ORDER BY k.place
                        """
                                .formatted(filter))
                .paramSource(
                        RecordFilter.params(
                                        Params.of("rows", Params.json(rows)).and("client", client),
                                        actor,
                                        NOW)
                                .source())
                .query(Boolean.class)
                .list();
    }
}
