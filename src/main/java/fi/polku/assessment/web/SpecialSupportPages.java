package fi.polku.assessment.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.assessment.AssessmentPermission;
import fi.polku.assessment.SpecialSupportId;
import fi.polku.assessment.SpecialSupportView;
import fi.polku.assessment.SpecialSupports;
import fi.polku.assessment.SupportGround;
import fi.polku.contact.Ground;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.ServiceTask;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** Special support of a client: proposed, decided, ended. */
@Controller
class SpecialSupportPages {
    private final SpecialSupports supports;
    private final Access access;
    private final AccessLog log;
    private final Submissions submissions;
    private final Templates views;
    private final SpecialPageWords words;

    SpecialSupportPages(
            SpecialSupports supports,
            Access access,
            AccessLog log,
            Submissions submissions,
            Templates views,
            SpecialPageWords words) {
        this.supports = supports;
        this.access = access;
        this.log = log;
        this.submissions = submissions;
        this.views = views;
        this.words = words;
    }

    @GetMapping("/work/clients/{id}/special-support")
    JteModel show(Ui ui, Actor actor, @PathVariable UUID id) {
        var client = allowed(actor, id);
        return page(ui, actor, client, words.defaults(actor, client), FormErrors.NONE);
    }

    /** Proposes, decides or ends, as the form says. */
    @PostMapping("/work/clients/{id}/special-support")
    @Nullable JteModel save(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response) {
        var client = allowed(actor, id);
        var typed = new Typed(form);
        String address = "/work/clients/" + id + "/special-support";
        try {
            submissions.once(
                    typed.text("formToken"),
                    () -> {
                        switch (typed.text("act")) {
                            case "decide" -> decide(actor, client, typed);
                            case "end" -> end(actor, client, typed);
                            default -> propose(actor, client, typed);
                        }
                        return address;
                    });
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, client, typed, FormErrors.of(refused, ui.t()));
        }
        response.setStatus(303);
        response.setHeader("Location", address);
        return null;
    }

    private void propose(Actor actor, ClientId client, Typed f) {
        var refusals = new ArrayList<Refusal>();
        var task = f.one("serviceTask", ServiceTask.class, refusals);
        if (task == null && refusals.isEmpty()) {
            refusals.add(Refusal.onField("serviceTask", "assessment.refusal.serviceTask"));
        }
        var grounds = f.many("ground", SupportGround.class, refusals);
        var signs = f.many("sign", Ground.class, refusals);
        Refusals.throwIfAny(refusals);
        supports.propose(
                actor,
                client,
                new SpecialSupports.Proposal(
                        grounds,
                        signs,
                        f.text("reason").strip(),
                        Objects.requireNonNull(task),
                        null));
    }

    private void decide(Actor actor, ClientId client, Typed f) {
        var refusals = new ArrayList<Refusal>();
        Boolean needed = f.yesNo("needed", refusals);
        if (needed == null && refusals.isEmpty()) {
            refusals.add(Refusal.onField("needed", "assessment.special.refusal.needed"));
        }
        Set<SupportGround> grounds = f.many("ground", SupportGround.class, refusals);
        var from = f.day("from", refusals);
        var review = f.day("review", refusals);
        Refusals.throwIfAny(refusals);
        supports.decide(
                actor,
                its(actor, client, f.text("support")),
                new SpecialSupports.Decision(
                        Boolean.TRUE.equals(needed),
                        f.text("decisionReason").strip(),
                        grounds,
                        from,
                        review));
    }

    private void end(Actor actor, ClientId client, Typed f) {
        var refusals = new ArrayList<Refusal>();
        var lastDay = f.day("lastDay", refusals);
        if (lastDay == null && refusals.isEmpty()) {
            refusals.add(Refusal.onField("lastDay", "assessment.special.refusal.lastDay"));
        }
        Refusals.throwIfAny(refusals);
        supports.end(
                actor,
                its(actor, client, f.text("support")),
                Objects.requireNonNull(lastDay),
                f.text("endReason"));
    }

    /** The one meant by the form, when it is this client's. */
    private SpecialSupportId its(Actor actor, ClientId client, String typed) {
        return supports.forClient(actor, client).stream()
                .map(SpecialSupportView::id)
                .filter(s -> s.value().toString().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refusal("assessment.special.refusal.decided"));
    }

    private ClientId allowed(Actor actor, UUID id) {
        access.require(actor, AssessmentPermission.SPECIAL_SUPPORT_PROPOSE);
        var client = new ClientId(id);
        access.requireClient(actor, client);
        return client;
    }

    private JteModel page(Ui ui, Actor actor, ClientId client, Typed typed, FormErrors errors) {
        log.viewed(actor, client, "ASSESSMENT", "CARE");
        return views.assessmentSpecial(ui, words.page(ui.t(), actor, client, typed), errors);
    }
}
