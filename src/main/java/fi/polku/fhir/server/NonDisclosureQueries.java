package fi.polku.fhir.server;

import fi.polku.kernel.ClientId;
import fi.polku.platform.sql.Params;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository("fhirNonDisclosureQueries")
class NonDisclosureQueries {
    private final JdbcClient jdbc;

    NonDisclosureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those under non-disclosure, by any record that is known to be of the same person. */
    Set<ClientId> listProtected(Collection<ClientId> clients) {
        return new HashSet<>(
                jdbc
                        .sql(
                                """
                                SELECT c.id
                                FROM client c
                                WHERE c.id = ANY(:clients)
                                  AND c.non_disclosure
                                UNION
                                SELECT l.client_id
                                FROM client_link l
                                JOIN client c ON c.id = l.goes_on_id
                                WHERE l.client_id = ANY(:clients)
                                  AND l.undone_at IS NULL
                                  AND c.non_disclosure
                                UNION
                                SELECT l.goes_on_id
                                FROM client_link l
                                JOIN client c ON c.id = l.client_id
                                WHERE l.goes_on_id = ANY(:clients)
                                  AND l.undone_at IS NULL
                                  AND c.non_disclosure
                                """)
                        .paramSource(Params.of("clients", List.copyOf(clients)).source())
                        .query(java.util.UUID.class)
                        .list()
                        .stream()
                        .map(ClientId::new)
                        .toList());
    }
}
