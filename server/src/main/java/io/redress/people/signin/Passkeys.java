package io.redress.people.signin;

import com.webauthn4j.util.exception.WebAuthnException;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.people.access.StaffSession;
import io.redress.people.signin.SecurityEvent.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys (Web Authentication level 3): made by staff, shown to sign in or as second factor.
 *
 * <p>The authenticator always checks its user, so that a passkey is two factors in one. What a
 * browser answers counts for the challenge it was given, once, within minutes.
 */
@Component
public class Passkeys {
  private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
  private static final Authentication NOBODY =
      new AnonymousAuthenticationToken(
          "nobody", "nobody", AuthorityUtils.createAuthorityList("NOBODY"));

  private final RelyingParty party;
  private final StaffMembers staff;
  private final SecurityEvents events;
  private final JsonMapper json =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  Passkeys(RelyingParty party, StaffMembers staff, SecurityEvents events) {
    this.party = party;
    this.staff = staff;
    this.events = events;
  }

  /** What a browser is asked, as JSON, and what its answer is checked against. */
  public record Question(String json, Challenge challenge) {}

  /** Asks a browser to make a passkey for somebody who is signed in. */
  public Question askToMake(StaffSession session, Instant now) {
    var options = creationOptions(session);
    return new Question(
        json.writeValueAsString(options), Challenge.of(options.getChallenge().getBytes(), now));
  }

  /** Takes a new passkey; false when the answer does not fit the question. */
  @Transactional
  public boolean make(StaffSession session, Challenge asked, Answer answer) {
    try {
      var credential =
          json.readValue(
              answer.json(),
              new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
      var key = new RelyingPartyPublicKey(credential, answer.label());
      var options = withChallenge(creationOptions(session), asked);
      var _ =
          party
              .operations()
              .registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, key));
    } catch (JacksonException | WebAuthnException | IllegalArgumentException unusable) {
      tell(unusable);
      return false;
    }
    events.note(Kind.FACTOR_ADDED, session.staff(), "passkey");
    return true;
  }

  /** Asks a browser for a passkey: one of somebody, or any when nobody is known yet. */
  public Question askToShow(Optional<StaffSession> session, Instant now) {
    var options = requestOptions(session);
    return new Question(
        json.writeValueAsString(options), Challenge.of(options.getChallenge().getBytes(), now));
  }

  /** Who showed a passkey that fits the question. */
  @Transactional
  public Optional<StaffMember> show(
      Optional<StaffSession> session, Challenge asked, String answer) {
    try {
      var credential =
          json.readValue(
              answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
      var options = withChallenge(requestOptions(session), asked);
      var who =
          party
              .operations()
              .authenticate(new RelyingPartyAuthenticationRequest(options, credential));
      var member = staff.byId(PasskeyOwners.staffId(who.getId()));
      var wanted = session.map(StaffSession::staff);
      return member.filter(shown -> wanted.isEmpty() || wanted.get().equals(shown.id()));
    } catch (JacksonException | WebAuthnException | IllegalArgumentException unusable) {
      tell(unusable);
      return Optional.empty();
    }
  }

  /** What a browser answered, and what its owner calls the new passkey. */
  public record Answer(String json, String label) {}

  private PublicKeyCredentialCreationOptions creationOptions(StaffSession session) {
    return party
        .operations()
        .createPublicKeyCredentialCreationOptions(
            new ImmutablePublicKeyCredentialCreationOptionsRequest(name(session)));
  }

  private PublicKeyCredentialRequestOptions requestOptions(Optional<StaffSession> session) {
    return party
        .operations()
        .createCredentialRequestOptions(
            new ImmutablePublicKeyCredentialRequestOptionsRequest(
                session.map(Passkeys::name).orElse(NOBODY)));
  }

  // Owners are looked up by the id of staff; what people read is their address.
  private static Authentication name(StaffSession session) {
    return UsernamePasswordAuthenticationToken.authenticated(
        session.staff().toString(), "", List.of());
  }

  private static PublicKeyCredentialCreationOptions withChallenge(
      PublicKeyCredentialCreationOptions options, Challenge asked) {
    return PublicKeyCredentialCreationOptions.builder()
        .rp(options.getRp())
        .user(options.getUser())
        .challenge(new Bytes(asked.bytes()))
        .pubKeyCredParams(options.getPubKeyCredParams())
        .authenticatorSelection(options.getAuthenticatorSelection())
        .build();
  }

  private static PublicKeyCredentialRequestOptions withChallenge(
      PublicKeyCredentialRequestOptions options, Challenge asked) {
    return PublicKeyCredentialRequestOptions.builder()
        .rpId(options.getRpId())
        .challenge(new Bytes(asked.bytes()))
        .allowCredentials(options.getAllowCredentials())
        .userVerification(options.getUserVerification())
        .build();
  }

  private static void tell(RuntimeException unusable) {
    LOG.info("A passkey was refused: {}", unusable.getClass().getSimpleName());
  }
}
