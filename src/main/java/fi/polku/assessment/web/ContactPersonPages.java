package fi.polku.assessment.web;

import fi.polku.access.Access;
import fi.polku.access.AccessLog;
import fi.polku.access.Actor;
import fi.polku.assessment.AssessmentPermission;
import fi.polku.client.Candidate;
import fi.polku.client.ClientFinder;
import fi.polku.client.Clients;
import fi.polku.client.IdentityCode;
import fi.polku.client.MatchQuery;
import fi.polku.contact.ContactId;
import fi.polku.contact.ContactOutcomes;
import fi.polku.contact.ContactView;
import fi.polku.contact.Contacts;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.organization.Organizations;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import views.Templates;

/** Whom a contact concerns: by identity code, by likeness, or somebody new. */
@Controller
class ContactPersonPages {
    private static final List<String> LANGUAGES =
            List.of("fi", "sv", "en", "se", "ru", "et", "uk", "ar", "so", "vi", "other");

    private final Contacts contacts;
    private final ContactOutcomes outcomes;
    private final Clients clients;
    private final ClientFinder finder;
    private final Organizations organizations;
    private final Access access;
    private final AccessLog accessLog;
    private final AssessmentPersonBars bars;
    private final Submissions submissions;
    private final Templates views;
    private final NewPersonReader reader;

    ContactPersonPages(
            Contacts contacts,
            ContactOutcomes outcomes,
            Clients clients,
            ClientFinder finder,
            Organizations organizations,
            Access access,
            AccessLog accessLog,
            AssessmentPersonBars bars,
            Submissions submissions,
            Templates views,
            NewPersonReader reader) {
        this.contacts = contacts;
        this.outcomes = outcomes;
        this.clients = clients;
        this.finder = finder;
        this.organizations = organizations;
        this.access = access;
        this.accessLog = accessLog;
        this.bars = bars;
        this.submissions = submissions;
        this.views = views;
        this.reader = reader;
    }

    @GetMapping("/work/contacts/{id}/person")
    JteModel form(Ui ui, Actor actor, @PathVariable ContactId id) {
        access.require(actor, AssessmentPermission.ASSESSMENT_RECORD);
        var contact = contacts.get(actor, id);
        var born = contact.bornOn();
        return page(
                ui,
                actor,
                contact,
                new ContactPersonForm(
                        null,
                        contact.identityCode(),
                        null,
                        null,
                        null,
                        contact.identityCode(),
                        born == null ? null : NewPersonReader.day(born),
                        null,
                        contact.language(),
                        contact.municipalityCode(),
                        contact.isWorry() ? null : contact.phone(),
                        contact.isWorry() ? null : contact.email(),
                        null),
                FormErrors.NONE,
                ui.formToken());
    }

    @PostMapping("/work/contacts/{id}/person")
    @Nullable JteModel link(
            Ui ui,
            Actor actor,
            @PathVariable ContactId id,
            @ModelAttribute ContactPersonForm form,
            HttpServletResponse response) {
        access.require(actor, AssessmentPermission.ASSESSMENT_RECORD);
        var contact = contacts.get(actor, id);
        if ("match".equals(form.action())) {
            return page(ui, actor, contact, form, FormErrors.NONE, ui.formToken());
        }
        try {
            submissions.once(
                    form.formToken(),
                    () -> {
                        var person = person(actor, contact, form);
                        outcomes.linkClient(actor, id, person);
                        return person.value().toString();
                    });
            response.setStatus(303);
            response.setHeader("Location", "/work/contacts/" + id.value() + "/assessment");
            return null;
        } catch (Refusal | Refusals refusal) {
            response.setStatus(422);
            String token = form.formToken();
            return page(
                    ui,
                    actor,
                    contact,
                    form,
                    FormErrors.of(refusal, ui.t()),
                    token == null ? ui.formToken() : token);
        }
    }

    private ClientId person(Actor actor, ContactView contact, ContactPersonForm form) {
        return switch (NewPersonReader.typed(form.action())) {
            case "code" -> byCode(NewPersonReader.typed(form.lookFor()));
            case "link" -> chosen(contact, form);
            default -> clients.create(actor, reader.read(form));
        };
    }

    private ClientId byCode(String code) {
        var problem = IdentityCode.problem(code);
        if (problem.isPresent()) {
            throw Refusal.onField("lookFor", "client.refusal.identityCode." + problem.get().name());
        }
        return clients.byIdentityCode(code)
                .orElseThrow(
                        () -> Refusal.onField("lookFor", "client.refusal.identityCode.unknown"));
    }

