package fi.polku.access.internal;

import fi.polku.access.Account;
import fi.polku.access.Authorizations;
import fi.polku.access.NationalMandate;
import fi.polku.access.SignInSettings;
import fi.polku.kernel.ClientId;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the national service of mandates at a sign-in, which it never holds up or stops. */
@Component
class NationalSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(NationalSignIn.class);

    private final Authorizations service;
    private final NationalMandateDesk desk;
    private final SignInSettings settings;

    NationalSignIn(Authorizations service, NationalMandateDesk desk, SignInSettings settings) {
        this.service = service;
        this.desk = desk;
        this.settings = settings;
    }

    /**
     * Asks for the one who has just signed in.
     *
     * @param identityCode as the issuer has proved it; null = the person has none
     */
    void signedIn(Account account, @Nullable String identityCode) {
        ClientId self = account.client();
        if (self == null || identityCode == null || !service.tellsAtSignIn()) {
            return;
        }
        try {
            desk.told(account, self, ask(identityCode));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            away(failed.getCause());
        } catch (TimeoutException | RuntimeException failed) {
            away(failed);
        }
    }

    /** The class alone: what a service says in words may name people. */
    private static void away(@Nullable Throwable cause) {
        LOG.warn(
                "The service of mandates gave no answer: {}",
                cause == null ? "" : cause.getClass().getName());
    }

    private List<NationalMandate> ask(String identityCode)
            throws InterruptedException, ExecutionException, TimeoutException {
        var question = new FutureTask<>(() -> service.mandatesOf(identityCode));
        Thread.ofVirtual().start(question);
        try {
            return question.get(settings.answers().toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            question.cancel(true);
        }
    }
}
