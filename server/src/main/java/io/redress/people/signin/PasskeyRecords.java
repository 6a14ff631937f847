package io.redress.people.signin;

import io.redress.people.store.PasskeyStore;
import io.redress.people.store.PasskeyStore.KeptPasskey;
import io.redress.platform.clock.NewIds;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys in the form in which signatures are checked, over the table of the house. */
@Component
class PasskeyRecords implements UserCredentialRepository {
  private final PasskeyStore store;
  private final NewIds ids;
  private final Clock clock;

  PasskeyRecords(PasskeyStore store, NewIds ids, Clock clock) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void save(CredentialRecord credential) {
    var id = hex(credential.getCredentialId().getBytes());
    var now = clock.instant();
    if (store.byCredential(id).isPresent()) {
      store.used(id, credential.getSignatureCount(), credential.isBackupState(), now);
      return;
    }
    var key =
        new PasskeyStore.Key(
            id,
            hex(credential.getPublicKey().getBytes()),
            hex(Objects.requireNonNull(credential.getAttestationObject()).getBytes()),
            credential.isBackupEligible(),
            credential.isBackupState());
    store.insert(
        new KeptPasskey(
            new Passkey(ids.next(), credential.getLabel(), now, Optional.empty()),
            PasskeyOwners.staffId(credential.getUserEntityUserId()),
            key,
            credential.getSignatureCount(),
            credential.getTransports().stream().map(AuthenticatorTransport::getValue).toList()));
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return store.byCredential(hex(id.getBytes())).map(PasskeyRecords::credential).orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return store.recordsOf(PasskeyOwners.staffId(handle)).stream()
        .map(PasskeyRecords::credential)
        .toList();
  }

  private static CredentialRecord credential(KeptPasskey kept) {
    return ImmutableCredentialRecord.builder()
        .userEntityUserId(PasskeyOwners.handle(kept.staff()))
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(new Bytes(bytes(kept.key().credentialId())))
        .publicKey(new ImmutablePublicKeyCose(bytes(kept.key().publicKey())))
        .signatureCount(kept.signatureCount())
        .uvInitialized(true)
        .transports(
            kept.transports().stream()
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet()))
        .backupEligible(kept.key().isBackupEligible())
        .backupState(kept.key().isBackedUp())
        .attestationObject(new Bytes(bytes(kept.key().attestation())))
        .label(kept.passkey().label())
        .created(kept.passkey().createdAt())
        .lastUsed(kept.passkey().lastUsedAt().orElse(kept.passkey().createdAt()))
        .build();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public void delete(Bytes id) {
    throw new IllegalStateException("Passkeys are taken away by their owners.");
  }
}
