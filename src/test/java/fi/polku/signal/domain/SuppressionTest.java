package fi.polku.signal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Small numbers of a trial")
class SuppressionTest {
    private static TrialLine line(String by, String group, long found, long right, long events) {
        return new TrialLine(by, group, 1000L, 100L, found, right, events, events, 9);
    }

    @Test
    @DisplayName("are left out, and the next smallest with them, for the whole would tell them")
    void few() {
        List<TrialLine> told =
                Suppression.of(
                        List.of(
                                line("ALL", "ALL", 30, 20, 40),
                                line("SEX", "FEMALE", 26, 20, 40),
                                line("SEX", "MALE", 4, 0, 0)));
        assertThat(told.get(0).found()).isEqualTo(30);
        assertThat(told.get(1).found()).isNull();
        assertThat(told.get(1).precision()).isNull();
        assertThat(told.get(2).found()).isNull();
        assertThat(told.get(2).lead()).isNull();
        assertThat(told.get(1).events()).isEqualTo(40);
    }

    @Test
    @DisplayName("cannot be found by taking the others from the whole, whatever the numbers")
    void notBySubtraction() {
        var random = new Random(5);
        for (int round = 0; round < 500; round++) {
            var lines = new ArrayList<TrialLine>();
            int groups = 2 + random.nextInt(6);
            for (int i = 0; i < groups; i++) {
                long found = random.nextInt(14);
                lines.add(
                        line(
                                "AGE",
                                "g" + i,
                                found,
                                found == 0 ? 0 : random.nextInt((int) found + 1),
                                random.nextInt(14)));
            }
            List<TrialLine> told = Suppression.of(lines);
            for (int i = 0; i < groups; i++) {
                TrialLine before = lines.get(i);
                TrialLine after = told.get(i);
                Long found = after.found();
                Long right = after.right();
                if (found != null && right != null) {
                    assertThat(found).isEqualTo(before.found());
                    assertThat(found == 0 || found >= 5).isTrue();
                    assertThat(right == 0 || right >= 5).isTrue();
                    assertThat(found - right == 0 || found - right >= 5).isTrue();
                }
            }
            long hidden = told.stream().filter(l -> l.found() == null).count();
            long others = told.stream().filter(l -> l.found() != null && l.found() > 0).count();
            assertThat(hidden == 1 && others > 0).isFalse();
        }
    }
}
