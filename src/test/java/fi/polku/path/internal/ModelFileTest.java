package fi.polku.path.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.path.ModelView;
import fi.polku.path.Sector;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The operating models shipped")
class ModelFileTest {
    private final List<ModelView> models = ModelShelf.shipped();

    @Test
    @DisplayName("have a rehabilitation path of ten steps or more over four organisations")
    void rehabilitationPath() {
        var model =
                models.stream()
                        .filter(m -> m.code().equals("REHABILITATION_PATH"))
                        .findFirst()
                        .orElseThrow();
        assertThat(model.steps()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(model.steps().stream().map(ModelView.Step::sector).collect(Collectors.toSet()))
                .contains(Sector.HEALTH, Sector.SOCIAL, Sector.KELA, Sector.EMPLOYMENT);
        assertThat(model.ownDesign()).isTrue();
        assertThat(model.steps())
                .flatExtracting(ModelView.Step::measures)
                .contains("eurohis-qol-8", "phq-9");
    }

    @Test
    @DisplayName("speak to the client in Finnish, Swedish, English and plain Finnish")
    void languages() {
        for (var model : models) {
            for (var step : model.steps()) {
                assertThat(step.title().byLanguage()).containsKeys("fi", "sv", "en", "fi-simple");
                assertThat(step.instruction().byLanguage())
                        .containsKeys("fi", "sv", "en", "fi-simple");
            }
        }
    }

    @Test
    @DisplayName("go forward in time, with each step once")
    void order() {
        for (var model : models) {
            assertThat(model.steps()).extracting(ModelView.Step::day).isSorted();
            assertThat(model.steps()).extracting(ModelView.Step::code).doesNotHaveDuplicates();
        }
    }
}
