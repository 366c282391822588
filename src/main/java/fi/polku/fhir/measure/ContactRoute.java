package fi.polku.fhir.measure;

import fi.polku.access.Access;
import fi.polku.access.Role;
import fi.polku.client.Clients;
import fi.polku.client.IdentityCode;
import fi.polku.contact.Channel;
import fi.polku.contact.ContactReception;
import fi.polku.contact.GivenFields;
import fi.polku.contact.NewContact;
import fi.polku.contact.Soon;
import fi.polku.contact.Whom;
import fi.polku.fhir.server.Door;
import fi.polku.fhir.server.Keeper;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.organization.Organizations;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A posted form for help becomes a contact: its clock, its queue and its journal entry at once. */
@Component
class ContactRoute implements FormRoute {
    private static final Set<String> FORMS = Set.of(ContactForm.CONTACT, ContactForm.ASSESSMENT);
    private final ContactReception reception;
    private final Clients clients;
    private final Organizations organizations;
    private final Access access;
    private final Door door;
    private final Keeper keeper;

    ContactRoute(
            ContactReception reception,
            Clients clients,
            Organizations organizations,
            Access access,
            Door door,
            Keeper keeper) {
        this.access = access;
        this.organizations = organizations;
        this.reception = reception;
        this.clients = clients;
        this.door = door;
        this.keeper = keeper;
    }

    @Override
    public boolean takes(String canonical) {
        return FORMS.contains(canonical);
    }

    @Override
    public UUID receive(QuestionnaireResponse response) {
        Whom whom = code(Whom.class, response, "whom").orElse(Whom.SELF);
        List<Refusal> refusals = new ArrayList<>();
        var draft =
                NewContact.of(Channel.DIGITAL, GivenFields.text(words(response), refusals))
                        .whom(whom)
                        .soon(code(Soon.class, response, "soon").orElse(Soon.UNKNOWN))
                        .phone(GivenFields.phone(text(response, "phone"), refusals))
                        .email(GivenFields.email(text(response, "email"), refusals))
                        .municipality(municipality(response, refusals))
                        .identityCode(identityCode(response, refusals))
                        .bornOn(day(response, "bornOn"))
                        .client(client(response))
                        .externalId(externalId(response));
        if (!refusals.isEmpty()) {
            throw new Refusals(refusals.stream().map(ContactRoute::named).toList());
        }
        try {
            UUID id = reception.receive(door.actor(), draft.ready()).contact().value();
            keeper.keepForm(id, response, about(response), whom == Whom.WORRY);
            return id;
        } catch (Refusal r) {
            throw named(r);
        } catch (Refusals r) {
            throw new Refusals(r.all().stream().map(ContactRoute::named).toList());
        }
    }

    /** Only another system's own mark makes the same form sent twice one contact. */
    private @Nullable String externalId(QuestionnaireResponse response) {
        return door.actor().is(Role.SYSTEM) && response.getIdentifier().hasValue()
                ? response.getIdentifier().getSystem() + "|" + response.getIdentifier().getValue()
                : null;
    }

    private static Refusal named(Refusal refusal) {
        String field = refusal.field();
        return Refusal.onField(
                field == null ? "QuestionnaireResponse.item" : at(field),
                refusal.key(),
                refusal.arguments());
    }

    private static String at(String linkId) {
        return "QuestionnaireResponse.item.where(linkId='" + linkId + "')";
    }

    private static String words(QuestionnaireResponse response) {
        String text = text(response, "text");
        String recommendation = text(response, "recommendation");
        if (text == null && recommendation == null) {
            throw ResponseDesk.wrong(at("text"), "The response does not say what is needed.");
        }
        return text == null
                ? String.valueOf(recommendation)
                : recommendation == null ? text : text + "\n\n" + recommendation;
    }

    private @Nullable String municipality(QuestionnaireResponse response, List<Refusal> refusals) {
        String code = text(response, "municipality");
        if (code != null && organizations.municipality(code).isEmpty()) {
            refusals.add(Refusal.onField("municipality", "contact.error.choice"));
        }
        return code;
    }

    private static @Nullable String identityCode(
            QuestionnaireResponse response, List<Refusal> refusals) {
        String typed = text(response, "identityCode");
        if (typed == null) {
            return null;
        }
        IdentityCode.problem(typed)
                .ifPresent(p ->
                        refusals.add(
                                Refusal.onField(
                                        "identityCode", "client.refusal.identityCode." + p)));
        return IdentityCode.read(typed).map(IdentityCode::value).orElse(null);
    }

    private @Nullable ClientId client(QuestionnaireResponse response) {
        String target = response.getSubject().getReference();
        if (target == null) {
            // A client who says nothing of whom it is about tells of oneself.
            return code(Whom.class, response, "whom").orElse(Whom.SELF) == Whom.SELF
                    ? door.actor().client()
                    : null;
        }
        try {
            return clients.find(ClientId.of(target.substring(target.lastIndexOf('/') + 1)))
                    .map(c -> c.id())
                    .filter(c -> access.maySee(door.actor(), c))
                    .orElseThrow(ContactRoute::noSubject);
        } catch (IllegalArgumentException e) {
            throw noSubject();
        }
    }

    /** The subject, or else who has the identity code that the form gives. */
    private @Nullable ClientId about(QuestionnaireResponse response) {
        ClientId subject = client(response);
        if (!door.actor().is(Role.SYSTEM)) {
            return subject;
        }
        String code = text(response, "identityCode");
        return subject != null || code == null
                ? subject
                : clients.byIdentityCode(code).orElse(null);
    }

    private static RuntimeException noSubject() {
        return ResponseDesk.wrong(
                "QuestionnaireResponse.subject", "The subject is not a patient here.");
    }

    private static <E extends Enum<E>> Optional<E> code(
            Class<E> type, QuestionnaireResponse response, String linkId) {
        Type value = value(response, linkId);
        if (value == null) {
            return Optional.empty();
        }
        String code = value instanceof Coding c ? c.getCode() : value.primitiveValue();
        return Optional.of(
                Arrays.stream(type.getEnumConstants())
                        .filter(e -> e.name().equals(code))
                        .findFirst()
                        .orElseThrow(() ->
                                ResponseDesk.wrong(
                                        at(linkId) + ".answer.value",
                                        code + " is not an option of " + linkId + ".")));
    }

    private static @Nullable LocalDate day(QuestionnaireResponse response, String linkId) {
        String text = text(response, linkId);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw ResponseDesk.wrong(
                    at(linkId) + ".answer.value", "It is not a day such as 1980-05-01.");
        }
    }

    private static @Nullable String text(QuestionnaireResponse response, String linkId) {
        Type value = value(response, linkId);
        String text = value == null ? null : value.primitiveValue();
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable Type value(QuestionnaireResponse response, String linkId) {
        return response.getItem().stream()
                .filter(i -> linkId.equals(i.getLinkId()))
                .filter(QuestionnaireResponseItemComponent::hasAnswer)
                .map(i -> i.getAnswerFirstRep().getValue())
                .findFirst()
                .orElse(null);
    }
}
