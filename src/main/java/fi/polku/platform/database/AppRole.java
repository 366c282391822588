package fi.polku.platform.database;

import fi.polku.platform.start.StartupFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The application's own role in the database, made before the first migration refers to it. */
final class AppRole {
    static final String NAME = "polku_app";

    private AppRole() {}

    static void ensure(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    DO $$ BEGIN
                      IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'polku_app') THEN
                        CREATE ROLE polku_app NOLOGIN;
                      END IF;
                    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
                    END $$
                    """);
            statement.execute("GRANT polku_app TO CURRENT_USER");
            statement.execute("GRANT USAGE ON SCHEMA public TO polku_app");
        } catch (SQLException e) {
            throw new StartupFailure(
                    "The database cannot be used: "
                            + e.getMessage()
                            + ". Check the address, the user and the password; the user must own the"
                            + " database and may create roles.",
                    e);
        }
    }
}
