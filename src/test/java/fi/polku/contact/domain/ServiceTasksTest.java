package fi.polku.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.contact.Area;
import fi.polku.contact.Direction;
import fi.polku.kernel.ServiceTask;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Under which service task a contact is recorded")
class ServiceTasksTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    health care has none,                   HEALTH, AGEING,            80,
                    oral health has none,                   ORAL,   '',                30,
                    a worry about a child,                  CHILD,  SUBSTANCES,        40, LAPSIPERHEET
                    somebody of working age,                SOCIAL, '',                40, TYOIKAISET
                    the day before 65 is of working age,    SOCIAL, '',                64, TYOIKAISET
                    from 65 on an older person,             SOCIAL, '',                65, IAKKAAT
                    an older person's family is older,      SOCIAL, FAMILY,            70, IAKKAAT
                    ageing at any age,                      SOCIAL, AGEING,            50, IAKKAAT
                    a family,                               SOCIAL, FAMILY,            40, LAPSIPERHEET
                    a family before substances,             SOCIAL, SUBSTANCES FAMILY, 40, LAPSIPERHEET
                    substances,                             SOCIAL, SUBSTANCES,        40, PAIHDEHUOLTO
                    an age not known is of working age,     SOCIAL, '',                  , TYOIKAISET
                    """)
    void task(
            String name,
            Direction direction,
            String areas,
            @Nullable Integer age,
            @Nullable ServiceTask task) {
        List<Area> named =
                Stream.of(areas.split(" ")).filter(a -> !a.isEmpty()).map(Area::valueOf).toList();
        assertThat(ServiceTasks.of(direction, named, age)).isEqualTo(task);
    }
}
