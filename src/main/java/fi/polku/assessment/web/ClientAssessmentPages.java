package fi.polku.assessment.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.assessment.AssessmentDraftId;
import fi.polku.assessment.AssessmentDraftView;
import fi.polku.assessment.AssessmentId;
import fi.polku.assessment.AssessmentKind;
import fi.polku.assessment.AssessmentPermission;
import fi.polku.assessment.ClientAssessments;
import fi.polku.assessment.domain.AssessmentRules;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.client.Disclosures;
import fi.polku.client.Places;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.organization.Organizations;
import fi.polku.platform.Now;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** An assessment of a known client being written: new, saved, resumed, confirmed. */
@Controller
class ClientAssessmentPages {
    private final ClientAssessments assessments;
    private final Clients clients;
    private final Organizations organizations;
    private final Disclosures disclosures;
    private final Places places;
    private final Access access;
    private final AccessLog log;
    private final Submissions submissions;
    private final Now now;
    private final Templates views;
    private final LongWords words;

    ClientAssessmentPages(
            ClientAssessments assessments,
            Clients clients,
            Organizations organizations,
            Disclosures disclosures,
            Places places,
            Access access,
            AccessLog log,
            Submissions submissions,
            Now now,
            Templates views,
            LongWords words) {
        this.assessments = assessments;
        this.clients = clients;
        this.organizations = organizations;
        this.disclosures = disclosures;
        this.places = places;
        this.access = access;
        this.log = log;
        this.submissions = submissions;
        this.now = now;
        this.views = views;
        this.words = words;
    }

    @GetMapping("/work/clients/{id}/assessments/new")
    JteModel begin(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String kind) {
        var client = allowed(actor, id);
        var typed =
                Typed.NOTHING
                        .with("pendingOn", now.today().toString())
                        .with("made", "yes")
                        .with("special", "no")
                        .with("responsible", professional(actor));
        return page(ui, actor, client, kind(actor, kind), typed, FormErrors.NONE);
    }

