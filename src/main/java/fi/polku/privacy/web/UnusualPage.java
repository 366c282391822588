package fi.polku.privacy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Unusual views as shown: those that are open, or those that have been settled. */
public record UnusualPage(
        boolean open, List<Tab> tabs, List<Line> lines, List<Rule> rules, @Nullable String next) {
    /** A rule, with how many it has. */
    public record Tab(String text, String count, String href, boolean here) {}

    /** What a rule brought up. */
    public record Line(
            String id,
            String rule,
            String who,
            String unit,
            String whose,
            String when,
            String reason,
            String judgement,
            String tone,
            String words,
            String judgedAt,
            String log,
            boolean open) {}

    /** How a rule looks. */
    public record Rule(String name, String how) {}
}
