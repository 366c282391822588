package fi.polku.portal.web;

import fi.polku.access.Actor;
import fi.polku.access.CurrentActor;
import fi.polku.access.FreshSignIn;
import fi.polku.access.Mandate;
import fi.polku.access.MandateWords;
import fi.polku.access.Mandates;
import fi.polku.access.Mandates.Listed;
import fi.polku.access.NationalProxies;
import fi.polku.client.ClientDetails;
import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Refusal;
import fi.polku.kernel.Refusals;
import fi.polku.kernel.Register;
import fi.polku.platform.Now;
import fi.polku.platform.text.Texts;
import fi.polku.platform.web.Choice;
import fi.polku.platform.web.FormErrors;
import fi.polku.platform.web.Submissions;
import fi.polku.platform.web.Ui;
import fi.polku.privacy.OwnData;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import views.Templates;

/** For whom one acts, and whom one lets act for oneself. */
@Controller
class ProxyPages {
    private static final int OF_AGE = 18;

    private final Mandates mandates;
    private final NationalProxies national;
    private final CurrentActor current;
    private final OwnData data;
    private final Clients clients;
    private final Now now;
    private final Submissions submissions;
    private final Templates views;

    ProxyPages(
            Mandates mandates,
            NationalProxies national,
            CurrentActor current,
            OwnData data,
            Clients clients,
            Now now,
            Submissions submissions,
            Templates views) {
        this.mandates = mandates;
        this.national = national;
        this.current = current;
        this.data = data;
        this.clients = clients;
        this.now = now;
        this.submissions = submissions;
        this.views = views;
    }

    /** What is typed in the form that names a proxy. */
    record NewProxyForm(
            String called, Set<String> registers, Set<String> powers, String from, String to) {
        static final NewProxyForm EMPTY = new NewProxyForm("", Set.of(), Set.of(), "", "");
    }

    @GetMapping("/my/proxies")
    JteModel page(Ui ui, Actor actor, @RequestParam(required = false) @Nullable String done) {
        Texts t = ui.t();
        boolean told = done != null && List.of("accepted", "withdrawn", "given-up").contains(done);
        return page(ui, actor, told ? t.text("portal.proxies.done." + done) : "", false, "");
    }

    /** Where one comes back from the national service of mandates. */
    @GetMapping(path = "/my/proxies", params = "national")
    JteModel national(Ui ui, Actor actor, @RequestParam String national) {
        boolean known =
                List.of("told", "nobody", "away", "stopped", "code", "off").contains(national);
        return page(
                ui,
                actor,
                known ? ui.t().text("portal.proxies.national." + national) : "",
                !national.equals("told"),
                "");
    }

    /** Where one comes when a right ended while it was in use. */
    @GetMapping(path = "/my/proxies", params = "ended")
    JteModel ended(Ui ui, Actor actor) {
        return page(ui, actor, ui.t().text("portal.proxies.ended"), true, "");
    }

    @PostMapping("/my/proxies")
    @FreshSignIn
    JteModel invite(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String called,
            @RequestParam(required = false) @Nullable List<String> register,
            @RequestParam(required = false) @Nullable List<String> power,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable String formToken,
            HttpServletResponse response) {
        var form = new NewProxyForm(called, set(register), set(power), from, to);
        try {
            // The code is shown to the one sending that made it, and kept nowhere.
            var made = new String[] {""};
            submissions.once(
                    formToken,
                    () -> {
                        made[0] = mandates.invite(actor, proxy(form));
                        return "made";
                    });
            return page(
                    ui.leadingTo("/my/proxies"),
                    actor,
                    made[0].isEmpty() ? ui.t().text("portal.proxies.done.made") : "",
                    made[0].isEmpty(),
                    made[0]);
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(ui, actor, "", false, "", "", form, FormErrors.of(refused, ui.t()));
        }
    }

    @PostMapping("/my/proxies/accept")
    @Nullable JteModel accept(
            Ui ui,
            Actor actor,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response) {
        try {
            mandates.accept(actor, code);
        } catch (Refusal | Refusals refused) {
            response.setStatus(422);
            return page(
                    ui,
                    actor,
                    "",
                    false,
                    "",
                    code,
                    NewProxyForm.EMPTY,
                    FormErrors.of(refused, ui.t()));
        }
        return again(response, "accepted");
    }

    @PostMapping("/my/proxies/withdraw")
    @Nullable JteModel withdraw(Actor actor, @RequestParam UUID id, HttpServletResponse response) {
        mandates.withdraw(actor, id);
        return again(response, "withdrawn");
    }

