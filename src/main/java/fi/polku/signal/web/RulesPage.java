package fi.polku.signal.web;

import java.util.List;

/** Every rule, in finished words. */
public record RulesPage(String base, boolean lead, List<Row> rows) {
    /**
     * One rule.
     *
     * @param tried whether it has been tried as it is now, in words
     * @param came what its signals have come to, in a sentence
     */
    public record Row(
            String href,
            String lang,
            String name,
            String explanation,
            boolean on,
            String tried,
            String came) {}
}
