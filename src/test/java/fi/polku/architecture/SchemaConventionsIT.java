package fi.polku.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.testing.DatabaseTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("The schema")
class SchemaConventionsIT extends DatabaseTest {
    /** Tables whose shape is decided elsewhere, by name; new sins of our own fail the build. */
    private static final String OTHERS_TABLES =
            """
            ('flyway_schema_history', 'spring_session', 'spring_session_attributes',
             'oauth2_registered_client', 'oauth2_authorization', 'oauth2_authorization_consent',
             'event_publication', 'scheduled_tasks')\
            """;

    private static final String OWN_TABLE =
            " c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT LIKE 'flyway_schema_history%' AND c.relname NOT IN "
                    + OTHERS_TABLES;

    @Autowired
    @Qualifier("ownerDataSource")
    javax.sql.DataSource owner;

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
                        "moments are timestamptz and end in _at",
                        """
                        SELECT c.relname || '.' || a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                        WHERE %s AND a.attnum > 0 AND NOT a.attisdropped
                          AND (a.atttypid = 'timestamp'::regtype
                            OR (a.atttypid = 'timestamptz'::regtype) <> (a.attname LIKE '%%\\_at'))
                        """,
                        "CREATE TABLE planted (id uuid, started timestamp, created_at timestamptz)"),
                rule(
                        "days are dates and end in _on",
                        """
                        SELECT c.relname || '.' || a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                        WHERE %s AND a.attnum > 0 AND NOT a.attisdropped
                          AND (a.atttypid = 'date'::regtype) <> (a.attname LIKE '%%\\_on')
                        """,
                        "CREATE TABLE planted (id uuid, day date)"),
                rule(
                        "texts are text, not varchar",
                        """
                        SELECT c.relname || '.' || a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                        WHERE %s AND a.attnum > 0 AND a.atttypid IN ('varchar'::regtype, 'bpchar'::regtype)
                        """,
                        "CREATE TABLE planted (id uuid, name varchar(10))"),
                rule(
                        "every table says when and by whom a row was made",
                        """
                        SELECT c.relname::text FROM pg_class c
                        WHERE %s AND 2 > (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid
                          AND ((a.attname = 'created_at' AND a.attnotnull) OR a.attname = 'created_by'))
                        """,
                        "CREATE TABLE planted (id uuid)"),
                rule(
                        "every foreign key has an index that begins with it",
                        """
                        SELECT c.relname || '.' || a.attname
                        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
                        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
                        WHERE %s AND k.contype = 'f'
                          AND NOT EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.oid AND i.indkey[0] = k.conkey[1])
                        """,
                        "CREATE TABLE planted (id uuid, to_id uuid REFERENCES submission (form_token))"),
                rule(
                        "every table has a comment",
                        """
                        SELECT c.relname::text FROM pg_class c WHERE %s AND obj_description(c.oid, 'pg_class') IS NULL
                        """,
                        "CREATE TABLE planted (id uuid)"),
                rule(
                        "every column has a comment that begins with its class",
                        """
                        SELECT c.relname || '.' || a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                        WHERE %s AND a.attnum > 0 AND NOT a.attisdropped
                          AND coalesce(col_description(c.oid, a.attnum), '') !~ '^\\[(personal|sensitive|technical)\\] '
                        """,
                        "CREATE TABLE planted (id uuid)"),
                rule(
                        "every span of two dates has a CHECK",
                        """
                        SELECT c.relname::text FROM pg_class c
                        WHERE %s
                          AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'from_on')
                          AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'to_on')
                          AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c'
                            AND pg_get_constraintdef(k.oid) LIKE '%%to_on%%from_on%%')
                        """,
                        "CREATE TABLE planted (id uuid, from_on date, to_on date)"),
                rule(
                        "every record about a client carries the header of its register",
                        """
                        SELECT c.relname::text FROM pg_class c
                        WHERE %s
                          AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'register')
                          AND 6 > (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname IN
                            ('service_task', 'organiser_id', 'producer_id', 'author_id', 'author_role', 'record_status'))
                        """,
                        "CREATE TABLE planted (id uuid, register text)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(String query, String planted) {
        assertThat(violations(new JdbcTemplate(owner), query)).isEmpty();
    }

    @ParameterizedTest(name = "sees a planted violation: {0}")
    @MethodSource("rules")
    void catches(String query, String planted) throws Exception {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            var planting =
                    new JdbcTemplate(
                            new org.springframework.jdbc.datasource.SingleConnectionDataSource(
                                    connection, true));
            planting.execute(planted);
            assertThat(violations(planting, query)).anyMatch(v -> v.startsWith("planted"));
            connection.rollback();
        }
    }

    @Test
    @DisplayName("refuses the application's role to change or empty what is only added to")
    void appendOnly() {
        List<String> granted =
                new JdbcTemplate(owner)
                        .queryForList(
                                """
                                SELECT table_name || ' ' || privilege_type
                                FROM information_schema.role_table_grants
                                WHERE grantee = 'polku_app'
                                  AND table_name IN ('journal_entry', 'journal_attachment', 'access_log', 'seal', 'seal_leaf', 'seal_check')
                                  AND privilege_type NOT IN ('SELECT', 'INSERT')
                                """,
                                String.class);
        assertThat(granted).isEmpty();
    }

    private static List<String> violations(JdbcTemplate jdbc, String query) {
        return jdbc.queryForList(query.formatted(OWN_TABLE), String.class);
    }

    private static Arguments rule(String name, String query, String planted) {
        return Arguments.of(Named.of(name, query), planted);
    }
}
