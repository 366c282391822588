package fi.polku.assessment.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.assessment.AssessmentId;
import fi.polku.assessment.AssessmentKind;
import fi.polku.assessment.AssessmentPermission;
import fi.polku.assessment.AssessmentView;
import fi.polku.assessment.ClientAssessments;
import fi.polku.assessment.ClientAssessments.Before;
import fi.polku.assessment.ClientAssessments.Told;
import fi.polku.client.Clients;
import fi.polku.client.Disclosures;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.MomentToken;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The assessments of a client as they are read, and their corrections. */
@Controller
class AssessmentRecordPages {
    private static final int PAGE = 20;

    private final ClientAssessments assessments;
    private final Clients clients;
    private final Disclosures disclosures;
    private final Access access;
    private final AccessLog log;
    private final Submissions submissions;
    private final Templates views;
    private final LongWords forms;
    private final RecordWords words;
    private final ListWords lists;
    private final AssessmentPersonBars bars;

    AssessmentRecordPages(
            ClientAssessments assessments,
            Clients clients,
            Disclosures disclosures,
            Access access,
            AccessLog log,
            Submissions submissions,
            Templates views,
            LongWords forms,
            RecordWords words,
            ListWords lists,
            AssessmentPersonBars bars) {
        this.assessments = assessments;
        this.clients = clients;
        this.disclosures = disclosures;
        this.access = access;
        this.log = log;
        this.submissions = submissions;
        this.views = views;
        this.forms = forms;
        this.words = words;
        this.lists = lists;
        this.bars = bars;
    }

    @GetMapping("/work/clients/{id}/assessments")
    JteModel list(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after) {
        access.require(actor, AssessmentPermission.ASSESSMENT_READ);
        var client = new ClientId(id);
        access.requireClient(actor, client);
        log.viewed(actor, client, "ASSESSMENT", "CARE");
        var from = MomentToken.read(after).map(m -> new Before(m.at(), m.id())).orElse(null);
        var found = assessments.list(actor, client, PAGE + 1, from);
        String next = null;
        if (found.size() > PAGE) {
            var last = found.get(PAGE - 1);
            next = new MomentToken(last.happenedAt(), last.id().value()).text();
            found = found.subList(0, PAGE);
        }
        return views.assessmentList(
                ui, lists.page(ui.t(), actor, clients.get(client), found, from == null, next));
    }

    @GetMapping("/work/assessments/{id}")
    JteModel one(Ui ui, Actor actor, @PathVariable AssessmentId id) {
        var told = told(actor, id);
        var a = told.assessment();
        var client = client(a);
        log.viewed(actor, client, "ASSESSMENT", "CARE");
        var t = ui.t();
        var disclosure = disclosures.of(actor, client);
        var later = told.later().orElse(null);
        var earlier = told.earlier().orElse(null);
        return views.assessmentOne(
                ui,
                new RecordPage(
                        bars.of(clients.get(client), t),
                        "/work/clients/" + client.value() + "/assessments",
                        RecordWords.title(t, a),
                        words.made(t, disclosure, a),
                        t.text("assessment.one.register." + a.register()),
                        later != null
                                ? t.text("assessment.one.later")
                                : earlier != null ? t.text("assessment.one.earlier") : null,
                        later != null
                                ? address(later.id())
                                : earlier != null ? address(earlier.id()) : null,
                        told.joint().map(j -> address(j.id())).orElse(null),
                        typed(a.clientView()),
                        typed(a.conclusions()),
                        typed(a.othersView()),
                        words.facts(t, disclosure, a),
                        RecordWords.texts(t, a, told.narrative()),
                        later == null
                                        && access.allows(
                                                actor, AssessmentPermission.ASSESSMENT_RECORD)
                                ? address(id) + "/correction"
                                : null));
    }

    @GetMapping("/work/assessments/{id}/correction")
    JteModel correction(Ui ui, Actor actor, @PathVariable AssessmentId id) {
        var told = toCorrect(actor, id);
        return form(ui, actor, told.assessment(), LongForm.of(told.assessment()), FormErrors.NONE);
    }

    @PostMapping("/work/assessments/{id}/correction")
    @Nullable JteModel correct(
            Ui ui,
            Actor actor,
            @PathVariable AssessmentId id,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response) {
        var told = toCorrect(actor, id);
        var typed = new Typed(form);
        try {
            String address =
                    submissions.once(
                            typed.text("formToken"),
                            () -> address(corrected(actor, told.assessment(), typed)));
            response.setStatus(303);
            response.setHeader("Location", address);
            return null;
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return form(ui, actor, told.assessment(), typed, FormErrors.of(refused, ui.t()));
        }
    }

    private AssessmentId corrected(Actor actor, AssessmentView before, Typed typed) {
        var corrected = LongForm.read(typed, kind(before));
        var refusals = new ArrayList<Refusal>();
        LongForm.checkSizes(typed, refusals);
        Refusals.throwIfAny(refusals);
        return assessments.correct(actor, before.id(), corrected, typed.text("correction"));
    }

    private JteModel form(Ui ui, Actor actor, AssessmentView a, Typed typed, FormErrors errors) {
        var client = client(a);
        log.viewed(actor, client, "ASSESSMENT", "CARE");
        return views.assessmentLong(
                ui,
                forms.page(
                        ui.t(),
                        actor,
                        clients.get(client),
                        kind(a),
                        address(a.id()) + "/correction",
                        -1,
                        words.made(ui.t(), disclosures.of(actor, client), a),
                        typed,
                        ui.formToken()),
                errors);
    }

    private Told toCorrect(Actor actor, AssessmentId id) {
        access.require(actor, AssessmentPermission.ASSESSMENT_RECORD);
        return told(actor, id);
    }

    private Told told(Actor actor, AssessmentId id) {
        access.require(actor, AssessmentPermission.ASSESSMENT_READ);
        var told = assessments.one(actor, id).orElseThrow(() -> new Denied("record"));
        access.requireClient(actor, client(told.assessment()));
        return told;
    }

    private static ClientId client(AssessmentView a) {
        var client = a.clientId();
        if (client == null) {
            throw new Denied("client");
        }
        return client;
    }

    private static AssessmentKind kind(AssessmentView a) {
        return a.register() == Register.PATIENT ? AssessmentKind.CARE : AssessmentKind.NEED;
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String address(AssessmentId id) {
        return "/work/assessments/" + id.value();
    }
}
