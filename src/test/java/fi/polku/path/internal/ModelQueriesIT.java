package fi.polku.path.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.path.ModelView;
import fi.polku.testing.DatabaseTest;
import java.util.Comparator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Operating models in the database")
class ModelQueriesIT extends DatabaseTest {
    @Autowired ModelQueries queries;

    @Test
    @DisplayName("are published once: a version already there is not written again")
    void publishedOnce() {
        ModelView model = ModelShelf.shipped().getFirst();
        assertThat(queries.insertVersion(ModelFile.id(model.code()), model, NOW)).isFalse();
        queries.insertModel(ModelFile.id(model.code()), model.code(), NOW);
        assertThat(queries.listVersions())
                .filteredOn(v -> v.code().equals(model.code()) && v.number() == model.version())
                .singleElement()
                .satisfies(v -> {
                    assertThat(v.id()).isEqualTo(model.versionId());
                    assertThat(v.name()).isEqualTo(model.name());
                    assertThat(v.toOn()).isEqualTo(model.toOn());
                });
    }

    @Test
    @DisplayName("are listed by code and number, their steps by their order")
    void inOrder() {
        assertThat(queries.listVersions())
                .isSortedAccordingTo(
                        Comparator.comparing(ModelQueries.VersionRow::code)
                                .thenComparingInt(ModelQueries.VersionRow::number));
        for (ModelView model : ModelShelf.shipped()) {
            assertThat(queries.listSteps())
                    .filteredOn(s -> s.versionId().equals(model.versionId()))
                    .extracting(ModelQueries.StepRow::id)
                    .containsExactlyElementsOf(
                            model.steps().stream().map(ModelView.Step::id).toList());
        }
    }
}
