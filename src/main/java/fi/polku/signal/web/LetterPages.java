package fi.polku.signal.web;

import fi.polku.access.Actor;
import fi.polku.client.Disclosures;
import fi.polku.client.Places;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import fi.polku.signal.SignalLetters;
import fi.polku.signal.SignalLetters.Letter;
import fi.polku.signal.domain.SignalRule;
import fi.polku.signal.internal.RuleDesk;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** What a worker has written to the client because of a signal; and the rules for all to read. */
@Controller
class LetterPages {
    private final SignalLetters letters;
    private final RuleDesk rules;
    private final Places places;
    private final Disclosures disclosures;
    private final Submissions submissions;
    private final Templates views;

    LetterPages(
            SignalLetters letters,
            RuleDesk rules,
            Places places,
            Disclosures disclosures,
            Submissions submissions,
            Templates views) {
        this.letters = letters;
        this.rules = rules;
        this.places = places;
        this.disclosures = disclosures;
        this.submissions = submissions;
        this.views = views;
    }

    /** How help is noticed to be needed: open to all. */
    @GetMapping("/signals")
    JteModel open(Ui ui) {
        List<SignalRule> on = rules.inUse();
        return views.signalOpen(
                ui,
                new PublicRules(
                        on.stream().map(r -> RuleWords.shown(r, ui.t())).toList(),
                        rules.rules().stream()
                                .filter(r -> !on.contains(r))
                                .map(r -> RuleWords.shown(r, ui.t()))
                                .toList()));
    }

    @GetMapping("/my/letters")
    JteModel mine(Ui ui, Actor actor) {
        return page(ui, actor, "", Map.of(), FormErrors.NONE);
    }

    @PostMapping("/my/letters/{id}/answer")
    @Nullable JteModel answer(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            HttpServletResponse response) {
        try {
            submissions.once(
                    form.get("formToken"),
                    () -> {
                        letters.answer(actor, id, form.getOrDefault("words", ""));
                        return id.toString();
                    });
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(
                    ui.leadingTo("/my/letters"),
                    actor,
                    id.toString(),
                    form,
                    FormErrors.of(refused, ui.t()));
        }
        response.setStatus(303);
        response.setHeader("Location", "/my/letters");
        return null;
    }

    private JteModel page(
            Ui ui, Actor actor, String refused, Map<String, String> form, FormErrors errors) {
        List<Letter> all = letters.mine(actor);
        return views.signalLetters(
                ui,
                new LettersPage(
                        all.stream()
                                .filter(l -> l.answersId() == null)
                                .map(l -> one(actor, l, all, ui.t()))
                                .toList(),
                        refused,
                        form),
                errors);
    }

    private LettersPage.One one(Actor actor, Letter letter, List<Letter> all, Texts t) {
        var disclosure = disclosures.of(actor, letter.clientId());
        SignalRule rule =
                rules.rules().stream()
                        .filter(r -> r.id().equals(letter.rule()))
                        .findFirst()
                        .orElse(null);
        return new LettersPage.One(
                letter.id().toString(),
                places.professional(t, disclosure, letter.professionalId()),
                places.unit(t, disclosure, letter.unitId()),
                t.dateTime(letter.writtenAt()),
                letter.words(),
                rule == null ? "" : t.of(rule.explanation()),
                rule == null ? t.htmlLang() : t.langOf(rule.explanation()),
                all.stream()
                        .filter(a -> letter.id().equals(a.answersId()))
                        .map(a -> SignalWords.letter(a, "", t.text("signal.letters.you"), t))
                        .toList());
    }
}
