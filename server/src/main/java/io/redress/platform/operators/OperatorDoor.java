package io.redress.platform.operators;

import io.redress.platform.settings.Setting;
import io.redress.platform.settings.Settings;
import io.redress.platform.settings.StartupProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Who is an operator: whoever knows the token, and whoever asks from this machine itself.
 *
 * <p>A request that a proxy on this machine passes on comes from this machine too. So that nobody
 * becomes an operator by it, what bears the mark of a proxy is not believed, and neither is anybody
 * where the house is reached at a public address over a proxy that it was not told of.
 */
@Component
class OperatorDoor {
  private static final int SHORTEST_TOKEN = 16;
  private static final String BEARER = "Bearer ";
  private static final Set<String> THIS_MACHINE =
      Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1");
  private static final List<String> MARKS_OF_PROXIES =
      List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via");

  private final Optional<byte[]> token;
  private final boolean isThisMachineBelieved;

  OperatorDoor(Settings settings, Environment environment) {
    this.token = token(environment);
    var serving = settings.serving();
    var host = Optional.ofNullable(serving.baseUrl().getHost()).orElse("");
    this.isThisMachineBelieved = THIS_MACHINE.contains(host) || !serving.proxies().isEmpty();
  }

  private static Optional<byte[]> token(Environment environment) {
    var set = environment.getProperty(Setting.METRICS_TOKEN.property(), "").strip();
    if (!set.isEmpty() && set.length() < SHORTEST_TOKEN) {
      throw new StartupProblem(
          "--%s must have at least %d characters."
              .formatted(Setting.METRICS_TOKEN.option(), SHORTEST_TOKEN));
    }
    return Optional.of(set)
        .filter(text -> !text.isEmpty())
        .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  boolean isOperator(HttpServletRequest request) {
    return knowsTheToken(request) || isFromThisMachine(request);
  }

  private boolean knowsTheToken(HttpServletRequest request) {
    var header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).orElse("");
    return header.startsWith(BEARER)
        && token
            .filter(
                known ->
                    MessageDigest.isEqual(
                        known, header.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8)))
            .isPresent();
  }

  private boolean isFromThisMachine(HttpServletRequest request) {
    return isThisMachineBelieved
        && MARKS_OF_PROXIES.stream().allMatch(mark -> request.getHeader(mark) == null)
        && THIS_MACHINE.contains(request.getServerName())
        && isLoopback(request.getRemoteAddr());
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
