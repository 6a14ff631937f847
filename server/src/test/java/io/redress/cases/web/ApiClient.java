package io.redress.cases.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of a merchant that talks to the API over HTTP. */
final class ApiClient implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final String token;

  ApiClient(int port, String token) {
    this.port = port;
    this.token = token;
  }

  /** What came back. */
  record Answer(int status, String body, HttpResponse<String> response) {
    JsonNode json() {
      return JSON.readTree(body);
    }

    /** The text at a JSON pointer. */
    String at(String pointer) {
      return json().at(pointer).asString();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  Answer get(String path, String... headers) {
    return send(request(path, headers).GET().build()).join();
  }

  Answer post(String path, String body, String... headers) {
    return later(path, body, headers).join();
  }

  Answer put(String path, String body, String... headers) {
    return send(request(path, headers).PUT(BodyPublishers.ofString(body)).build()).join();
  }

  CompletableFuture<Answer> later(String path, String body, String... headers) {
    return send(request(path, headers).POST(BodyPublishers.ofString(body)).build());
  }

  /** A command on a case in the version that it has now. */
  Answer command(String caseId, String command, String body) {
    var tag = get("/api/v1/cases/" + caseId).header("ETag");
    return post("/api/v1/cases/%s/commands/%s".formatted(caseId, command), body, "If-Match", tag);
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var builder =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token);
    for (var i = 0; i < headers.length; i += 2) {
      builder.setHeader(headers[i], headers[i + 1]);
    }
    return builder;
  }

  private CompletableFuture<Answer> send(HttpRequest request) {
    return http.sendAsync(request, BodyHandlers.ofString())
        .thenApply(response -> new Answer(response.statusCode(), response.body(), response));
  }

  Answer send(HttpRequest.Builder request) {
    return send(request.header("Authorization", "Bearer " + token).build()).join();
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  @Override
  public void close() {
    http.close();
  }
}
