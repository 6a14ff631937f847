package io.redress.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without script: it keeps cookies, follows redirects and sends forms. */
public final class PlainBrowser {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  private final String home;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private String token = "";

  public PlainBrowser(String home) {
    this.home = home;
  }

  /** What came back in the end. */
  public record Answer(int status, String path, String body) {
    /** The page without what differs from try to try: what was written, and the token. */
    public String bodyWithout(String... written) {
      var plain = TOKEN.matcher(body).replaceAll("");
      for (var text : written) {
        plain = plain.replace(text, "");
      }
      return plain;
    }

    /** The hidden fields of the last form of the page. */
    public Map<String, String> fields() {
      var fields = new LinkedHashMap<String, String>();
      HIDDEN.matcher(body).results().forEach(field -> fields.put(field.group(1), field.group(2)));
      return fields;
    }
  }

  public Answer get(String path) {
    return send(HttpRequest.newBuilder(URI.create(home + path)).GET());
  }

  /** Hears the lines of a stream, but for those that are empty, until it ends. */
  public void listen(String path, Consumer<String> ear) {
    var request = HttpRequest.newBuilder(URI.create(home + path)).build();
    var _ =
        http.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
            .thenAcceptAsync(
                answer -> answer.body().filter(line -> !line.isEmpty()).forEach(ear),
                // An answer that is there already would be heard by this thread, without an end.
                Thread::startVirtualThread);
  }

  /** Sends a form with the token of the page that was seen last. */
  public Answer post(String path, Map<String, String> fields) {
    return postAs(token, path, fields);
  }

  public Answer postAs(String csrf, String path, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.put("_csrf", csrf);
    return post(path, List.copyOf(all.entrySet()));
  }

  /** Sends a form in which a field may stand several times, with the token of the page before. */
  public Answer postSeveral(String path, List<Map.Entry<String, String>> fields) {
    var all = new ArrayList<>(fields);
    all.add(Map.entry("_csrf", token));
    return post(path, all);
  }

  private Answer post(String path, List<Map.Entry<String, String>> fields) {
    var form =
        fields.stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(home + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var sent = request.header("Accept-Language", "en").header("Accept", "text/html").build();
      var answer = http.send(sent, HttpResponse.BodyHandlers.ofString());
      var found = TOKEN.matcher(answer.body());
      if (found.find()) {
        token = found.group(1);
      }
      return new Answer(answer.statusCode(), answer.uri().getPath(), answer.body());
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
