package fi.polku.assessment.web;

import fi.polku.access.Actor;
import fi.polku.assessment.NeedCode;
import fi.polku.assessment.NeedDuration;
import fi.polku.assessment.Outcome;
import fi.polku.assessment.domain.AssessmentRules;
import fi.polku.assessment.web.AssessmentForm.Kind;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.contact.ContactView;
import fi.polku.contact.Direction;
import fi.polku.contact.Ground;
import fi.polku.contact.Urgency;
import fi.polku.deadline.DelayReason;
import fi.polku.deadline.Remedy;
import fi.polku.kernel.ServiceTask;
import fi.polku.organization.Organizations;
import fi.polku.organization.ProfessionalView;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words and choices of the assessment page: what may be chosen and by whom. */
@Component
class AssessmentWords {
    private final Clients clients;
    private final Organizations organizations;
    private final AssessmentPersonBars bars;
    private final Now now;
    private final SuggestionWords suggested;

    AssessmentWords(
            Clients clients,
            Organizations organizations,
            AssessmentPersonBars bars,
            Now now,
            SuggestionWords suggested) {
        this.clients = clients;
        this.organizations = organizations;
        this.bars = bars;
        this.now = now;
        this.suggested = suggested;
    }

    /** All that the page of a contact's assessment shows. */
    AssessmentPage page(
            Texts t,
            Actor actor,
            ContactView contact,
            Kind shown,
            AssessmentForm form,
            String token) {
        var person = client(contact);
        return new AssessmentPage(
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
                                        k.name(), t.text("assessment.kind." + k), "", k == shown))
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
                choices(t, Outcome.values(), "assessment.outcome.", form.outcome(), o -> ""),
                professions(t, form),
                keeps(t, form),
                choices(t, Remedy.values(), "assessment.remedy.", form.remedy(), r -> ""),
                choices(t, DelayReason.values(), "assessment.delay.", form.delay(), r -> ""),
                choices(
                        t,
                        Outcome.values(),
                        "assessment.outcome.need.",
                        form.needOutcome(),
                        o -> ""),
                many(t, NeedCode.values(), "assessment.need.", form.need()),
                choices(t, NeedDuration.values(), "assessment.duration.", form.duration(), d -> ""),
                specials(t, form, contact.proposal().specialSupport()),
                many(t, Ground.values(), "contact.code.ground.", form.ground()),
                choices(t, ServiceTask.values(), "assessment.task.", form.serviceTask(), s -> ""),
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
                                        p.id().value().toString().equals(form.responsible())))
                        .toList(),
                suggested.limits(t, contact, shown),
                suggested.suggestions(t, contact, person),
                token);
    }

    /**
     * Who may answer for a need assessment: the actor when the law lets, then the social workers in
     * public office of the actor's centre, then the other professionals of social welfare there.
     */
    List<ProfessionalView> responsibles(Actor actor) {
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

    @Nullable ClientDetails client(ContactView contact) {
        var id = contact.client();
        return id == null ? null : clients.get(id);
    }

    /** The service task that the person's age speaks for; the professional may choose another. */
    ServiceTask task(ContactView contact, @Nullable ClientDetails person) {
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
