package io.redress.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program of a merchant that speaks to the application over HTTP, one request after the other.
 */
final class Api implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LEAST_FAILURE = 300;

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final String token;
  private final LongSupplier roundTrips;
  private final Map<String, LongSummaryStatistics> tripsOf = new LinkedHashMap<>();

  /**
   * A program that speaks to this port with this key.
   *
   * @param roundTrips how often the application has asked its database so far
   */
  Api(int port, String token, LongSupplier roundTrips) {
    this.port = port;
    this.token = token;
    this.roundTrips = roundTrips;
  }

  /** Round trips to the database by what was asked for, since the last time this was told. */
  Map<String, Double> takeTrips() {
    var taken = new LinkedHashMap<String, Double>();
    tripsOf.forEach((name, trips) -> taken.put(name, trips.getAverage()));
    tripsOf.clear();
    return taken;
  }

  JsonNode get(String name, String path) {
    return send(name, request(path).GET());
  }

  JsonNode post(String name, String path, String body) {
    return send(name, request(path).POST(BodyPublishers.ofString(body)));
  }

  /** A command on a case in whatever version it is. */
  void command(String caseId, String name, String body) {
    var path = "/api/v1/cases/%s/commands/%s".formatted(caseId, name);
    send(name, request(path).header("If-Match", "*").POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + token);
  }

  private JsonNode send(String name, HttpRequest.Builder request) {
    var before = roundTrips.getAsLong();
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      tripsOf
          .computeIfAbsent(name, any -> new LongSummaryStatistics())
          .accept(roundTrips.getAsLong() - before);
      if (answer.statusCode() >= LEAST_FAILURE) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
