package fi.polku.platform.seal;

import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Proves the log in the application itself and keeps what was found. */
@Component
public class LogProofs {
    private static final Duration LATELY = Duration.ofDays(2);

    private final SealQueries queries;
    private final SealCheckQueries checks;
    private final TransactionTemplate atOneMoment;
    private final SealFile file;
    private final Now now;

    LogProofs(
            JdbcClient jdbc,
            SealCheckQueries checks,
            PlatformTransactionManager manager,
            SealFile file,
            Now now) {
        this.queries = new SealQueries(jdbc);
        this.checks = checks;
        this.atOneMoment = atOneMoment(manager);
        this.file = file;
        this.now = now;
    }

    static TransactionTemplate atOneMoment(PlatformTransactionManager manager) {
        var template = new TransactionTemplate(manager);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        template.setReadOnly(true);
        return template;
    }

    /**
     * Proves the whole chain, every row without a seal, and the rows of the batches of the last two
     * days; older rows are for {@code ./polku verify-log} and for {@link #all}.
     */
    public Proof lately(@Nullable UUID askedBy) {
        return kept(queries.firstSince(now.instant().minus(LATELY)), askedBy);
    }

    /** Proves everything. */
    public Proof all(@Nullable UUID askedBy) {
        return kept(1, askedBy);
    }

    private Proof kept(long from, @Nullable UUID askedBy) {
        Instant began = now.instant();
        Proof proof =
                new LogProof(queries, atOneMoment, LogProof.anchors(file), n -> {}).from(from);
        checks.insert(Ids.next(), proof, began, now.instant(), askedBy);
        return proof;
    }

    /** The last proofs that were made here, the newest first. */
    public List<SealCheck> made(int limit) {
        return checks.list(limit);
    }

    /** Where the anchor outside the database is, in words for whoever looks after it. */
    public String anchorPlace() {
        return file.path().toString();
    }
}
