package fi.polku.assessment.web;

import fi.polku.access.Access;
import fi.polku.access.Actor;
import fi.polku.assessment.AssessmentPermission;
import fi.polku.assessment.Assessments;
import fi.polku.assessment.CareAssessment;
import fi.polku.assessment.NeedCode;
import fi.polku.assessment.NeedDuration;
import fi.polku.assessment.NewAssessment;
import fi.polku.assessment.Outcome;
import fi.polku.assessment.Remedy;
import fi.polku.assessment.domain.AssessmentRules;
import fi.polku.assessment.web.AssessmentForm.Kind;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactView;
import fi.polku.contact.Contacts;
import fi.polku.contact.Direction;
import fi.polku.contact.Ground;
import fi.polku.contact.Proposal;
import fi.polku.contact.Urgency;
import fi.polku.kernel.ServiceTask;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The assessment of a contact: care, social need, or both. */
@Controller
class AssessmentPages {
    private final Assessments assessments;
    private final Contacts contacts;
    private final Clients clients;
    private final Organizations organizations;
    private final Access access;
    private final AssessmentPersonBars bars;
    private final Submissions submissions;
    private final Now now;
    private final Templates views;

    AssessmentPages(
            Assessments assessments,
            Contacts contacts,
            Clients clients,
            Organizations organizations,
            Access access,
            AssessmentPersonBars bars,
            Submissions submissions,
            Now now,
            Templates views) {
        this.assessments = assessments;
        this.contacts = contacts;
        this.clients = clients;
        this.organizations = organizations;
        this.access = access;
        this.bars = bars;
        this.submissions = submissions;
        this.now = now;
        this.views = views;
    }

    @GetMapping("/work/contacts/{id}/assessment")
    JteModel form(
            Ui ui,
            Actor actor,
            @PathVariable ContactId id,
            @RequestParam(defaultValue = "") String kind) {
        access.require(actor, AssessmentPermission.ASSESSMENT_RECORD);
        var contact = contacts.get(actor, id);
        var shown = kind(kind, contact);
        var proposal = contact.proposal();
        var responsibles = responsibles(actor);
        var form =
                AssessmentForm.empty(
                        shown,
                        contact.urgency(),
                        contact.specialSupport(),
                        proposal.grounds().stream().map(Ground::name).toList(),
                        responsibles.isEmpty()
                                ? null
                                : responsibles.getFirst().id().value().toString(),
                        task(contact, client(contact)));
        return page(ui, actor, contact, shown, form, FormErrors.NONE, ui.formToken());
    }

    @PostMapping("/work/contacts/{id}/assessment")
    @Nullable JteModel save(
            Ui ui,
            Actor actor,
            @PathVariable ContactId id,
            @ModelAttribute AssessmentForm form,
            HttpServletResponse response) {
        access.require(actor, AssessmentPermission.ASSESSMENT_RECORD);
        var contact = contacts.get(actor, id);
        var shown = kind(AssessmentForm.typed(form.kind()), contact);
        try {
            String next =
                    submissions.once(
                            form.formToken(),
                            () -> {
                                assessments.record(
                                        actor,
                                        id,
                                        form.read(
                                                shown,
                                                contact.direction() == Direction.ORAL,
                                                contact.client() != null,
                                                contact.proposal().specialSupport()));
                                var client = contact.client();
                                return client == null ? "/work" : "/work/clients/" + client.value();
                            });
            response.setStatus(303);
            response.setHeader("Location", next);
            return null;
        } catch (fi.polku.kernel.Refusal | fi.polku.kernel.Refusals refusal) {
            response.setStatus(422);
            String token = form.formToken();
            return page(
                    ui,
                    actor,
                    contact,
                    shown,
                    form,
                    FormErrors.of(refusal, ui.t()),
                    token == null ? ui.formToken() : token);
        }
    }

