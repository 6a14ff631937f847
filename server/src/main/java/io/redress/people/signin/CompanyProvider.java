package io.redress.people.signin;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * The OpenID Connect provider of a company: found by its discovery document, asked within bounds of
 * time, and believed only with a signature of its own keys.
 */
final class CompanyProvider {
  private static final Logger LOG = LoggerFactory.getLogger(CompanyProvider.class);
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
  private static final String DISCOVERY = "/.well-known/openid-configuration";
  private static final String NAME = "company";

  private final CompanySettings settings;
  private final Clock clock;
  private final JdkClientHttpRequestFactory calls;
  private final OidcAuthorizationCodeAuthenticationProvider checking;
  private volatile @Nullable Map<String, Object> discovered;
  private volatile @Nullable JwtDecoder decoder;

  CompanyProvider(CompanySettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.calls =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .connectTimeout(CONNECT_WITHIN)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    calls.setReadTimeout(ANSWER_WITHIN);
    this.checking = checking();
  }

  /** What exchanges a code for a signed answer and checks state, nonce, signature and audience. */
  OidcAuthorizationCodeAuthenticationProvider check() {
    return checking;
  }

  /** How the company is spoken to; empty when it does not answer. */
  Optional<ClientRegistration> registration(String redirectUri) {
    try {
      var found = discover();
      return Optional.of(
          ClientRegistration.withRegistrationId(NAME)
              .clientId(settings.clientId())
              .clientSecret(settings.secret())
              .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
              .redirectUri(redirectUri)
              .scope("openid", "email")
              .issuerUri(settings.issuer().toString())
              .authorizationUri(address(found, "authorization_endpoint"))
              .tokenUri(address(found, "token_endpoint"))
              .jwkSetUri(address(found, "jwks_uri"))
              .userNameAttributeName("sub")
              .build());
    } catch (RestClientException | IllegalStateException away) {
      LOG.warn("The sign-in of the company is not to be had: {}", away.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  private Map<String, Object> discover() {
    var known = discovered;
    if (known != null) {
      return known;
    }
    var found =
        RestClient.builder()
            .requestFactory(calls)
            .build()
            .get()
            .uri(settings.issuer() + DISCOVERY)
            .retrieve()
            .body(new ParameterizedTypeReference<Map<String, Object>>() {});
    // A document of another issuer would send secrets elsewhere (OpenID Connect Discovery, 4.3).
    if (found == null || !settings.issuer().toString().equals(found.get("issuer"))) {
      throw new IllegalStateException("the discovery document is another issuer's");
    }
    discovered = found;
    return found;
  }

  private static String address(Map<String, Object> found, String name) {
    if (found.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalStateException("the discovery document has no " + name);
  }

  private OidcAuthorizationCodeAuthenticationProvider checking() {
    var tokens = new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(calls)
            .configureMessageConverters(
                converters ->
                    converters
                        .disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    var made =
        new OidcAuthorizationCodeAuthenticationProvider(
            tokens, request -> new DefaultOidcUser(List.of(), request.getIdToken()));
    made.setJwtDecoderFactory(this::decoder);
    return made;
  }

  private JwtDecoder decoder(ClientRegistration registration) {
    var known = decoder;
    if (known != null) {
      return known;
    }
    var keys = new RestTemplate(calls);
    var made =
        NimbusJwtDecoder.withJwkSetUri(
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
            .jwsAlgorithms(
                allowed ->
                    allowed.addAll(
                        List.of(
                            SignatureAlgorithm.RS256,
                            SignatureAlgorithm.PS256,
                            SignatureAlgorithm.ES256)))
            .restOperations(keys)
            .build();
    var times = new JwtTimestampValidator();
    times.setClock(clock);
    var content = new OidcIdTokenValidator(registration);
    content.setClock(clock);
    made.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, content));
    decoder = made;
    return made;
  }
}
