package fi.polku.portal.web;

import fi.polku.access.Permits;
import fi.polku.access.Permits.NewPermit;
import fi.polku.access.Permits.NewProhibition;
import fi.polku.client.Disclosure;
import fi.polku.client.Places;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.kernel.UnitId;
import fi.polku.organization.Organizations;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import fi.polku.portal.internal.ClientRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Permits and prohibitions in the reader's words, and the choices of their forms. */
@Component
class PermitWords {
    private final Permits permits;
    private final Organizations organizations;
    private final Places places;

    PermitWords(Permits permits, Organizations organizations, Places places) {
        this.permits = permits;
        this.organizations = organizations;
        this.places = places;
    }

    /** One permit of each register that the chosen parts name; none chosen = an empty one. */
    List<NewPermit> permits(
            Set<String> parts,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String receiver,
            Texts t) {
        Set<String> ofPatient = new TreeSet<>(parts);
        ofPatient.retainAll(Permits.PATIENT_PARTS);
        Set<String> ofSocial = new TreeSet<>(parts);
        ofSocial.removeAll(ofPatient);
        if (receivers("", t).stream().noneMatch(c -> c.value().equals(receiver))) {
            throw Refusal.onField("receiver", "access.permit.receiver");
        }
        UnitId unit =
                receiver.startsWith("unit-")
                        ? UnitId.of(receiver.substring("unit-".length()))
                        : null;
        UUID other =
                receiver.startsWith("other-")
                        ? UUID.fromString(receiver.substring("other-".length()))
                        : null;
        var all = new ArrayList<NewPermit>();
        if (!ofPatient.isEmpty()) {
            all.add(new NewPermit(Register.PATIENT, ofPatient, from, to, unit, other));
        }
        if (!ofSocial.isEmpty() || parts.isEmpty()) {
            all.add(new NewPermit(Register.SOCIAL_WELFARE, ofSocial, from, to, unit, other));
        }
        return all;
    }

    /** The prohibition of a register or of a service task. */
    static NewProhibition prohibition(String target) {
        if (!targets().toList().contains(target)) {
            throw Refusal.onField("target", "access.prohibition.choose");
        }
        boolean register = Arrays.stream(Register.values()).anyMatch(r -> r.name().equals(target));
        return new NewProhibition(
                register ? Register.valueOf(target) : Register.SOCIAL_WELFARE,
                register ? null : ServiceTask.valueOf(target),
                null);
    }

    /** The prohibition of one of the client's records: of its whole service event. */
    static NewProhibition prohibition(List<ClientRecord> records, String chosen) {
        return records.stream()
                .filter(r -> r.id().toString().equals(chosen))
                .findFirst()
                .map(r -> new NewProhibition(r.register(), null, r.event()))
                .orElseThrow(() -> Refusal.onField("record", "access.prohibition.record"));
    }

    List<PermitsPage.Row> rows(
            List<Permits.Permit> given,
            List<Permits.Prohibition> forbidden,
            List<ClientRecord> records,
            Disclosure disclosure,
            Texts t) {
        return Stream.concat(
                        given.stream().map(p -> row(p, disclosure, t)),
                        forbidden.stream().map(p -> row(p, records, disclosure, t)))
                .toList();
    }

    private PermitsPage.Row row(Permits.Permit permit, Disclosure disclosure, Texts t) {
        String parts =
                String.join(
                        ", ",
                        permit.parts().stream()
                                .map(p -> t.text("portal.permits.named." + p))
                                .toList());
        String receiver =
                permit.unit() != null
                        ? places.unit(t, disclosure, permit.unit())
                        : permit.receiver() == null ? "" : permit.receiver();
        return new PermitsPage.Row(
                permit.id(),
                true,
                t.text("portal.permits.permit." + permit.register()),
                parts
                        + recorded(permit, t)
                        + (receiver.isEmpty()
                                ? ""
                                : ". " + t.text("portal.permits.onlyTo", "who", receiver)),
                given(permit.givenAt(), permit.paperOn(), t));
    }

