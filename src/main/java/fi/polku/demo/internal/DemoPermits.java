package fi.polku.demo.internal;

import fi.polku.access.Actor;
import fi.polku.access.Permits;
import fi.polku.client.Clients;
import fi.polku.kernel.ClientId;
import fi.polku.kernel.Register;
import fi.polku.kernel.ServiceTask;
import fi.polku.platform.Now;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.stereotype.Component;

/** A named person who has said who may use the data: one permit, one prohibition, one app. */
@Component
class DemoPermits {
    private final Permits permits;
    private final Clients clients;
    private final DemoAccounts accounts;
    private final OAuth2AuthorizationConsentService apps;
    private final Now now;

    DemoPermits(
            Permits permits,
            Clients clients,
            DemoAccounts accounts,
            OAuth2AuthorizationConsentService apps,
            Now now) {
        this.apps = apps;
        this.permits = permits;
        this.clients = clients;
        this.accounts = accounts;
        this.now = now;
    }

    /** The first of the named people. */
    void happen(List<ClientId> people) {
        Actor client = accounts.clientActor(clients.get(people.getFirst()));
        now.callAt(
                now.instant().minus(Duration.ofDays(40)),
                () -> {
                    permits.informed(client);
                    permits.permit(
                            client,
                            new Permits.NewPermit(
                                    Register.PATIENT, Set.of("SUMMARY", "ENTRIES"), null, null));
                    return null;
                });
        now.callAt(
                now.instant().minus(Duration.ofDays(9)),
                () -> {
                    permits.forbid(client, Register.SOCIAL_WELFARE, ServiceTask.PERHEOIKEUDELLISET);
                    return null;
                });
        now.callAt(
                now.instant().minus(Duration.ofDays(5)),
                () -> {
                    letIn(client, "demo-diary", "patient/Observation.rs", "offline_access");
                    return null;
                });
    }

    private void letIn(Actor client, String program, String... scopes) {
        var consent =
                OAuth2AuthorizationConsent.withId(
                        program, Objects.requireNonNull(client.account()).value().toString());
        for (String scope : scopes) {
            consent.scope(scope);
        }
        apps.save(consent.build());
    }
}
