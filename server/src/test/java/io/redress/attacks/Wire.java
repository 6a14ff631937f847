package io.redress.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Sends any request and keeps what comes back; it follows nothing and keeps no cookies. */
final class Wire implements AutoCloseable {
  private static final String BOUNDARY = "between-the-parts";
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final int port;

  Wire(int port) {
    this.port = port;
  }

  /** What came back; of a stream of events only the head. */
  record Answer(int status, HttpHeaders headers, String body) {
    String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    String type() {
      return header("Content-Type");
    }
  }

  Answer get(String path, Caller caller) {
    return send("GET", path, BodyPublishers.noBody(), caller);
  }

  Answer json(String method, String path, String body, Caller caller) {
    return send(
        method,
        path,
        BodyPublishers.ofString(body),
        caller.with("Content-Type", "application/json").with("If-Match", "*"));
  }

  Answer form(String path, String body, Caller caller) {
    return form("POST", path, body, caller);
  }

  /** A form, or what a script of the page sends with another method. */
  Answer form(String method, String path, String body, Caller caller) {
    return send(
        method,
        path,
        BodyPublishers.ofString(body),
        caller.with("Content-Type", "application/x-www-form-urlencoded"));
  }

  Answer send(String method, String path, BodyPublisher body, Caller caller) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(LONGEST)
            .method(method, body);
    caller.headers().forEach(header -> request.header(header.name(), header.value()));
    try {
      var answer = http.send(request.build(), BodyHandlers.ofInputStream());
      try (var sent = answer.body()) {
        var text = isEndless(answer.headers()) ? "" : new String(sent.readAllBytes(), UTF_8);
        return new Answer(answer.statusCode(), answer.headers(), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean isEndless(HttpHeaders headers) {
    return headers.firstValue("Content-Type").orElse("").startsWith("text/event-stream");
  }

  /** Asks at a route: with nothing where it only reads, with a form where it does something. */
  Answer ask(Route route, String path, String form, Caller caller) {
    return route.isRead()
        ? send(route.method(), path, BodyPublishers.noBody(), caller)
        : form(route.method(), path, form, caller);
  }

  /** A piece of a file that comes in pieces (Resumable Uploads for HTTP), at its beginning. */
  Answer piece(String path, Caller caller) {
    return send(
        "PATCH",
        path,
        BodyPublishers.ofString("piece"),
        caller
            .with("Content-Type", "application/partial-upload")
            .with("Upload-Offset", "0")
            .with("Upload-Complete", "?0"));
  }

  /** A form with one file. */
  Answer upload(String path, Map<String, String> fields, String file, Caller caller) {
    var body = new StringBuilder();
    fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value));
    part(body, "name=\"file\"; filename=\"file.csv\"", file);
    body.append("--").append(BOUNDARY).append("--\r\n");
    return send(
        "POST",
        path,
        BodyPublishers.ofString(body.toString()),
        caller.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY));
  }

  private static void part(StringBuilder body, String disposition, String value) {
    body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; ");
    body.append(disposition).append("\r\n\r\n").append(value).append("\r\n");
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
