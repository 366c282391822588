package fi.polku.platform.seal;

import fi.polku.platform.sql.Params;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the proofs made in the application found. */
@Repository
class SealCheckQueries {
    private final JdbcClient jdbc;

    SealCheckQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, Proof proof, Instant began, Instant ended, @Nullable UUID by) {
        Fault fault = proof.fault();
        jdbc.sql(
                        """
                        INSERT INTO seal_check (id, began_at, first_number, last_number, row_count, waiting_count,
                          fault, fault_source, fault_row_id, fault_number, fault_row_at, created_at, created_by)
                        VALUES (:id, :began, :first, :last, :rows, :waiting,
                          :fault, :source, :row, :number, :rowAt, :ended, :by)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("began", began)
                                .and("first", proof.first())
                                .and("last", proof.batches())
                                .and("rows", proof.rows())
                                .and("waiting", proof.waiting())
                                .and("fault", fault == null ? null : fault.kind())
                                .and("source", fault == null ? null : fault.table())
                                .and("row", fault == null ? null : fault.row())
                                .and("number", fault == null ? null : fault.batch())
                                .and("rowAt", fault == null ? null : fault.at())
                                .and("ended", ended)
                                .and("by", by)
                                .source())
                .update();
    }

    List<SealCheck> list(int limit) {
        return jdbc.sql(
                        """
                        SELECT c.began_at, c.first_number, c.last_number, c.row_count, c.waiting_count,
                          c.fault, c.fault_source, c.fault_row_id, c.fault_number, c.fault_row_at, c.created_at
                        FROM seal_check c
                        ORDER BY c.created_at DESC, c.id DESC
                        LIMIT :limit
                        """)
                .paramSource(Params.of("limit", limit).source())
                .query((rs, i) -> {
                    String kind = rs.getString(6);
                    return new SealCheck(
                            SealQueries.moment(rs, 1),
                            rs.getLong(2),
                            rs.getLong(3),
                            rs.getLong(4),
                            rs.getLong(5),
                            kind == null
                                    ? null
                                    : new Fault(
                                            Fault.Kind.valueOf(kind),
                                            rs.getString(7),
                                            rs.getObject(8, UUID.class),
                                            rs.getObject(9, Long.class),
                                            SealQueries.at(rs, 10)),
                            SealQueries.moment(rs, 11));
                })
                .list();
    }
}
