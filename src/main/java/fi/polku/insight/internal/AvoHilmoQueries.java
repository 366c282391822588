package fi.polku.insight.internal;

import fi.polku.client.ProtectedPeople;
import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The event chains of care that began in a span of time. */
@Repository
class AvoHilmoQueries {
    /** Rows that the driver takes from the database at a time. */
    private static final int FETCHED = 500;

    private final JdbcClient jdbc;

    AvoHilmoQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose chains there are. */
    List<ClientId> listPeople(Instant from, Instant until) {
        return jdbc
                .sql(
                        """
                        SELECT DISTINCT r.client_id
                        FROM report_care_chain r
                        WHERE r.began_at >= :from
                          AND r.began_at < :until
                          AND r.client_id IS NOT NULL
                        ORDER BY r.client_id
                        """)
                .paramSource(Params.of("from", from).and("until", until).source())
                .query(UUID.class)
                .list()
                .stream()
                .map(ClientId::new)
                .toList();
    }

    /** As many as there are, never all in memory: to be read and closed inside a transaction. */
    Stream<CareChain> streamChains(Instant from, Instant until, LocalDate today) {
        return jdbc
                .sql(
                        """
                        SELECT r.chain_id, r.client_id, r.identity_code,
                          CASE WHEN NOT %1$s THEN r.municipality_code END AS municipality_code,
                          CASE WHEN NOT %1$s THEN r.unit_id END AS unit_id,
                          r.contact_at, r.assessed_at, r.assessor, r.urgency, r.result,
                          r.booked_at, r.starts_at, r.profession, r.service_type, r.mode,
                          r.outcome, r.started_at, r.ended_at, r.cancelled_at, r.cancelled_by
                        FROM report_care_chain r
                        WHERE r.began_at >= :from
                          AND r.began_at < :until
                        ORDER BY r.began_at, r.chain_id
                        """
                                .formatted(ProtectedPeople.among("r.client_id")))
                .withFetchSize(FETCHED)
                .paramSource(
                        ProtectedPeople.params(Params.of("from", from).and("until", until), today)
                                .source())
                .query(CareChain.class)
                .stream();
    }
}
