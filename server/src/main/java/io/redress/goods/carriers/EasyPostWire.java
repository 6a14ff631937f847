package io.redress.goods.carriers;

import io.redress.goods.carriers.EasyPostReply.Given;
import io.redress.goods.carriers.EasyPostReply.No;
import io.redress.goods.carriers.EasyPostReply.Silent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries requests to EasyPost (<a href="https://docs.easypost.com/docs/authentication">
 * authentication</a> and <a href="https://docs.easypost.com/guides/errors-guide">errors</a>, read
 * 2026-11): one try each, no redirects, bounds of time and size. It is made when it is first
 * needed.
 */
@Lazy
@Component
final class EasyPostWire {
  /** A shipment with all its rates has some ten kilobytes, a tracker with its scans as much. */
  private static final int LONGEST_ANSWER_BYTES = 2 * 1024 * 1024;

  /** With these statuses the request was turned down before anything was done. */
  private static final Set<Integer> TURNED_DOWN = Set.of(400, 401, 402, 403, 404, 405, 422);

  /**
   * A question is answered from what is there. Two of them and a purchase end before the task that
   * they belong to is given to somebody else.
   */
  private static final Duration LONGEST_QUESTION = Duration.ofSeconds(10);

  private static final int GOOD_FROM = 200;
  private static final int GOOD_BELOW = 300;
  private static final String BASE = "/v2/";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http;
  private final EasyPostAddress address;

  EasyPostWire(EasyPostAddress address) {
    this.address = address;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(address.connectWithin())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  EasyPostReply get(EasyPostKeys keys, String path) {
    var within = address.within();
    return answer(
        request(keys, path).GET().build(),
        within.compareTo(LONGEST_QUESTION) < 0 ? within : LONGEST_QUESTION);
  }

  EasyPostReply post(EasyPostKeys keys, String path, JsonNode body) {
    return answer(
        request(keys, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build(),
        address.within());
  }

  private HttpRequest.Builder request(EasyPostKeys keys, String path) {
    var name = (keys.apiKey() + ":").getBytes(StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(URI.create(address.api() + BASE + path))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(name))
        .header("Accept", "application/json");
  }

  private EasyPostReply answer(HttpRequest request, Duration within) {
    var body = BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER_BYTES);
    var pending = http.sendAsync(request, body);
    try {
      // The client's own bound ends with the head of the answer.
      return read(pending.get(within.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      pending.cancel(true);
      return new Silent("time_out");
    } catch (ExecutionException e) {
      return new Silent(
          e.getCause() instanceof HttpTimeoutException ? "time_out" : "no_connection");
    } catch (InterruptedException e) {
      pending.cancel(true);
      Thread.currentThread().interrupt();
      return new Silent("interrupted");
    }
  }

  private static EasyPostReply read(HttpResponse<byte[]> answer) {
    var status = answer.statusCode();
    try {
      var body = JSON.readTree(answer.body());
      if (status >= GOOD_FROM && status < GOOD_BELOW && body.isObject()) {
        return new Given(body);
      }
      var code = body.path("error").path("code").asString("");
      return TURNED_DOWN.contains(status) && !code.isEmpty()
          ? new No(status, code)
          : new Silent("status_" + status);
    } catch (JacksonException notTheirs) {
      return new Silent("status_" + status);
    }
  }
}
