package io.redress.people.signin;

import io.redress.people.Merchants;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Sign-in by the account of a company (OpenID Connect Core 1.0, 2014), where it is set: only for
 * staff who are here already, by an e-mail address that the company has verified.
 */
@Component
public class CompanySignIn {
  private static final Logger LOG = LoggerFactory.getLogger(CompanySignIn.class);
  private static final Duration ANSWER_WITHIN = Duration.ofMinutes(10);
  private static final String UNUSED = "/company-sign-in-begins-elsewhere";

  private final Optional<CompanyProvider> provider;
  private final StaffMembers staff;
  private final Merchants merchants;
  private final PublicAddress address;
  private final Clock clock;

  CompanySignIn(
      Environment environment,
      StaffMembers staff,
      Merchants merchants,
      PublicAddress address,
      Clock clock) {
    this.provider =
        CompanySettings.read(environment).map(settings -> new CompanyProvider(settings, clock));
    this.staff = staff;
    this.merchants = merchants;
    this.address = address;
    this.clock = clock;
  }

  /** Whether a company is set. */
  public boolean isSet() {
    return provider.isPresent();
  }

  /** Where a browser is sent, and what its answer is checked against. */
  public record Departure(URI to, CompanyRequest request) {}

  /**
   * Who came back.
   *
   * @param hasTwoFactors whether the company itself asked for more than one factor (RFC 8176, 2017)
   */
  public record Arrival(StaffMember member, boolean hasTwoFactors) {}

  /** Sends a browser to the company; empty when the company does not answer. */
  public Optional<Departure> depart(HttpServletRequest request) {
    return registration()
        .map(
            registration -> {
              var resolver =
                  new DefaultOAuth2AuthorizationRequestResolver(
                      new InMemoryClientRegistrationRepository(registration), UNUSED);
              resolver.setAuthorizationRequestCustomizer(
                  OAuth2AuthorizationRequestCustomizers.withPkce());
              return departure(
                  Objects.requireNonNull(
                      resolver.resolve(request, registration.getRegistrationId())));
            });
  }

  private Departure departure(OAuth2AuthorizationRequest asked) {
    return new Departure(
        URI.create(asked.getAuthorizationRequestUri()),
        new CompanyRequest(
            Objects.requireNonNull(asked.getState()),
            attribute(asked, OidcParameterNames.NONCE),
            attribute(asked, PkceParameterNames.CODE_VERIFIER),
            Objects.requireNonNull(asked.getRedirectUri()),
            clock.instant().plus(ANSWER_WITHIN)));
  }

  private static String attribute(OAuth2AuthorizationRequest asked, String name) {
    return Objects.requireNonNull(asked.<String>getAttribute(name));
  }

  /** Who came back; empty for an answer that does not fit and for people who are not staff. */
  public Optional<Arrival> arrive(CompanyRequest asked, String code, String state) {
    if (!clock.instant().isBefore(asked.until())) {
      return Optional.empty();
    }
    try {
      return registration()
          .map(registration -> exchange(registration, asked, code, state))
          .flatMap(this::arrival);
    } catch (AuthenticationException | RestClientException | IllegalArgumentException refused) {
      LOG.info("A company sign-in was refused: {}", refused.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private OidcUser exchange(
      ClientRegistration registration, CompanyRequest asked, String code, String state) {
    var request =
        OAuth2AuthorizationRequest.authorizationCode()
            .clientId(registration.getClientId())
            .authorizationUri(
                Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
            .redirectUri(asked.redirectUri())
            .scopes(registration.getScopes())
            .state(asked.state())
            .attributes(
                Map.of(
                    OAuth2ParameterNames.REGISTRATION_ID,
                    registration.getRegistrationId(),
                    OidcParameterNames.NONCE,
                    asked.nonce(),
                    PkceParameterNames.CODE_VERIFIER,
                    asked.verifier()))
            .build();
    var response =
        OAuth2AuthorizationResponse.success(code)
            .redirectUri(asked.redirectUri())
            .state(state)
            .build();
    var login =
        new OAuth2LoginAuthenticationToken(
            registration, new OAuth2AuthorizationExchange(request, response));
    var who = provider.orElseThrow().check().authenticate(login);
    return (OidcUser) Objects.requireNonNull(Objects.requireNonNull(who).getPrincipal());
  }

  private Optional<Arrival> arrival(OidcUser who) {
    var email = who.getEmail();
    if (email == null || !Boolean.TRUE.equals(who.getEmailVerified())) {
      return Optional.empty();
    }
    var methods = who.getClaims().get("amr");
    var hasTwoFactors = methods instanceof List<?> list && list.contains("mfa");
    return staff.byEmail(email).map(member -> new Arrival(member, hasTwoFactors));
  }

  private Optional<ClientRegistration> registration() {
    var back =
        "%s/desk/%s/sign-in/company/done".formatted(address.origin(), merchants.current().slug());
    return provider.flatMap(set -> set.registration(back));
  }
}
