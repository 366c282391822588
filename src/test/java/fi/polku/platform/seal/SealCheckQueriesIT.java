package fi.polku.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.testing.DatabaseTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@DisplayName("What a proof of the log found")
class SealCheckQueriesIT extends DatabaseTest {
    @Autowired
    @Qualifier("ownerDataSource")
    javax.sql.DataSource server;

    @Test
    @DisplayName("is kept, the newest first")
    void kept() throws Exception {
        var checks = new SealCheckQueries(new LogDatabase(server, now).jdbc);
        var fault = new Fault(Fault.Kind.ROW_CHANGED, "access_log", UUID.randomUUID(), 3L, NOW);
        checks.insert(UUID.randomUUID(), new Proof(1, 10, 4, 0, 2, 4, fault), NOW, NOW, null);
        checks.insert(
                UUID.randomUUID(),
                new Proof(2, 5, 4, 0, 0, 4, null),
                NOW,
                NOW.plusSeconds(1),
                null);
        assertThat(checks.list(5))
                .containsExactly(
                        new SealCheck(NOW, 2, 4, 5, 0, null, NOW.plusSeconds(1)),
                        new SealCheck(NOW, 1, 4, 10, 2, fault, NOW));
    }
}
