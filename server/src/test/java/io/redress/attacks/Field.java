package io.redress.attacks;

import io.redress.faces.Browser;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where attacks take place: the application, two houses that mind nothing of each other, and a view
 * of all tables. Attacks that leave traces open houses of their own.
 */
final class Field {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Map<ApplicationContext, Field> FIELDS = new LinkedHashMap<>();

  /** A session keeps its token as long as it lives. */
  private static final Map<Seat, String> TOKENS = new ConcurrentHashMap<>();

  /** The sessions of a browser at a page. */
  private record Seat(String cookies, String page) {}

  private final ApplicationContext context;
  final Houses houses;
  final House ours;
  final House theirs;
  final Wire wire;
  final Tables tables;
  final ApiBodies bodies;

  private Field(ApplicationContext context, int port) {
    this.context = context;
    this.houses = new Houses(context, port);
    this.ours = houses.open();
    this.theirs = houses.open();
    this.wire = new Wire(port);
    this.tables = new Tables(context.getEnvironment());
    this.bodies = ApiBodies.of(description(port));
  }

  /** The field of this application; made when the first asks. */
  static synchronized Field of(ApplicationContext context, int port) {
    return FIELDS.computeIfAbsent(context, same -> new Field(same, port));
  }

  RequestMappingHandlerMapping mappings() {
    return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The token that this browser's forms carry, as the page at this path has it. */
  static String token(Browser browser, String path) {
    var seat = new Seat(browser.cookies().toString(), path);
    return TOKENS.computeIfAbsent(seat, same -> read(browser, path));
  }

  private static String read(Browser browser, String path) {
    var found = TOKEN.matcher(browser.get(path).body());
    if (!found.find()) {
      throw new AssertionError("no form at " + path);
    }
    return found.group(1);
  }

  /** The token of whoever has a seat in a house. */
  static String token(House house, Route.Door door) {
    var slug = house.shop().slug();
    return switch (door) {
      case STAFF, OFFICE, HEAD -> token(house.seats().administrator(), "/desk/" + slug + "/queue");
      case BUYER, MATTER, BRAND, BEARER -> token(house.browser(door), "/s/" + slug + "/find");
      case HOUSE, OPEN, LINK, SIGNED, READ, WRITE, ADMINISTER ->
          throw new IllegalArgumentException(door + " has no forms of its own");
    };
  }

  /** The token of whoever has a seat in a house, as a field of a form. */
  static String tokenField(House house, Route.Door door) {
    return "_csrf=" + URLEncoder.encode(token(house, door), StandardCharsets.UTF_8);
  }

  /** An answer without what differs from one to the next: tokens, and what was asked for. */
  static String plain(String body, Map<String, String> things) {
    var plain = TOKEN.matcher(body).replaceAll("");
    // The longest first: a shorter one may be a part of it.
    var longest = Comparator.comparingInt(String::length).reversed();
    for (var thing : things.values().stream().sorted(longest).toList()) {
      plain = plain.replace(thing, "X");
    }
    return plain;
  }

  private static JsonNode description(int port) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/openapi.json")).build();
    try (var http = HttpClient.newHttpClient()) {
      return JsonMapper.shared()
          .readTree(http.sendAsync(request, BodyHandlers.ofString()).join().body());
    }
  }
}