    private static String given(java.time.Instant at, @Nullable LocalDate paperOn, Texts t) {
        return paperOn == null
                ? t.text("portal.permits.given", "at", at)
                : t.text("portal.permits.onPaper", Map.of("paper_on", paperOn, "at", at));
    }

    private static String recorded(Permits.Permit permit, Texts t) {
        LocalDate from = permit.recordedFrom();
        LocalDate to = permit.recordedTo();
        if (from != null && to != null) {
            return ". " + t.text("portal.permits.between", Map.of("from_on", from, "to_on", to));
        }
        if (from != null) {
            return ". " + t.text("portal.permits.since", "from_on", from);
        }
        return to == null ? "" : ". " + t.text("portal.permits.until", "to_on", to);
    }

    private PermitsPage.Row row(
            Permits.Prohibition prohibition,
            List<ClientRecord> records,
            Disclosure disclosure,
            Texts t) {
        ServiceTask task = prohibition.serviceTask();
        UUID document = prohibition.document();
        String what =
                document != null
                        ? records.stream()
                                .filter(r -> r.event().equals(document) || r.id().equals(document))
                                .findFirst()
                                .map(r -> label(r, disclosure, t))
                                .orElse(t.text("portal.permits.oneRecord"))
                        : task == null
                                ? t.text("portal.permits.whole")
                                : t.text("access.code.target." + task);
        return new PermitsPage.Row(
                prohibition.id(),
                false,
                t.text("portal.permits.prohibition." + prohibition.register()),
                what,
                given(prohibition.givenAt(), prohibition.paperOn(), t));
    }

    /** A record as somebody recognises it: what it is, the day, and the unit. */
    String label(ClientRecord record, Disclosure disclosure, Texts t) {
        return t.text(
                "portal.records.label",
                Map.of(
                        "what", t.text("portal.records.kind." + record.kind()),
                        "at", record.happenedAt(),
                        "unit", places.unit(t, disclosure, record.unit())));
    }

    List<Choice> parts(Set<String> chosen, Texts t) {
        return Stream.concat(
                        Permits.PATIENT_PARTS.stream(),
                        Arrays.stream(ServiceTask.values()).map(ServiceTask::name))
                .map(p -> new Choice(p, t.text("portal.permits.part." + p), chosen.contains(p)))
                .toList();
    }

    List<Choice> targets(String chosen, Texts t) {
        return targets()
                .map(c -> new Choice(c, t.text("access.code.target." + c), c.equals(chosen)))
                .toList();
    }

    /** Everybody first, then those outside our own units, then our units by name. */
    List<Choice> receivers(String chosen, Texts t) {
        var all = new ArrayList<Choice>();
        all.add(new Choice("", t.text("portal.permits.receiver.all"), chosen.isEmpty()));
        for (Permits.Receiver r : permits.receivers()) {
            String value = "other-" + r.id();
            all.add(new Choice(value, r.name(), value.equals(chosen)));
        }
        organizations.units().stream()
                .map(u -> {
                    String value = "unit-" + u.id().value();
                    String name = places.unit(t, Disclosure.WHOLE, u.id());
                    return new Choice(value, name, value.equals(chosen));
                })
                .sorted(Comparator.comparing(Choice::label))
                .forEach(all::add);
        return all;
    }

    List<Choice> records(
            List<ClientRecord> records, String chosen, Disclosure disclosure, Texts t) {
        return records.stream()
                .map(r ->
                        new Choice(
                                r.id().toString(),
                                label(r, disclosure, t),
                                r.id().toString().equals(chosen)))
                .toList();
    }

    private static Stream<String> targets() {
        return Stream.concat(
                Arrays.stream(Register.values()).map(Register::name),
                Arrays.stream(ServiceTask.values()).map(ServiceTask::name));
    }
}