    /** Only somebody who was offered can be chosen: the page is no way to just anybody. */
    private ClientId chosen(ContactView contact, ContactPersonForm form) {
        try {
            var id = new ClientId(UUID.fromString(NewPersonReader.typed(form.client())));
            if (candidates(contact, form).stream().anyMatch(c -> c.id().equals(id))) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.onField("client", "assessment.refusal.choice");
        }
        throw Refusal.onField("client", "assessment.refusal.choice");
    }

    private List<Candidate> candidates(ContactView contact, ContactPersonForm form) {
        String typedName =
                (NewPersonReader.typed(form.givenNames())
                                + " "
                                + NewPersonReader.typed(form.familyName()))
                        .strip();
        String name = typedName.isEmpty() ? contact.concerned() : typedName;
        LocalDate born = contact.bornOn();
        try {
            var typedDay = NewPersonReader.day(NewPersonReader.typed(form.bornOn()));
            born = typedDay == null ? born : typedDay;
        } catch (DateTimeException e) {
            // Said by the field when the person is made; the rest of what is known still looks.
            born = contact.bornOn();
        }
        String code = NewPersonReader.blank(form.identityCode());
        return finder.matches(
                new MatchQuery(
                        name,
                        born,
                        code == null ? contact.identityCode() : code,
                        contact.isWorry() ? null : first(form.phone(), contact.phone()),
                        contact.isWorry() ? null : first(form.email(), contact.email()),
                        first(form.municipality(), contact.municipalityCode())));
    }

    private JteModel page(
            Ui ui,
            Actor actor,
            ContactView contact,
            ContactPersonForm form,
            FormErrors errors,
            String token) {
        var t = ui.t();
        List<Candidate> candidates = candidates(contact, form);
        accessLog.viewedAll(
                actor, candidates.stream().map(Candidate::id).toList(), "CANDIDATE", "CONTACT");
        var linked = contact.client();
        return views.assessmentPerson(
                ui,
                new ContactPersonPage(
                        contact.id().value().toString(),
                        linked == null ? null : bars.of(clients.get(linked), t),
                        t.text(
                                "assessment.page.due",
                                "on",
                                contact.dueOn(),
                                "at",
                                t.time(contact.dueAt())),
                        contact.text(),
                        told(contact, t),
                        candidates.stream().map(c -> match(c, t)).toList(),
                        form,
                        List.of(
                                choice("FEMALE", t.text("assessment.sex.FEMALE"), form.sex()),
                                choice("MALE", t.text("assessment.sex.MALE"), form.sex())),
                        LANGUAGES.stream()
                                .map(l ->
                                        choice(
                                                l,
                                                t.text("assessment.language." + l),
                                                form.language()))
                                .toList(),
                        organizations.municipalities().stream()
                                .map(m -> choice(m.code(), t.of(m.name()), form.municipality()))
                                .toList(),
                        token),
                errors);
    }

    private List<ContactPersonPage.Told> told(ContactView contact, Texts t) {
        var told = new ArrayList<ContactPersonPage.Told>();
        add(told, t.text("assessment.person.concerned"), contact.concerned());
        add(told, t.text("assessment.person.code"), contact.identityCode());
        var born = contact.bornOn();
        add(told, t.text("client.list.born"), born == null ? null : NewPersonReader.day(born));
        add(told, t.text("client.list.phone"), contact.phone());
        add(told, t.text("assessment.person.email"), contact.email());
        var code = contact.municipalityCode();
        add(
                told,
                t.text("client.list.municipality"),
                code == null
                        ? null
                        : organizations.municipality(code).map(m -> t.of(m.name())).orElse(code));
        return told;
    }

    private static void add(
            List<ContactPersonPage.Told> told, String what, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            told.add(new ContactPersonPage.Told(what, value));
        }
    }

    private ContactPersonPage.Match match(Candidate c, Texts t) {
        var born = c.bornOn();
        var code = c.municipalityCode();
        return new ContactPersonPage.Match(
                c.id().value().toString(),
                c.name(),
                born == null ? "" : NewPersonReader.day(born),
                code == null
                        ? ""
                        : organizations.municipality(code).map(m -> t.of(m.name())).orElse(code),
                NewPersonReader.typed(c.phone()),
                c.nonDisclosure(),
                t.text(
                        "client.likelihood." + Candidate.Level.of(c.likelihood()),
                        "percent",
                        Candidate.percent(c.likelihood())),
                c.reasons().stream().map(r -> t.text("client.match." + r)).toList(),
                c.against().stream().map(r -> t.text("client.match." + r)).toList());
    }

    private static Choice choice(String value, String label, @Nullable String chosen) {
        return new Choice(value, label, "", value.equals(chosen));
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null || one.isBlank() ? other : one;
    }
}
