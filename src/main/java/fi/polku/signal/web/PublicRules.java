package fi.polku.signal.web;

import java.util.List;

/** The rules for everybody to read: those that are in use, and those that are not. */
public record PublicRules(List<Rule> on, List<Rule> off) {
    /** One rule, in the words of its file. */
    public record Rule(
            String lang,
            String name,
            String explanation,
            String purpose,
            List<RulePage.Ground> grounds) {}
}
