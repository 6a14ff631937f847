package io.redress.faces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: it keeps cookies, reads pages and sends their forms. */
public final class Browser {
  private static final int MOST_REDIRECTS = 10;
  private static final String BOUNDARY = "between-the-parts";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final String origin;
  private String token = "";

  public Browser(int port) {
    this.origin = "http://127.0.0.1:" + port;
  }

  /** A page, as it answers without following where it leads. */
  public HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  /**
   * The page a GET ends at after all redirects; a browser gives up on a circle, and so does this.
   */
  public HttpResponse<String> follow(HttpResponse<String> answer) {
    var at = answer;
    for (var turn = 0; at.statusCode() == 303; turn++) {
      var target = at.headers().firstValue("Location").orElseThrow();
      if (turn == MOST_REDIRECTS) {
        throw new AssertionError("led in a circle, last to " + target);
      }
      at =
          get(
              target.startsWith("http")
                  ? URI.create(target).toString().replace(origin, "")
                  : target);
    }
    return at;
  }

  /** Sends a form as the page at {@code page} would, with its token. */
  public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
    return submitAll(
        page,
        action,
        fields.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue()))));
  }

  /** Sends a form in which a field may have several values. */
  public HttpResponse<String> submitAll(
      String page, String action, Map<String, List<String>> fields) {
    var found = TOKEN.matcher(get(page).body());
    // A page without a form keeps the token of the one before, as a second tab does.
    token = found.find() ? found.group(1) : token;
    var body = new StringBuilder("_csrf=").append(encoded(token));
    fields.forEach(
        (name, values) ->
            values.forEach(
                value ->
                    body.append('&').append(encoded(name)).append('=').append(encoded(value))));
    return post(action, body.toString());
  }

  private HttpResponse<String> post(String action, String body) {
    return send(
        request(action)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** Sends a form as somebody would who has not read the page. */
  public HttpResponse<String> send(String action, Map<String, String> fields) {
    return post(
        action,
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&")));
  }

  /** Sends a form with a file, as the page at {@code page} would. */
  public HttpResponse<String> upload(
      String page, String action, Map<String, String> fields, Attachment file) {
    var found = TOKEN.matcher(get(page).body());
    token = found.find() ? found.group(1) : token;
    var body = new StringBuilder();
    fields.forEach((name, value) -> part(body, name, "", value));
    part(body, "_csrf", "", token);
    part(body, file.field(), "; filename=\"" + file.name() + "\"", file.text());
    body.append("--").append(BOUNDARY).append("--\r\n");
    return send(
        request(action)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  /** Sends a request without a body as the script of the page at {@code page} would. */
  public HttpResponse<String> script(String page, String method, String action) {
    return script(page, method, action, BodyPublishers.noBody(), Map.of());
  }

  /** Sends a request with a body of its own as the script of the page at {@code page} would. */
  public HttpResponse<String> script(
      String page,
      String method,
      String action,
      HttpRequest.BodyPublisher body,
      Map<String, String> headers) {
    var found = TOKEN.matcher(get(page).body());
    token = found.find() ? found.group(1) : token;
    var request =
        request(action)
            .setHeader("Accept", "*/*")
            .header("X-CSRF-TOKEN", token)
            .method(method, body);
    headers.forEach(request::header);
    return send(request.build());
  }

  /** A file of a form. */
  public record Attachment(String field, String name, String text) {}

  private static void part(StringBuilder body, String name, String more, String value) {
    body.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"");
    body.append(name).append('"').append(more).append("\r\n\r\n").append(value).append("\r\n");
  }

  /** The cookies as another browser would set them. */
  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path)).header("Accept", "text/html");
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
