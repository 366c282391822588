package fi.polku.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SMART scopes")
class SmartScopesTest {
    @ParameterizedTest(name = "{0} at level {4} on {1}, interaction {2}: {3}")
    @CsvSource(
            textBlock =
                    """
                    system/Patient.read,   Patient,     r, true, SYSTEM
                    system/Patient.read,   Patient,     s, true, SYSTEM
                    system/Patient.read,   Patient,     c, false, SYSTEM
                    system/Patient.read,   Observation, r, false, SYSTEM
                    system/*.read,         Observation, r, true, SYSTEM
                    system/Patient.rs,     Patient,     s, true, SYSTEM
                    system/Patient.r,      Patient,     s, false, SYSTEM
                    system/*.cruds,        Goal,        d, true, SYSTEM
                    system/*.*,            Goal,        u, true, SYSTEM
                    system/Patient.write,  Patient,     c, true, SYSTEM
                    system/Patient.write,  Patient,     r, false, SYSTEM
                    openid,                Patient,     r, false, SYSTEM
                    user/*.rs,             Goal,        r, true,  USER
                    user/Goal.read,        Goal,        s, true,  USER
                    user/*.rs,             Goal,        r, false, SYSTEM
                    user/*.rs,             Goal,        r, false, PATIENT
                    patient/*.rs,          Goal,        r, true,  PATIENT
                    patient/*.rs,          Goal,        r, false, USER
                    patient/*.rs,          Goal,        c, false, PATIENT
                    system/*.cruds,        Goal,        r, false, USER
                    system/*.cruds,        Goal,        r, false, PATIENT
                    patient/Goal.rs?lifecycle-status=active, Goal, r, false, PATIENT
                    patient/Goal.,         Goal,        r, false, PATIENT
                    """)
    void allows(
            String scope, String type, char permission, boolean allowed, SmartScopes.Level level) {
        assertThat(SmartScopes.allows(level, Set.of(scope), type, permission)).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "registered {0} covers {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    system/*.read,  system/Patient.rs,   true
                    system/*.read,  system/Patient.read, true
                    system/*.read,  system/Patient.cr,   false
                    system/*.cruds, system/*.rs,         true
                    system/*.read,  patient/Patient.r,   false
                    system/*.read,  nonsense,            false
                    system/*.read,  user/Patient.r,      false
                    user/*.rs,      user/Patient.r,      true
                    patient/*.rs,   patient/Goal.read,   true
                    patient/*.rs,   patient/Goal.cruds,  false
                    patient/*.rs,   patient/Goal.,       false
                    patient/*.rs,   patient/Goal.rs?a=b, false
                    """)
    void covers(String registered, String requested, boolean covered) {
        assertThat(SmartScopes.covers(Set.of(registered), requested)).isEqualTo(covered);
    }
}
