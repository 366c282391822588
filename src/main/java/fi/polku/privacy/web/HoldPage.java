package fi.polku.privacy.web;

import fi.polku.platform.web.Choice;
import java.util.List;
import java.util.UUID;

/** Orders in force, and the form of a new one as typed. */
public record HoldPage(
        List<Row> holds,
        String identity,
        List<Choice> reasons,
        List<Choice> tasks,
        String words,
        String until) {
    /** One order in the reader's words. */
    public record Row(UUID id, String who, String what, String words, String until, String made) {}
}
