package io.redress.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.attacks.Route.Door;
import io.redress.attacks.Wire.Answer;
import io.redress.cases.CaseWorld;
import io.redress.faces.desk.DeskWorld;
import io.redress.people.ApiCaller.Scope;
import io.redress.platform.RedressTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Looking changes nothing, and each answer says how it is to be handled, good or bad. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadsScenarioTest {
  private static final List<String> POLICY =
      List.of("default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action");

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  private Field field;

  @BeforeAll
  void enter() {
    field = Field.of(context, port);
  }

  static Stream<Route> reads() {
    return Routes.that(route -> route.method().equals("GET")).stream();
  }

  static Stream<Route> all() {
    return Routes.all().stream();
  }

  static Stream<String> odd() {
    return Stream.of(
        "/",
        "/nothing",
        "/error",
        "/actuator",
        "/actuator/env",
        "/actuator/health",
        "/actuator/prometheus",
        "/actuator/heapdump",
        "/openapi.json.yaml",
        "/swagger-ui.html",
        "/api",
        "/api/v1",
        "/api/v2/cases",
        "/hooks/nobody/shopify",
        "/s/",
        "/s/nobody-here",
        "/b/nobody-here/requests/x",
        "/desk/nobody-here/queue",
        "/site.css",
        "/fonts/nothing.woff2",
        "/goods/../../etc/passwd",
        "/vendor/%2e%2e/%2e%2e/application.properties",
        "/s/..%2f..%2fdesk",
        "/s/x;jsessionid=1/find",
        "/s//find",
        "/WEB-INF/web.xml",
        "/.git/config",
        "/test-clock");
  }

  @ParameterizedTest
  @MethodSource("reads")
  void whenAPageIsRead_thenNothingChanges(Route route) {
    var path = route.with(field.ours.things());
    var caller = field.ours.caller(route.door());
    var before = field.tables.digest();

    var answer = field.wire.get(path, caller);
    var head = field.wire.send("HEAD", path, BodyPublishers.noBody(), caller);

    assertThat(answer.status()).as(answer.body()).isEqualTo(route.told());
    assertThat(head.status()).isEqualTo(toldOfHead(route));
    assertThat(head.body()).isEmpty();
    assertThat(field.tables.changedSince(before)).isEmpty();
  }

  /** A stream is only ever read, and the library that describes the API knows no HEAD. */
  private static int toldOfHead(Route route) {
    if (route.path().endsWith("/live")) {
      return 405;
    }
    return route.door() == Door.HOUSE ? 404 : route.told();
  }

  @ParameterizedTest
  @MethodSource("all")
  void whenAnAnswerIsGood_thenItSaysHowToBeHandled(Route route) {
    if (route.isRead()) {
      requireHeaders(
          route.door(),
          field.wire.get(route.with(field.ours.things()), field.ours.caller(route.door())));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void whenAnAnswerIsBad_thenItSaysHowToBeHandledAndNothingInternal(Route route) {
    for (var caller : List.of(Caller.nobody(), field.ours.caller(route.door()))) {
      var path = route.with(field.ours.unknown());
      var answer =
          route.isRead()
              ? field.wire.get(path, caller)
              : field.wire.send(route.method(), path, BodyPublishers.noBody(), caller);
      requireHeaders(route.door(), answer);
      Payloads.requireCalm(route.toString(), answer, "");
    }
  }

  @ParameterizedTest
  @MethodSource("odd")
  void whenAnOddAddressIsAskedFor_thenNothingInternalIsTold(String path) {
    var browser = Caller.nobody().with("Accept", "text/html");
    for (var caller : List.of(browser, Caller.nobody().with("Accept", "application/json"))) {
      var answer = field.wire.get(path, caller);

      assertThat(answer.status()).as(answer.body()).isIn(200, 303, 400, 401, 404, 406);
      Payloads.requireNothingInternal(path, answer, "");
      requireNoMaker(answer);
      assertThat(answer.header("X-Content-Type-Options")).as("%s", answer).isEqualTo("nosniff");
    }
  }

  @Test
  void whenDiagnosticsAreAskedFor_thenNobodyGetsThem() {
    for (var path : List.of("env", "heapdump", "beans", "mappings", "loggers", "configprops")) {
      assertThat(field.wire.get("/actuator/" + path, Caller.nobody()).status()).isEqualTo(404);
    }
  }

  @Test
  void whenTheApiDescribesItself_thenNothingOfAHouseStandsInIt() {
    var told = field.wire.get("/openapi.json", Caller.nobody()).body();

    assertThat(field.wire.get("/openapi.json", field.ours.program(Scope.READ)).body())
        .isEqualTo(told);
    assertThat(told).doesNotContain(field.ours.shop().slug(), field.ours.shop().id().toString());
    assertThat(told).doesNotContain(field.ours.things().get("number"));
  }

  @Test
  void whenABrowserIsGivenACookie_thenNoScriptAndNoOtherSiteGetsIt() {
    for (var path : List.of("/s/%s/find", "/desk/%s/sign-in", "/s/%s/withdraw")) {
      var answer = field.wire.get(path.formatted(field.ours.shop().slug()), Caller.nobody());
      assertThat(answer.headers().allValues("Set-Cookie"))
          .as(path)
          .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=", "Path=/"));
    }
  }

  private static void requireHeaders(Door door, Answer answer) {
    var policy = answer.header("Content-Security-Policy");
    // A file that somebody sent may do less still.
    assertThat(policy)
        .contains(policy.contains("sandbox") ? List.of("default-src 'none'") : POLICY);
    assertThat(policy).doesNotContain("unsafe", "http:", "*");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    if (door != Door.HOUSE) {
      assertThat(answer.header("Cache-Control")).contains("no-store");
    }
    if (!answer.body().isEmpty() && answer.type().startsWith("text/")) {
      assertThat(answer.type()).containsIgnoringCase("charset=utf-8");
    }
    requireNoMaker(answer);
  }

  private static void requireNoMaker(Answer answer) {
    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.header("X-Powered-By")).isEmpty();
    assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
  }
}
