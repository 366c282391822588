package fi.polku.signal.internal;

import fi.polku.kernel.UnitId;
import fi.polku.platform.sql.Params;
import fi.polku.signal.domain.SignalRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes signals of what a rule found in a night: in a few statements, however many they are. */
@Repository
class NightQueries {
    private final JdbcClient jdbc;

    NightQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody found, and the registers that were counted. */
    record FoundPerson(UUID person, boolean patient, boolean social) {}

    /** A signal that was made. */
    record Made(UUID id, UUID clientId) {}

    /** A reason of a signal. */
    record NewReason(
            UUID signal, int position, String register, String fact, String data, int value) {}

    /** One night at a time, on whichever node. */
    void lock() {
        jdbc.sql("SELECT CAST(pg_advisory_xact_lock(hashtext('signal night')) AS text)")
                .query(String.class)
                .optional();
    }

    boolean exists(String rule, LocalDate day) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM signal_night n WHERE n.rule = :rule AND n.found_on = :day)")
                .paramSource(Params.of("rule", rule).and("day", day).source())
                .query(Boolean.class)
                .single();
    }

    void insertNight(
            UUID id,
            SignalRule rule,
            LocalDate day,
            int found,
            int made,
            int withoutRelation,
            long took,
            Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO signal_night (id, rule, version, found_on, found, made, without_relation, took_ms, created_at)
                        VALUES (:id, :rule, :version, :day, :found, :made, :without, :took, :now)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("rule", rule.id())
                                .and("version", rule.version())
                                .and("day", day)
                                .and("found", found)
                                .and("made", made)
                                .and("without", withoutRelation)
                                .and("took", (int) took)
                                .and("now", now)
                                .source())
                .update();
    }

    /** Of those found, how many nobody has a relation to. */
    int countWithoutRelation(List<FoundPerson> found, LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT count(*)
                        FROM unnest(CAST(:people AS uuid[])) AS f (client_id)
                        WHERE NOT EXISTS (
                          SELECT 1
                          FROM relationship r
                          LEFT JOIN professional o ON o.id = r.professional_id
                          JOIN unit u ON u.id = coalesce(r.unit_id, o.unit_id)
                          WHERE r.client_id = f.client_id
                            AND r.from_on <= :day
                            AND (r.to_on IS NULL OR r.to_on >= :day)
                            AND u.kind NOT LIKE 'PARTNER%')
                        """)
                .paramSource(
                        Params.of("people", found.stream().map(FoundPerson::person).toList())
                                .and("day", day)
                                .source())
                .query(Integer.class)
                .single();
    }

    /**
     * Makes a signal of each person who has none of the rule open or within the silence, and to
     * whom some team has a relation. It goes to a team that may read what was counted: first the
     * own worker's, then the one that answers for the municipality, then the newest relation.
     */
    List<Made> insert(
            SignalRule rule,
            LocalDate day,
            List<FoundPerson> found,
            UnitId organiser,
            Instant now) {
        return jdbc.sql(
                        """
                        WITH found AS (
                          SELECT f.client_id, f.patient, f.social
                          FROM unnest(CAST(:people AS uuid[]), CAST(:patient AS boolean[]), CAST(:social AS boolean[])) AS f (client_id, patient, social)
                          WHERE NOT EXISTS (
                            SELECT 1
                            FROM signal s
                            WHERE s.client_id = f.client_id
                              AND s.rule = :rule
                              AND s.record_status = 'FINAL'
                              AND (s.found_on > :silent OR NOT EXISTS (
                                SELECT 1
                                FROM signal_outcome o
                                WHERE o.signal_id = s.id)))),
                        owner AS (
                          SELECT DISTINCT ON (f.client_id) f.client_id, u.id AS unit_id
                          FROM found f
                          JOIN client c ON c.id = f.client_id
                          JOIN relationship r ON r.client_id = f.client_id
                            AND r.from_on <= :day
                            AND (r.to_on IS NULL OR r.to_on >= :day)
                          LEFT JOIN professional o ON o.id = r.professional_id
                          JOIN unit u ON u.id = coalesce(r.unit_id, o.unit_id) AND u.kind NOT LIKE 'PARTNER%'
                          LEFT JOIN LATERAL (
                            SELECT bool_or(q.kind IN ('HEALTH', 'ORAL')) AS health, bool_or(q.kind IN ('SOCIAL', 'CHILD')) AS social,
                              bool_or(q.municipality_code = c.municipality_code AND q.kind = :owner) AS responsible
                            FROM unit_queue q
                            WHERE q.unit_id = u.id) AS k ON TRUE
                          ORDER BY f.client_id,
                            coalesce((f.patient AND k.health) OR (f.social AND k.social), FALSE) DESC,
                            (r.kind = 'OWN_WORKER') DESC,
                            coalesce(k.responsible, FALSE) DESC,
                            r.from_on DESC,
                            u.id)
                        INSERT INTO signal (id, client_id, rule, version, found_on, unit_id, register, organiser_id, producer_id,
                          author_role, record_status, happened_at, recorded_at, created_at)
                        SELECT gen_random_uuid(), w.client_id, :rule, :version, :day, w.unit_id, :register, :organiser, w.unit_id,
                          'SYSTEM', 'FINAL', :now, :now, :now
                        FROM owner w
                        ON CONFLICT (client_id, rule, found_on) DO NOTHING
                        RETURNING id, client_id
                        """)
                .paramSource(
                        Params.of("people", found.stream().map(FoundPerson::person).toList())
                                .and("patient", found.stream().map(FoundPerson::patient).toList())
                                .and("social", found.stream().map(FoundPerson::social).toList())
                                .and("rule", rule.id())
                                .and("version", rule.version())
                                .and("owner", rule.ownerKind())
                                .and(
                                        "register",
                                        rule.ownerKind().equals("HEALTH")
                                                ? "PATIENT"
                                                : "SOCIAL_WELFARE")
                                .and("organiser", organiser)
                                .and("day", day)
                                .and("silent", day.minusDays(rule.silenceDays()))
                                .and("now", now)
                                .source())
                .query(Made.class)
                .list();
    }

    void insertReasons(List<NewReason> reasons, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO signal_reason (signal_id, position, of_register, fact, data, value, created_at)
                        SELECT r.signal_id, r.position, r.of_register, r.fact, r.data, r.value, :now
                        FROM unnest(CAST(:signals AS uuid[]), CAST(:positions AS integer[]), CAST(:registers AS text[]), CAST(:facts AS text[]),
                          CAST(:data AS text[]), CAST(:values AS integer[])) AS r (signal_id, position, of_register, fact, data, value)
                        ON CONFLICT DO NOTHING
                        """)
                .paramSource(
                        Params.of("signals", reasons.stream().map(NewReason::signal).toList())
                                .and(
                                        "positions",
                                        reasons.stream().map(NewReason::position).toList())
                                .and(
                                        "registers",
                                        reasons.stream().map(NewReason::register).toList())
                                .and("facts", reasons.stream().map(NewReason::fact).toList())
                                .and("data", reasons.stream().map(NewReason::data).toList())
                                .and("values", reasons.stream().map(NewReason::value).toList())
                                .and("now", now)
                                .source())
                .update();
    }
}
