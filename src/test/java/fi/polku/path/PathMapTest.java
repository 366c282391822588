package fi.polku.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The path on the terrain map")
class PathMapTest {
    private static List<PathMap.Dot> path(String drawn) {
        return drawn.chars()
                .mapToObj(c ->
                        new PathMap.Dot(
                                switch (c) {
                                    case '#' -> StepState.DONE;
                                    case '@' -> StepState.NOW;
                                    case '>' -> StepState.NEXT;
                                    case 'w', 'W' -> StepState.WAIT;
                                    default -> StepState.LATER;
                                },
                                c == 'W' || c == 'P'))
                .toList();
    }

    @Test
    @DisplayName("begins and ends where the drawing begins and ends")
    void ends() {
        assertThat(PathMap.point(0).x(0)).isEqualTo("62.0");
        assertThat(PathMap.point(0).y(0)).isEqualTo("252.4");
        assertThat(PathMap.point(1).x(0)).isEqualTo("701.7");
        assertThat(PathMap.point(1).y(0)).isEqualTo("61.9");
    }

    @Test
    @DisplayName("has the sixth of eleven points where the drawing has it")
    void now() {
        var map = PathMap.of(path("#####@>..."), false);
        assertThat(map.here()).isNotNull();
        assertThat(map.here().x(0)).isEqualTo("364.8");
        assertThat(map.here().y(0)).isEqualTo("151.4");
        assertThat(map.walked()).startsWith("M62.0 252.4").endsWith("364.8 151.4");
        assertThat(map.ahead()).startsWith("M364.8 151.4").endsWith("701.7 61.9");
    }

    @Test
    @DisplayName("draws what waits behind us as a side path, with a square mark for a partner")
    void sides() {
        var map = PathMap.of(path("##W@>."), false);
        assertThat(map.sides()).hasSize(1);
        assertThat(map.sides().getFirst().partner()).isTrue();
        assertThat(map.marks()).hasSize(5);
        assertThat(map.sides().getFirst().at().y()).isBetween(0.0, 300.0);
    }

    @Test
    @DisplayName("has nothing walked before the plan is accepted")
    void notAccepted() {
        var map = PathMap.of(path(">....."), false);
        assertThat(map.walked()).isEmpty();
        assertThat(map.here()).isNull();
    }

    @Test
    @DisplayName("is all walked at the goal")
    void arrived() {
        var map = PathMap.of(path("###"), true);
        assertThat(map.ahead()).isEmpty();
        assertThat(map.walked()).endsWith("701.7 61.9");
    }

    @Test
    @DisplayName("keeps every mark inside the picture, however many steps there are")
    void inside() {
        for (int n = 1; n <= 40; n++) {
            var map = PathMap.of(path("@" + ".".repeat(n - 1)), false);
            assertThat(map.marks())
                    .allSatisfy(m -> {
                        assertThat(m.at().x()).isBetween(10.0, 790.0);
                        assertThat(m.at().y()).isBetween(10.0, 290.0);
                    });
        }
    }

    @Test
    @DisplayName("goes through its points smoothly: one point is a mark, two a straight line")
    void through() {
        var points = List.of(new PathMap.Point(0, 0), new PathMap.Point(6, 0));
        assertThat(PathMap.through(1, points::get)).isEqualTo("M0.0 0.0");
        assertThat(PathMap.through(2, points::get)).isEqualTo("M0.0 0.0C1.0 0.0 5.0 0.0 6.0 0.0");
    }
}