    private JteModel page(
            Ui ui,
            Actor actor,
            ContactView contact,
            Kind shown,
            AssessmentForm form,
            FormErrors errors,
            String token) {
        var t = ui.t();
        var person = client(contact);
        var view =
                new AssessmentPage(
                        contact.id().value().toString(),
                        person == null ? null : bars.of(person, t),
                        t.text(
                                "assessment.page.due",
                                Map.of("on", contact.dueOn(), "at", t.time(contact.dueAt()))),
                        t.text("contact.code.channel." + contact.channel())
                                + ", "
                                + t.dateTime(contact.happenedAt()),
                        contact.text(),
                        shown.name(),
                        shown != Kind.NEED,
                        shown != Kind.CARE,
                        Arrays.stream(Kind.values())
                                .map(k ->
                                        new Choice(
                                                k.name(),
                                                t.text("assessment.kind." + k),
                                                "",
                                                k == shown))
                                .toList(),
                        form,
                        choices(
                                t,
                                Urgency.values(),
                                "contact.code.urgency.",
                                form.urgency(),
                                u ->
                                        u == contact.proposal().urgency()
                                                ? t.text("assessment.page.proposed")
                                                : ""),
                        choices(
                                t,
                                Outcome.values(),
                                "assessment.outcome.",
                                form.outcome(),
                                o -> ""),
                        professions(t, form),
                        keeps(t, form),
                        choices(t, Remedy.values(), "assessment.remedy.", form.remedy(), r -> ""),
                        choices(
                                t,
                                Outcome.values(),
                                "assessment.outcome.need.",
                                form.needOutcome(),
                                o -> ""),
                        many(t, NeedCode.values(), "assessment.need.", form.need()),
                        choices(
                                t,
                                NeedDuration.values(),
                                "assessment.duration.",
                                form.duration(),
                                d -> ""),
                        specials(t, form, contact.proposal().specialSupport()),
                        many(t, Ground.values(), "contact.code.ground.", form.ground()),
                        choices(
                                t,
                                ServiceTask.values(),
                                "assessment.task.",
                                form.serviceTask(),
                                s -> ""),
                        responsibles(actor).stream()
                                .map(p ->
                                        new Choice(
                                                p.id().value().toString(),
                                                p.name()
                                                        + ", "
                                                        + t.text(
                                                                "organization.profession."
                                                                        + p.profession()),
                                                "",
                                                p.id().value()
                                                        .toString()
                                                        .equals(form.responsible())))
                                .toList(),
                        limits(t, contact, shown),
                        suggestions(t, contact, person),
                        token);
        return views.assessmentAssess(ui, view, errors);
    }

    /** When the help must begin if the assessment is confirmed today. */
    private String limits(Texts t, ContactView contact, Kind shown) {
        if (shown == Kind.NEED) {
            return t.text("assessment.page.limit.social");
        }
        var example =
                new CareAssessment(
                        Urgency.NON_URGENT,
                        "",
                        Outcome.APPOINTMENT,
                        null,
                        contact.direction() == Direction.ORAL,
                        false,
                        null,
                        null);
        return assessments
                .nextLimit(contact.id(), NewAssessment.of(example))
                .map(on -> t.text("assessment.page.limit", "on", on))
                .orElse("");
    }

    private List<AssessmentPage.Suggestion> suggestions(
            Texts t, ContactView contact, @Nullable ClientDetails person) {
        var proposal = contact.proposal();
        var all = new ArrayList<AssessmentPage.Suggestion>();
        all.add(
                new AssessmentPage.Suggestion(
                        t.text("assessment.page.urgency"),
                        t.text("contact.code.urgency." + proposal.urgency()),
                        switch (proposal.urgency()) {
                            case URGENT -> "bad";
                            case SAME_DAY -> "warn";
                            case NON_URGENT -> "run";
                        },
                        reasons(t, proposal, false),
                        reasons(t, proposal, true)));
        var age = person == null ? null : person.ageOn(Now.dayOf(contact.happenedAt()));
        if (contact.direction() == Direction.HEALTH || contact.direction() == Direction.ORAL) {
            String limit = limits(t, contact, Kind.CARE);
            all.add(
                    new AssessmentPage.Suggestion(
                            t.text("assessment.page.age"),
                            t.text(
                                    age == null
                                            ? "assessment.page.age.unknown"
                                            : age < 23
                                                    ? "assessment.page.age.under"
                                                    : "assessment.page.age.over"),
                            "run",
                            age == null
                                    ? List.of(limit)
                                    : List.of(
                                            t.text("assessment.page.age.reason", "n", age), limit),
                            List.of()));
        }
        if (proposal.specialSupport()) {
            all.add(
                    new AssessmentPage.Suggestion(
                            t.text("assessment.page.special"),
                            t.text("assessment.page.special.look"),
                            "warn",
                            proposal.grounds().stream()
                                    .map(g -> t.text("contact.code.ground." + g))
                                    .toList(),
                            List.of()));
        }
        return all;
    }

