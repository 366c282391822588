package fi.polku.platform.database;

import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Migrates module by module from the ground up, each with a folder and a history of its own: {@code
 * db/migration/<module>} and {@code flyway_schema_history_<module>}. The house itself comes first.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleMigrations.class);

    @Override
    public void migrate(Flyway flyway) {
        var modules = new ArrayList<String>(List.of("__root"));
        modules.addAll(ModuleOrder.FROM_THE_GROUND_UP);
        int done = 0;
        for (String module : modules) {
            if (hasMigrations(module)) {
                done += migrate(flyway, module).migrationsExecuted;
            }
        }
        if (done > 0) {
            LOG.info("The database was brought up to date with {} migrations", done);
        }
    }

    private static MigrateResult migrate(Flyway flyway, String module) {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .locations("classpath:db/migration/" + module)
                .table(history(module))
                // Each module begins from nothing in a schema that others have begun to fill.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** Where a module's own migrations are written down. */
    static String history(String module) {
        return "flyway_schema_history" + (module.equals("__root") ? "" : "_" + module);
    }

    private static boolean hasMigrations(String module) {
        try {
            return new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:db/migration/" + module + "/*.sql")
                            .length
                    > 0;
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
