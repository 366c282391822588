package fi.polku.kernel.planted;

import fi.polku.platform.Now;
import java.time.Instant;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Breaks every rule of the architecture on purpose, so that each rule is seen to catch something.
 */
class Planted {
    Object sqlOutsideQueries(JdbcClient jdbc) {
        return jdbc.sql("SELECT 1");
    }

    Object streamThatNobodyCloses(JdbcClient jdbc) {
        return jdbc.sql("SELECT 1").query(Integer.class).stream().toList();
    }

    Instant wallClockOutsidePlatform() {
        return Instant.now();
    }

    Object hapiOutsideFhir() {
        return new Patient();
    }

    Object kernelThatLooksUp(Now now) {
        return now.today();
    }
}
