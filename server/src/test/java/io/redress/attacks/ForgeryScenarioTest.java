package io.redress.attacks;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.attacks.Route.Door;
import io.redress.cases.CaseWorld;
import io.redress.faces.desk.DeskWorld;
import io.redress.platform.RedressTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** What another site makes a browser send, and methods that nobody offered: nothing happens. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgeryScenarioTest {
  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "INVENT");

  /** What no program on the web sends is no request. */
  private static final Set<String> UNKNOWN = Set.of("PROPFIND", "INVENT");

  /** Addresses whose last word another route takes for the name of a thing that is not there. */
  private static final Map<String, Integer> TAKEN_FOR_A_THING =
      Map.ofEntries(
          entry("GET /api/v1/cases/preview", 400),
          entry("GET /api/v1/imports/preview", 400),
          entry("GET /api/v1/orders/bulk", 404),
          entry("GET /api/v1/cases/{case}/evidence/uploads", 400),
          entry("DELETE /api/v1/cases/{case}/evidence/uploads", 400),
          entry("PUT /api/v1/cases/{case}/disclosure/tell", 400),
          entry("GET /s/{slug}/cases/{case}/files/uploads", 404),
          entry("GET /desk/{slug}/cases/{case}/files/uploads", 404),
          entry("POST /desk/{slug}/cases/{case}/files/uploads/{upload}", 404),
          entry("POST /desk/{slug}/cases/{case}/files/{photo}/small", 404),
          entry("GET /desk/{slug}/hours/promises", 404),
          entry("POST /desk/{slug}/questions/new", 404),
          entry("GET /desk/{slug}/proofs/add", 404),
          entry("GET /desk/{slug}/unknown-parcels/notes", 404),
          entry("GET /s/{slug}/mine/{person}/close", 404),
          entry("GET /s/{slug}/mine/{person}/address", 404),
          entry("GET /s/{slug}/mine/{person}/credits/{credit}/card", 404),
          entry("GET /api/v1/store-credits/look-ups", 400),
          entry("GET /s/{slug}/data/copy", 404),
          entry("GET /s/{slug}/data/erasure", 404),
          entry("GET /s/{slug}/data/{person}/copy", 404));

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  private Field field;
  private Map<String, String> before = Map.of();

  @BeforeAll
  void enter() {
    field = Field.of(context, port);
  }

  @BeforeEach
  void look() {
    before = field.tables.digest();
  }

  @AfterEach
  void compare() {
    assertThat(field.tables.changedSince(before)).isEmpty();
  }

  static Stream<Route> forms() {
    return Routes.that(
        route -> !route.isRead() && (route.door().isOfParties() || route.door() == Door.OPEN))
        .stream();
  }

  static Stream<Route> all() {
    return Routes.all().stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whenAFormComesWithoutItsToken_thenItIsRefused(Route route) {
    var path = route.with(field.ours.things());
    var caller = caller(route);
    var foreign = Field.tokenField(field.theirs, Door.STAFF);

    for (var form : List.of("", "_csrf=", "_csrf=AAAA", foreign, "words=x&do=start")) {
      assertThat(field.wire.ask(route, path, form, caller).status()).as(form).isEqualTo(403);
    }
    for (var type : List.of("text/plain", "application/json", "application/xml")) {
      var answer =
          field.wire.send(
              route.method(),
              path,
              BodyPublishers.ofString("{\"_csrf\":\"AAAA\"}"),
              caller.with("Content-Type", type).with("Origin", "https://evil.example"));
      assertThat(answer.status()).as(type).isEqualTo(403);
    }
    if (route.method().equals("POST")) {
      assertThat(field.wire.upload(path, Map.of(), "x", caller).status()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whenAReadPretendsToBeAForm_thenItStaysARead(Route route) {
    var path = route.with(field.ours.things());
    var token = field.ours.browserToken(route.door());
    var caller =
        caller(route).with("X-HTTP-Method-Override", route.method()).with("X-CSRF-TOKEN", token);

    var answer = field.wire.get(path + "?_method=POST&words=x&do=start&_csrf=" + token, caller);

    assertThat(answer.status()).as(answer.body()).isLessThan(500);
  }

  @ParameterizedTest
  @MethodSource("all")
  void whenAMethodIsNotOffered_thenItIsRefused(Route route) {
    var offered =
        Routes.that(other -> other.path().equals(route.path())).stream()
            .map(Route::method)
            .collect(Collectors.toSet());
    if (offered.contains("HEAD")) {
      offered.add("GET");
    }
    for (var method : METHODS) {
      if (!offered.contains(method)) {
        var answer =
            field.wire.send(
                method,
                route.with(field.ours.things()),
                BodyPublishers.noBody(),
                caller(route).with("X-CSRF-TOKEN", token(route)));
        assertThat(answer.status())
            .as("%s: %s", method, answer.body())
            .isEqualTo(unoffered(route, method));
        assertThat(answer.body()).doesNotContain("Cookie:", "Authorization:");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void whenAnotherSiteAsks_thenItIsNeverAllowedToRead(Route route) {
    var path = route.with(field.ours.things());
    for (var origin : List.of("https://evil.example", "null", "http://127.0.0.1:" + port)) {
      var caller =
          caller(route)
              .with("Origin", origin)
              .with("Access-Control-Request-Method", route.method())
              .with("Access-Control-Request-Headers", "authorization");
      var preflight = field.wire.send("OPTIONS", path, BodyPublishers.noBody(), caller);
      assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
      if (route.isRead()) {
        assertThat(field.wire.get(path, caller).header("Access-Control-Allow-Origin")).isEmpty();
      }
    }
  }

  /** What a method that an address does not offer is told there. */
  private static int unoffered(Route route, String method) {
    var taken = TAKEN_FOR_A_THING.get(method + " " + route.path());
    if (taken != null) {
      return taken;
    }
    if (UNKNOWN.contains(method)) {
      return 400;
    }
    if (method.equals("TRACE")) {
      return 405;
    }
    if (route.path().contains("/sign-in/second")) {
      // Nobody comes here who has not shown a password.
      return 303;
    }
    if (route.endsSession()) {
      // It is a filter, and the pages behind it have no such address.
      return 404;
    }
    if (route.door() == Door.LINK && route.path().startsWith("/api/")) {
      // A program sends its link with each request, and this one sends none.
      return 401;
    }
    return switch (route.door()) {
      case HOUSE, LINK -> 403;
      case SIGNED -> 404;
      case READ -> method.equals("GET") ? 405 : 403;
      case OPEN, BUYER, MATTER, BRAND, BEARER, STAFF, OFFICE, HEAD, WRITE, ADMINISTER -> 405;
    };
  }

  private Caller caller(Route route) {
    return route.door() == Door.OPEN
        ? field.ours.caller(Door.BUYER)
        : field.ours.caller(route.door());
  }

  private String token(Route route) {
    var hasForms = route.door().isOfParties() || route.door() == Door.OPEN;
    return hasForms ? field.ours.browserToken(route.door()) : "none";
  }
}