    private static List<String> reasons(Texts t, Proposal proposal, boolean against) {
        return proposal.reasons().stream()
                .filter(r -> r.against() == against)
                .map(r -> {
                    var arguments = new HashMap<String, String>();
                    r.arguments()
                            .forEach((name, value) ->
                                    arguments.put(
                                            name,
                                            name.endsWith("_code")
                                                    ? t.text(
                                                            "contact.code."
                                                                    + name.replace("_code", "")
                                                                    + "."
                                                                    + value)
                                                    : value));
                    return t.text("contact.reason." + r.code(), arguments);
                })
                .toList();
    }

    /**
     * Who may answer for a need assessment: the actor when the law lets, then the social workers in
     * public office of the actor's centre, then the other professionals of social welfare there.
     */
    private List<ProfessionalView> responsibles(Actor actor) {
        var me = actor.professional();
        String municipality =
                me == null
                        ? ""
                        : organizations
                                .professional(me)
                                .flatMap(p -> organizations.unit(p.unit()))
                                .map(u -> u.municipalityCode())
                                .orElse("");
        return organizations.professionals().stream()
                .filter(p -> AssessmentRules.mayAssessNeed(p.profession(), p.licensed()))
                .filter(p ->
                        p.id().equals(me)
                                || organizations
                                        .unit(p.unit())
                                        .filter(u -> u.municipalityCode().equals(municipality))
                                        .isPresent())
                .sorted(
                        Comparator.comparing((ProfessionalView p) -> !p.id().equals(me))
                                .thenComparing(p -> !p.publicOffice())
                                .thenComparing(ProfessionalView::familyName)
                                .thenComparing(ProfessionalView::givenName))
                .toList();
    }

    private static List<Choice> professions(Texts t, AssessmentForm form) {
        return AssessmentRules.FIRST.stream()
                .map(p ->
                        new Choice(
                                p,
                                t.text("organization.profession." + p),
                                "",
                                p.equals(form.profession())))
                .toList();
    }

    private static List<Choice> keeps(Texts t, AssessmentForm form) {
        return List.of(
                new Choice(
                        "yes", t.text("assessment.page.keep.yes"), "", "yes".equals(form.keep())),
                new Choice(
                        "no",
                        t.text("assessment.page.keep.no"),
                        t.text("assessment.page.keep.no.hint"),
                        "no".equals(form.keep())));
    }

    private static List<Choice> specials(Texts t, AssessmentForm form, boolean proposed) {
        return List.of(
                new Choice(
                        "yes",
                        t.text("assessment.page.special.yes"),
                        proposed ? t.text("assessment.page.proposed") : "",
                        "yes".equals(form.special())),
                new Choice(
                        "no",
                        t.text("assessment.page.special.no"),
                        "",
                        !"yes".equals(form.special())));
    }

    private static <E extends Enum<E>> List<Choice> choices(
            Texts t, E[] values, String key, @Nullable String chosen, Function<E, String> hint) {
        return Arrays.stream(values)
                .map(v ->
                        new Choice(
                                v.name(),
                                t.text(key + v.name()),
                                hint.apply(v),
                                v.name().equals(chosen)))
                .toList();
    }

    private static <E extends Enum<E>> List<Choice> many(
            Texts t, E[] values, String key, @Nullable List<String> chosen) {
        return Arrays.stream(values)
                .map(v ->
                        new Choice(
                                v.name(),
                                t.text(key + v.name()),
                                "",
                                chosen != null && chosen.contains(v.name())))
                .toList();
    }

    private @Nullable ClientDetails client(ContactView contact) {
        var id = contact.client();
        return id == null ? null : clients.get(id);
    }

    private static Kind kind(String typed, ContactView contact) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(typed)) {
                return kind;
            }
        }
        return switch (contact.direction()) {
            case HEALTH, ORAL ->
                    contact.proposal().directions().stream()
                                    .anyMatch(d -> d == Direction.SOCIAL || d == Direction.CHILD)
                            ? Kind.BOTH
                            : Kind.CARE;
            case SOCIAL, CHILD -> Kind.NEED;
        };
    }

    /** The service task that the person's age speaks for; the professional may choose another. */
    private ServiceTask task(ContactView contact, @Nullable ClientDetails person) {
        LocalDate today = now.today();
        Integer age =
                person == null
                        ? null
                        : Objects.requireNonNullElse(person.ageOn(today), Integer.valueOf(40));
        if (contact.direction() == Direction.CHILD) {
            return ServiceTask.LAPSIPERHEET;
        }
        if (age == null) {
            return ServiceTask.TYOIKAISET;
        }
        return age < 18
                ? ServiceTask.LAPSIPERHEET
                : age < 65 ? ServiceTask.TYOIKAISET : ServiceTask.IAKKAAT;
    }
}
