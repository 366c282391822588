package fi.polku.deadline.web;

import fi.polku.deadline.Law;
import fi.polku.platform.text.Bundles;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Asks the law: open to all, takes no personal data, keeps nothing. */
@RestController
class LawApi {
    private final Law law;
    private final Bundles bundles;

    LawApi(Law law, Bundles bundles) {
        this.law = law;
        this.bundles = bundles;
    }

    @PostMapping(
            path = "/api/deadlines/evaluate",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    LawReply evaluate(@RequestBody JsonNode body) {
        var question = LawQuestion.read(body);
        return LawReply.of(question, law.evaluate(question.asked()), bundles);
    }

    @GetMapping(path = "/api/deadlines/clocks", produces = MediaType.APPLICATION_JSON_VALUE)
    Clocks clocks() {
        return new Clocks(law.families().stream().map(f -> ClockInfo.of(f, bundles)).toList());
    }

    /** The whole list. */
    record Clocks(List<ClockInfo> clocks) {}
}
