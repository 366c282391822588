package fi.polku.access.web;

import fi.polku.access.Account;
import fi.polku.access.Actor;
import fi.polku.access.CurrentActor;
import fi.polku.access.GivenScopes;
import fi.polku.access.SmartScopes;
import fi.polku.platform.web.Choice;
import fi.polku.platform.web.Ui;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import views.Templates;

/** Asks a person whether a program may come in, to what, and says whose data it would see. */
@Controller
class AppConsentPages {
    private final RegisteredClientRepository programs;
    private final CurrentActor current;
    private final Templates views;

    AppConsentPages(RegisteredClientRepository programs, CurrentActor current, Templates views) {
        this.programs = programs;
        this.current = current;
        this.views = views;
    }

    @GetMapping(PersonGrants.CONSENT_PAGE)
    JteModel ask(
            Ui ui,
            @RequestParam(name = "client_id", defaultValue = "") String clientId,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String state) {
        RegisteredClient program = clientId.isBlank() ? null : programs.findByClientId(clientId);
        Account account = current.account();
        if (program == null || account == null || state.isBlank()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Actor actor = account.actor();
        List<String> asked = Stream.of(scope.split(" ")).filter(s -> !s.isBlank()).toList();
        List<String> own = asked.stream().filter(s -> GivenScopes.mayBeGiven(actor, s)).toList();
        return views.accessAppConsent(
                ui,
                new AppConsentPage(
                        program.getClientName(),
                        clientId,
                        state,
                        SmartScopes.Level.of(actor) == SmartScopes.Level.PATIENT
                                ? "access.app.whose.own"
                                : "access.app.whose.clients",
                        own.stream()
                                .filter(ScopeWords::isChosen)
                                .map(s -> new Choice(s, ScopeWords.of(s, ui.t()), false))
                                .toList(),
                        own.stream().filter(s -> !ScopeWords.isChosen(s)).toList(),
                        asked.stream()
                                .filter(ScopeWords::isChosen)
                                .anyMatch(s -> !own.contains(s))));
    }
}
