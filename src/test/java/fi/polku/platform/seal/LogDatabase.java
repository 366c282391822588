package fi.polku.platform.seal;

import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import fi.polku.platform.sql.Params;
import java.sql.Connection;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own with the log and nothing else, which a test may spoil. */
final class LogDatabase {
    final DriverManagerDataSource owner;
    final DataSource app;
    final JdbcClient jdbc;
    final JdbcClient asOwner;
    final SealQueries queries;
    private final Now now;

    LogDatabase(DataSource server, Now now) throws Exception {
        this.now = now;
        String name = "log_" + UUID.randomUUID().toString().replace("-", "");
        new JdbcTemplate(server).execute("CREATE DATABASE " + name);
        String url;
        String user;
        try (Connection connection = server.getConnection()) {
            url = connection.getMetaData().getURL().replaceAll("/[^/?]+(\\?.*)?$", "/" + name);
            user = connection.getMetaData().getUserName();
        }
        owner = new DriverManagerDataSource(url);
        owner.setUsername(user);
        var stepped = new DriverManagerDataSource(url + "?options=-c%20role=polku_app");
        stepped.setUsername(user);
        app = stepped;
        for (String module : new String[] {"__root", "access"}) {
            Flyway.configure()
                    .dataSource(owner)
                    .locations("classpath:db/migration/" + module)
                    .table("history_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
        jdbc = JdbcClient.create(app);
        asOwner = JdbcClient.create(owner);
        queries = new SealQueries(jdbc);
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(app));
    }

    Sealer sealer(SealFile file) {
        return new Sealer(new SealQueries(jdbc), transaction(), now, file);
    }

    long seal() {
        return sealer(null).seal();
    }

    Proof prove() {
        return prove(Map.of());
    }

    Proof prove(Map<Long, String> anchors) {
        return new LogProof(
                        new SealQueries(asOwner),
                        LogProofs.atOneMoment(new JdbcTransactionManager(owner)),
                        anchors,
                        n -> {})
                .from(1);
    }

    /** A view, written as the application writes it. */
    UUID view() {
        return view(jdbc);
    }

    UUID view(JdbcClient by) {
        UUID id = Ids.next();
        insertView(by, id, now.instant());
        return id;
    }

    static void insertView(JdbcClient by, UUID id, Instant at) {
        by.sql(
                        """
                        INSERT INTO access_log (id, viewed_at, client_id, role, by_client, part, purpose, created_at)
                        VALUES (:id, :at, :client, 'PROFESSIONAL', FALSE, 'PERSON', 'CARE', :at)
                        """)
                .paramSource(Params.of("id", id).and("client", Ids.next()).and("at", at).source())
                .update();
    }

    /** A change with its link to a person. */
    UUID change() {
        UUID id = Ids.next();
        UUID subject = Ids.next();
        jdbc.sql(
                        """
                        INSERT INTO journal_entry (id, happened_at, recorded_at, message_key, subject_kind, subject_id,
                          visible_to_client, arguments, salt, seal, created_at)
                        VALUES (:id, :at, :at, 'test', 'test', :subject, TRUE, '{"b": "2", "a": "1"}'::jsonb, '\\x00', '\\x01', :at)
                        """)
                .paramSource(
                        Params.of("id", id)
                                .and("subject", subject)
                                .and("at", now.instant())
                                .source())
                .update();
        jdbc.sql(
                        """
                        INSERT INTO journal_attachment (subject_kind, subject_id, client_id, created_at)
                        VALUES ('test', :subject, :client, :at)
                        """)
                .paramSource(
                        Params.of("subject", subject)
                                .and("client", Ids.next())
                                .and("at", now.instant())
                                .source())
                .update();
        return id;
    }

    /** What somebody does who has the whole server and leaves no trigger awake. */
    void tamper(String sql) {
        tamper(sql, Map.of());
    }

    void tamper(String sql, Map<String, ?> parameters) {
        var template = new TransactionTemplate(new JdbcTransactionManager(owner));
        template.executeWithoutResult(t -> {
            asOwner.sql("SET LOCAL session_replication_role = replica").update();
            asOwner.sql(sql).params(parameters).update();
        });
    }
}
