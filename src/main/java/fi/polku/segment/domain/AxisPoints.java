package fi.polku.segment.domain;

import fi.polku.segment.SegmentAnswers;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One side's answers counted. What was left unsaid could have been anything, so the points are a
 * span from {@link #least} to {@link #most}.
 */
public record AxisPoints(List<String> answers, int border) {
    static final int HIGHEST = 4;

    public AxisPoints {
        answers = List.copyOf(answers);
    }

    /** The points of what was answered. */
    public int given() {
        return answers.stream().filter(AxisPoints::isPoints).mapToInt(Integer::parseInt).sum();
    }

    /** How many questions were left without points. */
    public int unsaid() {
        return (int) answers.stream().filter(a -> !isPoints(a)).count();
    }

    public int least() {
        return given();
    }

    public int most() {
        return given() + HIGHEST * unsaid();
    }

    /** Whether the axis may be high: at the border or above it, whatever was left unsaid. */
    public boolean mayBeHigh() {
        return most() >= border;
    }

    /** Whether the axis may be low: at the border or below it. */
    public boolean mayBeLow() {
        return least() <= border;
    }

    /** Whether the answers leave it to the pair to say which side it is. */
    public boolean open() {
        return mayBeHigh() && mayBeLow();
    }

    /** The numbers of the questions that raised the points most, the strongest first. */
    public List<Integer> raised() {
        return led(HIGHEST - 1, HIGHEST)
                .sorted(Comparator.<Integer>comparingInt(this::points).reversed())
                .toList();
    }

    /** The numbers of the questions that lowered the points most, the strongest first. */
    public List<Integer> lowered() {
        return led(0, 1).sorted(Comparator.comparingInt(this::points)).toList();
    }

    private java.util.stream.Stream<Integer> led(int from, int to) {
        return IntStream.range(0, answers.size())
                .filter(i -> isPoints(answers.get(i)))
                .filter(i -> points(i) >= from && points(i) <= to)
                .boxed();
    }

    private int points(int question) {
        return Integer.parseInt(answers.get(question));
    }

    private static boolean isPoints(String answer) {
        return !answer.equals(SegmentAnswers.SKIP) && !answer.equals(SegmentAnswers.NONE);
    }
}
