package fi.polku.measure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One question on a page, with the way walked so far. */
public record QuestionPage(
        String action,
        String all,
        String title,
        String instruction,
        String instructionLang,
        String copyright,
        int number,
        int count,
        int minutesLeft,
        ItemShown item) {

    /** A mark on the way: where, and whether its question has been passed or is this one. */
    public record Mark(String x, boolean passed, boolean now) {}

    public List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            marks.add(new Mark(x(i), i < number, i == number));
        }
        return marks;
    }

    public String start() {
        return x(1);
    }

    public String here() {
        return x(number);
    }

    public String end() {
        return x(count);
    }

    private String x(int i) {
        return String.format(
                Locale.ROOT, "%.1f%%", count == 1 ? 50.0 : 3 + 93.8 * (i - 1) / (count - 1));
    }
}
