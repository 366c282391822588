package fi.polku.segment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.segment.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The proposal of a way of working")
class ProposalTest {
    private static final int BORDER = 10;
    private static final List<String> ALL = List.of("0", "1", "2", "3", "4", "SKIP");

    @Test
    @DisplayName("agrees with every way in which the unsaid could have been said, for all answers")
    void bruteForce() {
        int ties = 0;
        for (List<String> answers : everyFive()) {
            var points = new AxisPoints(answers, BORDER);
            boolean high = false;
            boolean low = false;
            for (int sum : possibleSums(answers)) {
                high |= sum >= BORDER;
                low |= sum <= BORDER;
            }
            assertThat(points.mayBeHigh()).as(answers.toString()).isEqualTo(high);
            assertThat(points.mayBeLow()).as(answers.toString()).isEqualTo(low);
            ties += high && low ? 1 : 0;
        }
        // 381 sums of ten without anything unsaid, and more with it.
        assertThat(ties).isGreaterThan(381);
    }

    @Test
    @DisplayName("is one field below and above the border, two at a tie and four at two")
    void borders() {
        for (int resources = 0; resources <= 20; resources++) {
            for (int complexity = 0; complexity <= 20; complexity++) {
                Set<Segment> expected = new TreeSet<>();
                if (complexity <= BORDER && resources >= BORDER) {
                    expected.add(Segment.SELF_DIRECTED);
                }
                if (complexity >= BORDER && resources >= BORDER) {
                    expected.add(Segment.COOPERATION);
                }
                if (complexity <= BORDER && resources <= BORDER) {
                    expected.add(Segment.COMMUNITY);
                }
                if (complexity >= BORDER && resources <= BORDER) {
                    expected.add(Segment.NETWORK);
                }
                var proposal =
                        new Proposal(
                                new AxisPoints(sum(resources), BORDER),
                                new AxisPoints(sum(complexity), BORDER));
                assertThat(proposal.segments()).containsExactlyElementsOf(expected);
                int many = (resources == BORDER ? 2 : 1) * (complexity == BORDER ? 2 : 1);
                assertThat(proposal.segments()).hasSize(many);
                assertThat(proposal.tie()).isEqualTo(many > 1);
            }
        }
    }

    @Test
    @DisplayName("always names an answer that led to it, and never one from the middle")
    void reasons() {
        for (List<String> answers : everyFive()) {
            var points = new AxisPoints(answers, BORDER);
            if (!points.open()) {
                var led = points.mayBeHigh() ? points.raised() : points.lowered();
                assertThat(led).as(answers.toString()).isNotEmpty();
            }
            assertThat(points.raised()).allMatch(i -> answers.get(i).compareTo("3") >= 0);
            assertThat(points.lowered()).allMatch(i -> answers.get(i).compareTo("1") <= 0);
        }
        var strongest = new AxisPoints(List.of("3", "0", "4", "1", "4"), BORDER);
        assertThat(strongest.raised()).containsExactly(2, 4, 0);
        assertThat(strongest.lowered()).containsExactly(1, 3);
    }

    private static List<String> sum(int sum) {
        var answers = new ArrayList<String>();
        int left = sum;
        for (int i = 0; i < 5; i++) {
            int now = Math.min(4, left);
            answers.add(Integer.toString(now));
            left -= now;
        }
        return answers;
    }

    private static List<List<String>> everyFive() {
        List<List<String>> all = List.of(List.of());
        for (int i = 0; i < 5; i++) {
            var longer = new ArrayList<List<String>>();
            for (List<String> one : all) {
                for (String answer : ALL) {
                    var more = new ArrayList<>(one);
                    more.add(answer);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    private static Set<Integer> possibleSums(List<String> answers) {
        Set<Integer> sums = Set.of(0);
        for (String answer : answers) {
            var next = new TreeSet<Integer>();
            for (int sum : sums) {
                for (int p = 0; p <= 4; p++) {
                    if (answer.equals("SKIP") || answer.equals(Integer.toString(p))) {
                        next.add(sum + p);
                    }
                }
            }
            sums = next;
        }
        return sums;
    }
}
