package fi.polku.access.internal;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Denied;
import fi.polku.kernel.AccountId;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import java.time.Instant;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the authorization server keeps what people let programs do. It is asked every time anew and
 * never remembered for the next, so that what is not chosen is not given.
 */
@Component
class AppConsents implements OAuth2AuthorizationConsentService {
    private final AppGrantQueries queries;
    private final Accounts accounts;
    private final AppJournal journal;
    private final Now now;

    AppConsents(AppGrantQueries queries, Accounts accounts, AppJournal journal, Now now) {
        this.queries = queries;
        this.accounts = accounts;
        this.journal = journal;
        this.now = now;
    }

    @Override
    @Transactional
    public void save(OAuth2AuthorizationConsent consent) {
        Account account =
                accounts.find(AccountId.of(consent.getPrincipalName()))
                        .orElseThrow(() -> new Denied("app"));
        Instant at = now.instant();
        UUID id = Ids.next();
        queries.replace(
                id,
                account.id(),
                consent.getRegisteredClientId(),
                new TreeSet<>(consent.getScopes()),
                at);
        journal.write(account.actor(), "access.journal.appLetIn", id);
    }

    @Override
    @Transactional
    public void remove(OAuth2AuthorizationConsent consent) {
        queries.withdrawAll(
                AccountId.of(consent.getPrincipalName()),
                consent.getRegisteredClientId(),
                now.instant());
    }

    @Override
    public @Nullable OAuth2AuthorizationConsent findById(
            String registeredClientId, String principalName) {
        return null;
    }
}
