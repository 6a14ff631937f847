package io.redress.attacks;

import io.redress.faces.Browser;
import java.net.HttpCookie;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Who sends a request, as the headers that prove it. */
record Caller(String name, List<Header> headers) {
  record Header(String name, String value) {}

  Caller {
    headers = List.copyOf(headers);
  }

  static Caller nobody() {
    return new Caller("nobody", List.of());
  }

  static Caller program(String name, String token) {
    return nobody().named(name).with("Authorization", "Bearer " + token);
  }

  /** Whoever sits at a browser: its cookies, and what a browser wants to read. */
  static Caller browser(String name, Browser browser) {
    var cookies =
        browser.cookies().stream().map(HttpCookie::toString).collect(Collectors.joining("; "));
    return nobody().named(name).with("Cookie", cookies).with("Accept", "text/html, */*;q=0.8");
  }

  Caller named(String other) {
    return new Caller(other, headers);
  }

  Caller with(String header, String value) {
    var all = new ArrayList<>(headers);
    all.removeIf(each -> each.name().equalsIgnoreCase(header));
    all.add(new Header(header, value));
    return new Caller(name, all);
  }

  @Override
  public String toString() {
    return name;
  }
}
