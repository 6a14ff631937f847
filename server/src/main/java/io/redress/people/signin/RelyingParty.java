package io.redress.people.signin;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * This installation as passkeys know it: they are bound to the host of its address and answer to no
 * other page (Web Authentication level 3, sections 5.1.2 and 13.4.9).
 */
@Component
class RelyingParty {
  private static final String NAME = "Redress";

  private final PasskeyOwners owners;
  private final PasskeyRecords records;
  private final PublicAddress address;
  private @Nullable WebAuthnRelyingPartyOperations operations;

  RelyingParty(PasskeyOwners owners, PasskeyRecords records, PublicAddress address) {
    this.owners = owners;
    this.records = records;
    this.address = address;
  }

  /** What makes and checks passkeys; made when it is first needed, as the port is known then. */
  synchronized WebAuthnRelyingPartyOperations operations() {
    if (operations == null) {
      operations = make();
    }
    return operations;
  }

  private WebAuthnRelyingPartyOperations make() {
    var party = PublicKeyCredentialRpEntity.builder().id(address.host()).name(NAME).build();
    var made =
        new Webauthn4JRelyingPartyOperations(owners, records, party, Set.of(address.origin()));
    made.setCustomizeCreationOptions(
        options ->
            options.authenticatorSelection(
                AuthenticatorSelectionCriteria.builder()
                    .residentKey(ResidentKeyRequirement.REQUIRED)
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build()));
    made.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return made;
  }
}
