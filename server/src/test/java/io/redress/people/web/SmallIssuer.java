package io.redress.people.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** An OpenID Connect provider on this machine, as small as one can be, that can also lie. */
final class SmallIssuer {
  private final HttpServer server;
  private final RSAKey key = newKey();
  private final RSAKey another = newKey();
  private final Map<String, Asked> asked = new ConcurrentHashMap<>();
  private volatile UnaryOperator<Answer> change = answer -> answer;

  private record Asked(Map<String, String> query, Instant at) {}

  /** What an ID token says, and who signs it. */
  record Answer(Map<String, Object> claims, boolean isOurs) {
    Answer with(String name, Object value) {
      var changed = new HashMap<>(claims);
      changed.put(name, value);
      return new Answer(changed, isOurs);
    }

    Answer without(String name) {
      var changed = new HashMap<>(claims);
      changed.remove(name);
      return new Answer(changed, isOurs);
    }

    Answer expired() {
      var begun = (Instant) Objects.requireNonNull(claims.get("iat"));
      return with("iat", begun.minusSeconds(7200)).with("exp", begun.minusSeconds(3600));
    }

    Answer signedByAnother() {
      return new Answer(claims, false);
    }
  }

  private SmallIssuer(HttpServer server) {
    this.server = server;
  }

  static SmallIssuer start() {
    try {
      var local = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      var issuer = new SmallIssuer(HttpServer.create(local, 0));
      issuer.server.createContext("/.well-known/openid-configuration", issuer::discover);
      issuer.server.createContext("/keys", issuer::keys);
      issuer.server.createContext("/token", issuer::token);
      issuer.server.start();
      return issuer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void stop() {
    server.stop(0);
  }

  /** How the next answers differ from true ones. */
  void answers(UnaryOperator<Answer> changed) {
    change = changed;
  }

  /** Somebody signs in here; where their browser is sent back to. */
  URI signIn(URI request, Instant now) {
    var query = parameters(request.getRawQuery());
    var code = UUID.randomUUID().toString();
    asked.put(code, new Asked(query, now));
    return URI.create(
        "%s?code=%s&state=%s".formatted(query.get("redirect_uri"), code, encoded(query, "state")));
  }

  private static String encoded(Map<String, String> query, String name) {
    return URLEncoder.encode(query.getOrDefault(name, ""), StandardCharsets.UTF_8);
  }

  private void discover(HttpExchange call) throws IOException {
    var here = address();
    send(
        call,
        200,
        """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
         "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys"}
        """
            .formatted(here));
  }

  private void keys(HttpExchange call) throws IOException {
    send(call, 200, new JWKSet(key.toPublicJWK()).toString());
  }

  private void token(HttpExchange call) throws IOException {
    var body = parameters(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var known = asked.remove(body.getOrDefault("code", ""));
    var isProven =
        known != null
            && challenge(body.getOrDefault("code_verifier", ""))
                .equals(known.query().get("code_challenge"));
    if (!isProven) {
      send(call, 400, "{\"error\": \"invalid_grant\"}");
      return;
    }
    send(
        call,
        200,
        """
        {"access_token": "a", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
        """
            .formatted(signed(change.apply(truth(Objects.requireNonNull(known))))));
  }

  private Answer truth(Asked known) {
    return new Answer(
        Map.of(
            "iss",
            address(),
            "sub",
            "grace",
            "aud",
            "redress",
            "nonce",
            known.query().getOrDefault("nonce", ""),
            "iat",
            known.at(),
            "exp",
            known.at().plusSeconds(300),
            "email",
            "grace@maison.example",
            "email_verified",
            true),
        true);
  }

  private String signed(Answer answer) {
    try {
      var claims = new JWTClaimsSet.Builder();
      answer
          .claims()
          .forEach(
              (name, value) ->
                  claims.claim(name, value instanceof Instant at ? Date.from(at) : value));
      var token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
              claims.build());
      token.sign(new RSASSASigner(answer.isOurs() ? key : another));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("one").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String challenge(String verifier) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> parameters(String text) {
    var found = new HashMap<String, String>();
    for (var pair : text.split("&", -1)) {
      var parts = pair.split("=", 2);
      found.put(
          parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return found;
  }

  private static void send(HttpExchange call, int status, String json) throws IOException {
    var body = json.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().add("Content-Type", "application/json");
    call.sendResponseHeaders(status, body.length);
    try (call) {
      call.getResponseBody().write(body);
    }
  }
}
