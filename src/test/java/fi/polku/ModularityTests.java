package fi.polku;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("The modules")
class ModularityTests {
    @Test
    @DisplayName("keep to their own rooms and form no cycle")
    void modulesAreVerified() {
        ApplicationModules.of(Polku.class).verify();
    }
}
