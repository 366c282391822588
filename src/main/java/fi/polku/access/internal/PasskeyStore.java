package fi.polku.access.internal;

import fi.polku.access.Account;
import fi.polku.access.Accounts;
import fi.polku.kernel.AccountId;
import fi.polku.platform.Ids;
import fi.polku.platform.Now;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/**
 * What WebAuthn asks to be remembered, in our own tables: a user is an account, by the sixteen
 * bytes of its id, and nothing else of a person goes into a device than the name shown there.
 */
@Component
class PasskeyStore implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {
    private final PasskeyQueries queries;
    private final Accounts accounts;
    private final Now now;

    PasskeyStore(PasskeyQueries queries, Accounts accounts, Now now) {
        this.queries = queries;
        this.accounts = accounts;
        this.now = now;
    }

    static AccountId account(Bytes user) {
        var bytes = ByteBuffer.wrap(user.getBytes());
        return new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    private static Bytes user(AccountId account) {
        UUID id = account.value();
        return new Bytes(
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return id.getBytes().length == 16 ? entity(accounts.findOpen(account(id))) : null;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String accountId) {
        return entity(accounts.findOpen(AccountId.of(accountId)));
    }

    private static @Nullable PublicKeyCredentialUserEntity entity(Optional<Account> account) {
        return account.map(a ->
                        ImmutablePublicKeyCredentialUserEntity.builder()
                                .id(user(a.id()))
                                .name(a.name())
                                .displayName(a.name())
                                .build())
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new IllegalStateException("A passkey is made for an account that is there");
    }

    @Override
    public void delete(Bytes credentialId) {
        throw new IllegalStateException("A passkey is removed by its owner");
    }

    @Override
    public void save(CredentialRecord key) {
        if (queries.find(key.getCredentialId().toBase64UrlString()).isPresent()) {
            queries.saveUse(
                    key.getCredentialId().toBase64UrlString(),
                    key.getSignatureCount(),
                    key.isBackupState(),
                    now.instant());
            return;
        }
        Bytes attestation = key.getAttestationObject();
        Set<AuthenticatorTransport> transports = key.getTransports();
        queries.insert(
                new PasskeyQueries.Row(
                        Ids.next(),
                        account(key.getUserEntityUserId()).value(),
                        key.getLabel(),
                        key.getCredentialId().toBase64UrlString(),
                        new Bytes(key.getPublicKey().getBytes()).toBase64UrlString(),
                        attestation == null ? "" : attestation.toBase64UrlString(),
                        key.getSignatureCount(),
                        key.isUvInitialized(),
                        key.isBackupEligible(),
                        key.isBackupState(),
                        transports.stream().map(AuthenticatorTransport::getValue).toList(),
                        null,
                        now.instant()));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return queries.find(credentialId.toBase64UrlString()).map(PasskeyStore::read).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return queries.list(account(user)).stream().map(PasskeyStore::read).toList();
    }

    private static CredentialRecord read(PasskeyQueries.Row row) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.credentialId()))
                .userEntityUserId(user(new AccountId(row.accountId())))
                .publicKey(new ImmutablePublicKeyCose(Bytes.fromBase64(row.publicKey()).getBytes()))
                .attestationObject(Bytes.fromBase64(row.attestation()))
                .signatureCount(row.signatureCount())
                .uvInitialized(row.userVerified())
                .backupEligible(row.backupEligible())
                .backupState(row.backedUp())
                .transports(
                        row.transports().stream()
                                .map(AuthenticatorTransport::valueOf)
                                .collect(Collectors.toUnmodifiableSet()))
                .label(row.name())
                .created(row.createdAt())
                .build();
    }
}
