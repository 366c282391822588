package fi.polku.client.internal;

import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Births, deaths and the links between records of one person. */
@Repository
class LifeQueries {
    private final JdbcClient jdbc;

    LifeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(ClientId id, @Nullable LocalDate bornOn, @Nullable LocalDate diedOn) {}

    record Link(ClientId clientId, ClientId goesOnId) {}

    List<ClientId> listOver(LocalDate diedBefore, LocalDate bornBefore) {
        return jdbc
                .sql(
                        """
                        SELECT c.id
                        FROM client c
                        WHERE c.died_on < :died
                          OR (c.died_on IS NULL AND c.born_on < :born)
                        ORDER BY c.id
                        """)
                .paramSource(Params.of("died", diedBefore).and("born", bornBefore).source())
                .query(UUID.class)
                .list()
                .stream()
                .map(ClientId::new)
                .toList();
    }

    List<Row> list(Collection<ClientId> clients) {
        return jdbc.sql(
                        """
                        SELECT c.id, c.born_on, c.died_on
                        FROM client c
                        WHERE c.id = ANY(:clients)
                        ORDER BY c.id
                        """)
                .paramSource(Params.of("clients", clients).source())
                .query(Row.class)
                .list();
    }

    List<Link> listLinks(Collection<ClientId> clients) {
        return jdbc.sql(
                        """
                        SELECT l.client_id, l.goes_on_id
                        FROM client_link l
                        WHERE l.undone_at IS NULL
                          AND (l.client_id = ANY(:clients) OR l.goes_on_id = ANY(:clients))
                        ORDER BY l.id
                        """)
                .paramSource(Params.of("clients", clients).source())
                .query(Link.class)
                .list();
    }

    List<ClientId> lock(Collection<ClientId> clients) {
        return jdbc
                .sql(
                        """
                        SELECT c.id
                        FROM client c
                        WHERE c.id = ANY(:clients)
                        ORDER BY c.id
                        FOR UPDATE
                        """)
                .paramSource(Params.of("clients", clients).source())
                .query(UUID.class)
                .list()
                .stream()
                .map(ClientId::new)
                .toList();
    }
}