    @PostMapping("/my/proxies/give-up")
    @Nullable JteModel giveUp(@RequestParam UUID id, HttpServletResponse response) {
        mandates.giveUp(current.oneself(), id);
        current.act(null);
        return again(response, "given-up");
    }

    private static @Nullable JteModel again(HttpServletResponse response, String done) {
        response.setStatus(303);
        response.setHeader("Location", "/my/proxies?done=" + done);
        return null;
    }

    private static Set<String> set(@Nullable List<String> chosen) {
        return chosen == null ? Set.of() : new TreeSet<>(chosen);
    }

    private static Mandates.NewProxy proxy(NewProxyForm form) {
        var faults = new ArrayList<Refusal>();
        LocalDate from = TypedDay.read("from", form.from, "access.proxy.day", faults);
        LocalDate to = TypedDay.read("to", form.to, "access.proxy.day", faults);
        var registers = EnumSet.noneOf(Register.class);
        for (String typed : form.registers) {
            Arrays.stream(Register.values())
                    .filter(r -> r.name().equals(typed))
                    .findFirst()
                    .ifPresentOrElse(
                            registers::add,
                            () -> faults.add(Refusal.onField("register", "access.proxy.register")));
        }
        var powers = EnumSet.noneOf(Mandate.Power.class);
        for (String typed : form.powers) {
            powers().filter(p -> p.name().equals(typed))
                    .findFirst()
                    .ifPresentOrElse(
                            powers::add,
                            () -> faults.add(Refusal.onField("power", "access.proxy.power")));
        }
        Refusals.throwIfAny(faults);
        return new Mandates.NewProxy(form.called, registers, powers, from, to);
    }

    private static Stream<Mandate.Power> powers() {
        return Stream.of(Mandate.Power.ACT, Mandate.Power.PLAN);
    }

    private JteModel page(Ui ui, Actor actor, String told, boolean warned, String code) {
        return page(ui, actor, told, warned, code, "", NewProxyForm.EMPTY, FormErrors.NONE);
    }

    private JteModel page(
            Ui ui,
            Actor actor,
            String told,
            boolean warned,
            String code,
            String typedCode,
            NewProxyForm form,
            FormErrors errors) {
        Texts t = ui.t();
        Actor oneself = current.oneself();
        boolean mayName = actor.proxy() == null && actor.client() != null;
        List<Listed> held = mandates.held(oneself);
        Map<ClientId, ClientDetails> people =
                clients.all(held.stream().map(Listed::client).toList());
        return views.portalProxies(
                ui,
                new ProxiesPage(
                        actor.proxy() == null ? "" : name(people, actor.proxy().client()),
                        told,
                        warned,
                        held.stream()
                                .map(m ->
                                        row(
                                                m,
                                                name(people, m.client()),
                                                m.kind() == Mandate.Kind.PROXY,
                                                t))
                                .toList(),
                        mayName
                                ? mandates.given(actor).stream()
                                        .map(m ->
                                                row(
                                                        m,
                                                        m.called(),
                                                        m.kind() == Mandate.Kind.PROXY,
                                                        t))
                                        .toList()
                                : List.of(),
                        mayName,
                        national.offered(),
                        mayName && isMinor(actor),
                        actor.proxy() != null && data.may(actor),
                        code,
                        new ProxiesPage.Form(
                                typedCode,
                                form.called,
                                Arrays.stream(Register.values())
                                        .map(r ->
                                                new Choice(
                                                        r.name(),
                                                        t.text("portal.proxies.register." + r),
                                                        form.registers.contains(r.name())))
                                        .toList(),
                                powers().map(p ->
                                                new Choice(
                                                        p.name(),
                                                        t.text("portal.proxies.power." + p),
                                                        form.powers.contains(p.name())))
                                        .toList(),
                                form.from,
                                form.to)),
                errors);
    }

    private boolean isMinor(Actor actor) {
        ClientId me = actor.client();
        Integer age = me == null ? null : clients.get(me).ageOn(now.today());
        return age != null && age < OF_AGE;
    }

    private static String name(Map<ClientId, ClientDetails> people, ClientId client) {
        ClientDetails who = people.get(client);
        return who == null ? "" : who.name();
    }

    private static ProxiesPage.Row row(Listed mandate, String name, boolean mayEnd, Texts t) {
        return new ProxiesPage.Row(
                mandate.id(),
                name,
                MandateWords.what(mandate, t),
                MandateWords.when(mandate, t),
                mayEnd);
    }
}
