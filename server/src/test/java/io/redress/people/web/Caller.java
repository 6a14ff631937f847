package io.redress.people.web;

import io.redress.people.Merchant;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A browser with cookies of its own, or a program. */
final class Caller {
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final int port;

  Caller(int port) {
    this.port = port;
  }

  HttpResponse<String> send(String method, String path, String... headers) throws Exception {
    return send(method, path, "", headers);
  }

  HttpResponse<String> send(String method, String path, String body, String[] headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws Exception {
    return send("GET", path);
  }

  HttpResponse<String> signIn(Merchant at, String email, String password) throws Exception {
    var token = get("/s/" + at.slug() + "/find/probe").body();
    var form =
        "email=%s&password=%s&_csrf=%s"
            .formatted(encoded(email), encoded(password), encoded(token));
    return send(
        "POST",
        "/desk/" + at.slug() + "/sign-in",
        form,
        new String[] {"Content-Type", "application/x-www-form-urlencoded"});
  }

  String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().startsWith("session-"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
