package fi.polku.assessment.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.access.Denied;
import fi.polku.assessment.AssessmentPermission;
import fi.polku.assessment.MappingId;
import fi.polku.assessment.Mappings;
import fi.polku.assessment.domain.MappingRules;
import fi.polku.client.Clients;
import fi.polku.client.Disclosures;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The mapping of functional and work ability: made together, read, compared with the former. */
@Controller
class MappingPages {
    private final Mappings mappings;
    private final Clients clients;
    private final Disclosures disclosures;
    private final Access access;
    private final AccessLog log;
    private final Submissions submissions;
    private final Templates views;
    private final MappingWords words;
    private final LongWords people;
    private final AssessmentPersonBars bars;

    MappingPages(
            Mappings mappings,
            Clients clients,
            Disclosures disclosures,
            Access access,
            AccessLog log,
            Submissions submissions,
            Templates views,
            MappingWords words,
            LongWords people,
            AssessmentPersonBars bars) {
        this.mappings = mappings;
        this.clients = clients;
        this.disclosures = disclosures;
        this.access = access;
        this.log = log;
        this.submissions = submissions;
        this.views = views;
        this.words = words;
        this.people = people;
        this.bars = bars;
    }

    @GetMapping("/work/clients/{id}/mappings/new")
    JteModel form(Ui ui, Actor actor, @PathVariable UUID id) {
        return form(ui, actor, allowed(actor, id), Typed.NOTHING, FormErrors.NONE);
    }

    @PostMapping("/work/clients/{id}/mappings/new")
    @Nullable JteModel save(
            Ui ui,
            Actor actor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletResponse response) {
        var client = allowed(actor, id);
        var typed = new Typed(form);
        try {
            String address =
                    submissions.once(
                            typed.text("formToken"),
                            () ->
                                    "/work/mappings/"
                                            + mappings.record(
                                                            actor, client, MappingForm.read(typed))
                                                    .value());
            response.setStatus(303);
            response.setHeader("Location", address);
            return null;
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return form(ui, actor, client, typed, FormErrors.of(refused, ui.t()));
        }
    }

    @GetMapping("/work/mappings/{id}")
    JteModel one(Ui ui, Actor actor, @PathVariable MappingId id) {
        access.require(actor, AssessmentPermission.ASSESSMENT_READ);
        var mapping = mappings.one(actor, id).orElseThrow(() -> new Denied("record"));
        var client = mapping.clientId();
        access.requireClient(actor, client);
        log.viewed(actor, client, "ASSESSMENT", "CARE");
        var t = ui.t();
        var disclosure = disclosures.of(actor, client);
        var former = mappings.former(actor, mapping).orElse(null);
        return views.assessmentMapping(
                ui,
                new MappingPage(
                        bars.of(clients.get(client), t),
                        "/work/clients/" + client.value(),
                        words.made(t, disclosure, mapping),
                        words.participants(t, disclosure, mapping),
                        MappingWords.sentences(t, mapping, former),
                        mapping.strengths(),
                        mapping.obstacles(),
                        mapping.goalWish(),
                        mapping.agreed(),
                        former == null ? null : words.made(t, disclosure, former),
                        MappingWords.rows(t, mapping, former)));
    }

    private ClientId allowed(Actor actor, UUID id) {
        access.require(actor, AssessmentPermission.ASSESSMENT_RECORD);
        var client = new ClientId(id);
        access.requireClient(actor, client);
        return client;
    }

    private JteModel form(Ui ui, Actor actor, ClientId client, Typed typed, FormErrors errors) {
        log.viewed(actor, client, "ASSESSMENT", "CARE");
        var t = ui.t();
        var former = mappings.list(actor, client).stream().findFirst().orElse(null);
        return views.assessmentMappingForm(
                ui,
                new MappingFormPage(
                        bars.of(clients.get(client), t),
                        "/work/clients/" + client.value(),
                        typed,
                        words.parts(t, typed, former),
                        people.people(
                                t,
                                actor,
                                client,
                                typed,
                                "with",
                                p ->
                                        !p.id().equals(actor.professional())
                                                && MappingRules.taking(p.profession(), p.licensed())
                                                        .isPresent())),
                errors);
    }
}
