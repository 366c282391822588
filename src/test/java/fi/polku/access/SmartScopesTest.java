package fi.polku.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SMART scopes")
class SmartScopesTest {
    @ParameterizedTest(name = "{0} on {1}, interaction {2}: {3}")
    @CsvSource(
            textBlock =
                    """
                    system/Patient.read,   Patient,     r, true
                    system/Patient.read,   Patient,     s, true
                    system/Patient.read,   Patient,     c, false
                    system/Patient.read,   Observation, r, false
                    system/*.read,         Observation, r, true
                    system/Patient.rs,     Patient,     s, true
                    system/Patient.r,      Patient,     s, false
                    system/*.cruds,        Goal,        d, true
                    system/*.*,            Goal,        u, true
                    system/Patient.write,  Patient,     c, true
                    system/Patient.write,  Patient,     r, false
                    openid,                Patient,     r, false
                    """)
    void allows(String scope, String type, char permission, boolean allowed) {
        assertThat(SmartScopes.allows(Set.of(scope), type, permission)).isEqualTo(allowed);
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
                    """)
    void covers(String registered, String requested, boolean covered) {
        assertThat(SmartScopes.covers(Set.of(registered), requested)).isEqualTo(covered);
    }
}
