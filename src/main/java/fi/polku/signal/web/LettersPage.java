package fi.polku.signal.web;

import java.util.List;
import java.util.Map;

/** The client's letters in finished words. */
public record LettersPage(List<One> letters, String refused, Map<String, String> sent) {
    /**
     * A letter with its answers.
     *
     * @param why what was noticed, in the words of the rule
     */
    public record One(
            String id,
            String who,
            String unit,
            String when,
            String words,
            String why,
            String lang,
            List<SignalPage.Letter> answers) {}
}