    @PostMapping("/work/clients/{id}/assessments/new")
    @Nullable JteModel save(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response) {
        var client = allowed(actor, id);
        var typed = new Typed(form);
        var kind = kind(actor, typed.text("kind"));
        try {
            return see(
                    response,
                    submissions.once(
                            typed.text("formToken"), () -> begun(actor, client.id(), kind, typed)));
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, client, kind, typed, FormErrors.of(refused, ui.t()));
        }
    }

    private String begun(Actor actor, ClientId client, AssessmentKind kind, Typed typed) {
        var refusals = new ArrayList<Refusal>();
        var pendingOn = typed.day("pendingOn", refusals);
        if (pendingOn == null && refusals.isEmpty()) {
            refusals.add(Refusal.onField("pendingOn", "assessment.refusal.pendingOn"));
        }
        boolean confirm = typed.text("act").equals("confirm");
        if (confirm && refusals.isEmpty()) {
            LongForm.read(typed, kind);
        }
        LongForm.checkSizes(typed, refusals);
        Refusals.throwIfAny(refusals);
        var draft =
                assessments.begin(
                        actor, client, kind, Objects.requireNonNull(pendingOn), typed.kept());
        return confirm ? confirmed(actor, draft, 1, kind, typed) : address(draft);
    }

    @GetMapping("/work/assessments/drafts/{draft}")
    @Nullable JteModel resume(
            Ui ui,
            Actor actor,
            @PathVariable AssessmentDraftId draft,
            HttpServletResponse response) {
        var kept = draft(actor, draft);
        if (!kept.isOpen()) {
            return see(response, list(kept.clientId()));
        }
        return page(ui, actor, kept, Typed.of(kept.typed()), kept.version(), FormErrors.NONE);
    }

    @PostMapping("/work/assessments/drafts/{draft}")
    @Nullable JteModel goOn(
            Ui ui,
            Actor actor,
            @PathVariable AssessmentDraftId draft,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response) {
        var kept = draft(actor, draft);
        var typed = new Typed(form);
        try {
            return see(
                    response,
                    submissions.once(typed.text("formToken"), () -> goneOn(actor, kept, typed)));
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            // The version read now: whoever saves again after the warning means it.
            return page(
                    ui,
                    actor,
                    draft(actor, draft),
                    typed,
                    kept.version(),
                    FormErrors.of(refused, ui.t()));
        }
    }

    private String goneOn(Actor actor, AssessmentDraftView draft, Typed typed) {
        int version = typed.number("version");
        var refusals = new ArrayList<Refusal>();
        LongForm.checkSizes(typed, refusals);
        Refusals.throwIfAny(refusals);
        return switch (typed.text("act")) {
            case "confirm" -> confirmed(actor, draft.id(), version, draft.kind(), typed);
            case "discard" -> {
                assessments.discard(actor, draft.id(), version);
                yield list(draft.clientId());
            }
            default -> {
                assessments.save(actor, draft.id(), version, typed.kept());
                yield address(draft.id());
            }
        };
    }

    private String confirmed(
            Actor actor, AssessmentDraftId draft, int version, AssessmentKind kind, Typed typed) {
        var ids = assessments.confirm(actor, draft, version, LongForm.read(typed, kind));
        return one(ids.getLast());
    }

    private ClientDetails allowed(Actor actor, UUID id) {
        access.require(actor, AssessmentPermission.ASSESSMENT_RECORD);
        var client = new ClientId(id);
        access.requireClient(actor, client);
        return clients.get(client);
    }

    private AssessmentDraftView draft(Actor actor, AssessmentDraftId id) {
        access.require(actor, AssessmentPermission.ASSESSMENT_RECORD);
        var draft = assessments.draft(actor, id).orElseThrow(() -> new Denied("record"));
        access.requireClient(actor, draft.clientId());
        return draft;
    }

    private JteModel page(
            Ui ui,
            Actor actor,
            ClientDetails client,
            AssessmentKind kind,
            Typed typed,
            FormErrors errors) {
        log.viewed(actor, client.id(), "ASSESSMENT", "CARE");
        return views.assessmentLong(
                ui,
                words.page(
                        ui.t(),
                        actor,
                        client,
                        kind,
                        "/work/clients/" + client.id().value() + "/assessments/new",
                        0,
                        ui.t().text("assessment.long.new"),
                        typed,
                        ui.formToken()),
                errors);
    }

    private JteModel page(
            Ui ui,
            Actor actor,
            AssessmentDraftView draft,
            Typed typed,
            int version,
            FormErrors errors) {
        log.viewed(actor, draft.clientId(), "ASSESSMENT", "CARE");
        var t = ui.t();
        String by =
                draft.savedById() == null
                        ? ""
                        : places.professional(
                                t, disclosures.of(actor, draft.clientId()), draft.savedById());
        return views.assessmentLong(
                ui,
                words.page(
                        t,
                        actor,
                        clients.get(draft.clientId()),
                        draft.kind(),
                        address(draft.id()),
                        version,
                        words.state(t, draft, by),
                        typed,
                        ui.formToken()),
                errors);
    }

    /** The kind asked for, else the one of the actor's own sector. */
    private AssessmentKind kind(Actor actor, String typed) {
        for (AssessmentKind kind : AssessmentKind.values()) {
            if (kind.name().equals(typed)) {
                return kind;
            }
        }
        var me = actor.professional();
        return me != null
                        && organizations
                                .professional(me)
                                .filter(p ->
                                        AssessmentRules.mayAssessCare(p.profession(), p.licensed()))
                                .isPresent()
                ? AssessmentKind.CARE
                : AssessmentKind.NEED;
    }

    private static String professional(Actor actor) {
        var me = actor.professional();
        return me == null ? "" : me.value().toString();
    }

    private static @Nullable JteModel see(HttpServletResponse response, String address) {
        response.setStatus(303);
        response.setHeader("Location", address);
        return null;
    }

    private static String address(AssessmentDraftId draft) {
        return "/work/assessments/drafts/" + draft.value();
    }

    private static String one(AssessmentId id) {
        return "/work/assessments/" + id.value();
    }

    private static String list(ClientId client) {
        return "/work/clients/" + client.value() + "/assessments";
    }
}
