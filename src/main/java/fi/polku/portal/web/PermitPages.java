package fi.polku.portal.web;

import fi.polku.access.Actor;
import fi.polku.access.Permits;
import fi.polku.access.Permits.NewPermit;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** The client's own word on who may use the data: given here, read here, withdrawn here. */
@Controller
class PermitPages {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final Permits permits;
    private final TransactionTemplate whole;
    private final Templates views;

    PermitPages(Permits permits, TransactionTemplate whole, Templates views) {
        this.permits = permits;
        this.whole = whole;
        this.views = views;
    }

    @GetMapping("/my/permits")
    JteModel page(Ui ui, Actor actor) {
        return page(ui, actor, Set.of(), "", "", "", FormErrors.NONE);
    }

    @PostMapping("/my/permits")
    @Nullable JteModel permit(
            Ui ui,
            Actor actor,
            @RequestParam(required = false) @Nullable List<String> part,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            HttpServletResponse response) {
        Set<String> parts = part == null ? Set.of() : new TreeSet<>(part);
        try {
            give(actor, parts, day("from", from), day("to", to));
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, parts, from, to, "", FormErrors.of(refused, ui.t()));
        }
        return again(response);
    }

    @PostMapping("/my/prohibitions")
    @Nullable JteModel forbid(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String target,
            HttpServletResponse response) {
        try {
            if (!targets().toList().contains(target)) {
                throw Refusal.onField("target", "access.prohibition.choose");
            }
            boolean register =
                    Arrays.stream(Register.values()).anyMatch(r -> r.name().equals(target));
            permits.forbid(
                    actor,
                    register ? Register.valueOf(target) : Register.SOCIAL_WELFARE,
                    register ? null : ServiceTask.valueOf(target));
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, Set.of(), "", "", target, FormErrors.of(refused, ui.t()));
        }
        return again(response);
    }

    @PostMapping("/my/permits/withdraw")
    @Nullable JteModel withdraw(Actor actor, @RequestParam UUID id, HttpServletResponse response) {
        permits.withdraw(actor, id);
        return again(response);
    }

    /** One permit of each register: both or neither. */
    private void give(
            Actor actor, Set<String> parts, @Nullable LocalDate from, @Nullable LocalDate to) {
        Set<String> ofPatient = new TreeSet<>(parts);
        ofPatient.retainAll(Permits.PATIENT_PARTS);
        Set<String> ofSocial = new TreeSet<>(parts);
        ofSocial.removeAll(ofPatient);
        whole.executeWithoutResult(t -> {
            if (!ofPatient.isEmpty()) {
                permits.permit(actor, new NewPermit(Register.PATIENT, ofPatient, from, to));
            }
            if (!ofSocial.isEmpty() || parts.isEmpty()) {
                permits.permit(actor, new NewPermit(Register.SOCIAL_WELFARE, ofSocial, from, to));
            }
        });
    }

    private static @Nullable LocalDate day(String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw Refusal.onField(field, "access.permit.day");
        }
        throw Refusal.onField(field, "access.permit.day");
    }

    private static @Nullable JteModel again(HttpServletResponse response) {
        response.setStatus(303);
        response.setHeader("Location", "/my/permits");
        return null;
    }

    private JteModel page(
            Ui ui,
            Actor actor,
            Set<String> parts,
            String from,
            String to,
            String target,
            FormErrors errors) {
        Texts t = ui.t();
        var inForce =
                Stream.concat(
                                permits.permits(actor).stream().map(p -> row(p, t)),
                                permits.prohibitions(actor).stream().map(p -> row(p, t)))
                        .toList();
        return views.portalMyPermits(
                ui,
                new PermitsPage(
                        inForce,
                        parts().map(p ->
                                        new Choice(
                                                p,
                                                t.text("portal.permits.part." + p),
                                                parts.contains(p)))
                                .toList(),
                        from,
                        to,
                        targets()
                                .map(c ->
                                        new Choice(
                                                c,
                                                t.text("access.code.target." + c),
                                                c.equals(target)))
                                .toList()),
                errors);
    }

    private static PermitsPage.Row row(Permits.Permit permit, Texts t) {
        String parts =
                String.join(
                        ", ",
                        permit.parts().stream()
                                .map(p -> t.text("portal.permits.named." + p))
                                .toList());
        return new PermitsPage.Row(
                permit.id(),
                true,
                t.text("portal.permits.permit." + permit.register()),
                parts + recorded(permit, t),
                t.text("portal.permits.given", "at", permit.givenAt()));
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

    private static PermitsPage.Row row(Permits.Prohibition prohibition, Texts t) {
        ServiceTask task = prohibition.serviceTask();
        return new PermitsPage.Row(
                prohibition.id(),
                false,
                t.text("portal.permits.prohibition." + prohibition.register()),
                task == null
                        ? t.text("portal.permits.whole")
                        : t.text("access.code.target." + task),
                t.text("portal.permits.given", "at", prohibition.givenAt()));
    }

    private static Stream<String> parts() {
        return Stream.concat(
                Permits.PATIENT_PARTS.stream(),
                Arrays.stream(ServiceTask.values()).map(ServiceTask::name));
    }

    private static Stream<String> targets() {
        return Stream.concat(
                Arrays.stream(Register.values()).map(Register::name),
                Arrays.stream(ServiceTask.values()).map(ServiceTask::name));
    }
}
