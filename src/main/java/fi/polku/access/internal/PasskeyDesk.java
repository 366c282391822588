package fi.polku.access.internal;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.access.Denied;
import fi.polku.access.SignInSettings;
import fi.polku.kernel.AccountId;
import fi.polku.kernel.Refusal;
import fi.polku.platform.journal.Journal;
import fi.polku.platform.journal.JournalEntry;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys: made, used, named and removed by their owner. The device must know its user (finger,
 * face, PIN), so that a passkey is two proofs in one: the device and its user.
 */
@Component
public class PasskeyDesk {
    public static final int NAME_AT_MOST = 200;
    private static final Logger LOG = LoggerFactory.getLogger(PasskeyDesk.class);
    private static final int ANSWER_AT_MOST = 20_000;
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    /** One's own passkey as shown. */
    public record Key(UUID id, String name, Instant madeAt, @Nullable Instant usedAt) {}

    private final PasskeyStore store;
    private final PasskeyQueries queries;
    private final Accounts accounts;
    private final SignInSettings settings;
    private final Journal journal;

    PasskeyDesk(
            PasskeyStore store,
            PasskeyQueries queries,
            Accounts accounts,
            SignInSettings settings,
            Journal journal) {
        this.store = store;
        this.queries = queries;
        this.accounts = accounts;
        this.settings = settings;
        this.journal = journal;
    }

    /** What the browser has to be told to make a key for the account. */
    public PublicKeyCredentialCreationOptions begin(AccountId account, String address) {
        requirePasskeys();
        return keys(address)
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(
                                UsernamePasswordAuthenticationToken.authenticated(
                                        account.value().toString(), null, List.of())));
    }

    /** What the browser has to be told to use a key: of anybody, so that it tells of nobody. */
    public PublicKeyCredentialRequestOptions ask(String address) {
        requirePasskeys();
        return keys(address)
                .createCredentialRequestOptions(
                        new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /** Whether the options were made for this account. */
    public static boolean isFor(PublicKeyCredentialCreationOptions options, AccountId account) {
        return PasskeyStore.account(options.getUser().getId()).equals(account);
    }

    /** As JSON for the browser. */
    public static String json(Object options) {
        return JSON.writeValueAsString(options);
    }

    /** The name of a new key as it is kept; refused when there is none or it is too long. */
    public static String named(String typed) {
        String name = typed.strip();
        if (name.isEmpty()) {
            throw Refusal.onField("name", "access.key.name.few");
        }
        if (name.codePointCount(0, name.length()) > NAME_AT_MOST) {
            throw Refusal.onField("name", "access.key.name.many", Map.of("n", NAME_AT_MOST));
        }
        return name;
    }

    /** Keeps a new key that the browser has made by the options. */
    @Transactional
    public void make(
            @Nullable PublicKeyCredentialCreationOptions options,
            String answer,
            String name,
            String address) {
        requirePasskeys();
        if (options == null || answer.isEmpty() || answer.length() > ANSWER_AT_MOST) {
            throw Refusal.onField("name", "access.key.notMade");
        }
        AccountId account = PasskeyStore.account(options.getUser().getId());
        try {
            var credential =
                    JSON.readValue(
                            answer,
                            new TypeReference<
                                    PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            keys(address)
                    .registerCredential(
                            new ImmutableRelyingPartyRegistrationRequest(
                                    options, new RelyingPartyPublicKey(credential, name)));
        } catch (RuntimeException unfit) {
            throw notOne(unfit, "name");
        }
        told(account, "access.journal.keyMade");
    }

    /** Whose key signed what was asked; empty when nobody's did, or the account is closed. */
    @Transactional
    public Optional<Account> use(
            @Nullable PublicKeyCredentialRequestOptions options, String answer, String address) {
        requirePasskeys();
        if (options == null || answer.isEmpty() || answer.length() > ANSWER_AT_MOST) {
            return Optional.empty();
        }
        try {
            var credential =
                    JSON.readValue(
                            answer,
                            new TypeReference<
                                    PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var user =
                    keys(address)
                            .authenticate(
                                    new RelyingPartyAuthenticationRequest(options, credential));
            return accounts.findOpen(PasskeyStore.account(user.getId()));
        } catch (RuntimeException unfit) {
            var _ = notOne(unfit, "");
            return Optional.empty();
        }
    }

    public List<Key> list(AccountId account) {
        return queries.list(account).stream()
                .map(k -> new Key(k.id(), k.name(), k.createdAt(), k.usedAt()))
                .toList();
    }

    @Transactional
    public void rename(AccountId account, UUID key, String typed) {
        String name = named(typed);
        Key known =
                list(account).stream()
                        .filter(k -> k.id().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new Denied("key"));
        if (known.name().equals(name) || !queries.rename(key, account, name)) {
            return;
        }
        told(account, "access.journal.keyNamed");
    }

    @Transactional
    public void remove(AccountId account, UUID key) {
        if (!queries.delete(key, account)) {
            throw new Denied("key");
        }
        told(account, "access.journal.keyRemoved");
    }

    private void told(AccountId account, String key) {
        Account who = accounts.find(account).orElseThrow();
        journal.record(
                JournalEntry.about(who.client())
                        .by(account, who.actor().mainRole().name())
                        .key(key)
                        .subject("account", account.value()));
    }

    private void requirePasskeys() {
        if (!settings.hasPasskeys()) {
            throw new Denied("passkeys");
        }
    }

    private Webauthn4JRelyingPartyOperations keys(String address) {
        var set = settings.passkeys();
        String domain =
                set.rpId().isEmpty()
                        ? Objects.requireNonNullElse(URI.create(address).getHost(), "")
                        : set.rpId();
        Set<String> origins =
                !set.origins().isEmpty()
                        ? set.origins()
                        : Set.of(set.rpId().isEmpty() ? address : "https://" + domain);
        var operations =
                new Webauthn4JRelyingPartyOperations(
                        store,
                        store,
                        PublicKeyCredentialRpEntity.builder().id(domain).name("Polku").build(),
                        origins);
        operations.setCustomizeCreationOptions(o ->
                o.authenticatorSelection(
                        AuthenticatorSelectionCriteria.builder()
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .build()));
        operations.setCustomizeRequestOptions(
                o -> o.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    /** What comes from a browser may be anything; a fault of the database is still a fault. */
    private static Refusal notOne(RuntimeException unfit, String field) {
        boolean theirs =
                unfit instanceof JacksonException
                        || unfit instanceof IllegalArgumentException
                        || unfit instanceof NullPointerException
                        || unfit.getClass().getName().startsWith("com.webauthn4j.");
        if (!theirs) {
            throw unfit;
        }
        LOG.warn("A passkey was refused: {}", unfit.getClass().getName());
        return Refusal.onField(field, "access.key.notMade");
    }
}
