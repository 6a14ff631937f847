package io.redress.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.attacks.Route.Door;
import io.redress.attacks.Wire.Answer;
import io.redress.cases.CaseWorld;
import io.redress.faces.desk.DeskWorld;
import io.redress.people.ApiCaller.Scope;
import io.redress.platform.RedressTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** Bodies that are too large, too deep, cut off or no text at all: a clear no, and nothing kept. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodiesScenarioTest {
  private static final int DEEP = 20_000;
  private static final int MEBIBYTE = 1024 * 1024;
  private static final int MANY = 5_000;

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

  static Stream<Route> operations() {
    return Routes.that(route -> route.door().isOfPrograms() && !route.isRead()).stream();
  }

  static Stream<Route> forms() {
    return Routes.that(
        route ->
            route.method().equals("POST")
                && (route.door().isOfParties() || route.door() == Door.OPEN))
        .stream();
  }

  /** Bodies that are nothing to anybody. */
  private static Map<String, byte[]> malformed() {
    var bodies = new LinkedHashMap<String, byte[]>();
    bodies.put("cut off", bytes("{\"order\": \"R-1\", \"lines\": [{"));
    bodies.put("deep", bytes("[".repeat(DEEP)));
    bodies.put("deep objects", bytes("{\"a\":".repeat(DEEP)));
    bodies.put("another shape", bytes("\"words\""));
    bodies.put("an endless name", bytes("{\"" + "a".repeat(60_000) + "\": 1}"));
    bodies.put("an endless number", bytes("{\"limit\": " + "9".repeat(2_000) + "}"));
    bodies.put("twice the same", bytes("{\"words\": \"a\", \"words\": \"b\"}"));
    bodies.put("an unknown field", bytes("{\"__proto__\": {\"isAdmin\": true}}"));
    bodies.put("not a number", bytes("{\"quantity\": NaN}"));
    bodies.put("no UTF-8", new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'});
    bodies.put("too long a code", new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'});
    bodies.put("XML", bytes("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"));
    bodies.put("YAML", bytes("a: &a [*a, *a]"));
    bodies.put("zeros", new byte[1_000]);
    return bodies;
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whenABodyIsMalformed_thenItIsRefusedAsAProblem(Route route) {
    // Many orders come row by row: what cannot be read of them is listed in the import.
    if (hasBody(route) && !route.path().endsWith("/bulk")) {
      malformed()
          .forEach(
              (what, body) -> {
                var answer = send(route, BodyPublishers.ofByteArray(body), "application/json");
                assertThat(answer.status()).as("%s: %s", what, answer.body()).isBetween(400, 499);
                Payloads.requireCalmApi(route + " " + what, answer, "");
              });
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whenABodyIsTooLargeOrOfAnotherType_thenItIsNotRead(Route route) {
    var size = route.path().endsWith("/bulk") ? 21 * MEBIBYTE : 2 * MEBIBYTE;
    var large = new byte[size];
    var known = send(route, BodyPublishers.ofByteArray(large), "application/json");
    var streamed =
        send(
            route,
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
            "application/json");
    // Pieces of files may be large, and are told by their type before they are read.
    var refused = route.method().equals("PATCH") ? 415 : 413;
    assertThat(known.status()).isEqualTo(refused);
    assertThat(streamed.status()).isEqualTo(refused);
    if (hasBody(route)) {
      for (var type : new String[] {"text/plain", "application/xml", "text/html", "a/b;c=d"}) {
        var answer = send(route, BodyPublishers.ofString("{}"), type);
        assertThat(answer.status()).as(type).isEqualTo(415);
        Payloads.requireCalmApi(route + " " + type, answer, "");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whenAFormIsEndless_thenItIsRefused(Route route) {
    var caller = caller(route);
    var path = route.with(field.ours.things());
    var fields =
        IntStream.range(0, MANY).mapToObj(i -> "f" + i + "=x").collect(Collectors.joining("&"));
    var large = "words=" + "x".repeat(3 * MEBIBYTE);

    for (var form : new String[] {fields, large, "%", "a=%zz", "=&=&&&"}) {
      var answer = field.wire.form(path, form, caller);
      assertThat(answer.status()).as("%.10s", form).isBetween(400, 499);
      Payloads.requireCalm(route.toString(), answer, "");
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whenAFormOfPartsIsMalformed_thenItIsRefused(Route route) {
    var caller = caller(route);
    var path = route.with(field.ours.things());
    var part = "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n";
    var many = part.repeat(MANY) + "--b--\r\n";
    var head = "--b\r\nContent-Disposition: form-data; name=\"" + "a".repeat(50_000) + "\"\r\n\r\n";

    for (var body : new String[] {"", "--b", part, many, head, "x".repeat(MEBIBYTE)}) {
      for (var type : new String[] {"multipart/form-data; boundary=b", "multipart/form-data"}) {
        var answer =
            field.wire.send(
                "POST", path, BodyPublishers.ofString(body), caller.with("Content-Type", type));
        assertThat(answer.status()).as("%.20s", body).isBetween(400, 499);
        Payloads.requireCalm(route.toString(), answer, "");
      }
    }
  }

  private boolean hasBody(Route route) {
    return field.bodies.body(route).isPresent();
  }

  private Answer send(Route route, BodyPublisher body, String type) {
    var caller = field.ours.program(Scope.ADMINISTER);
    return field.wire.send(
        route.method(),
        route.with(field.ours.unknown()),
        body,
        caller.with("Content-Type", type).with("If-Match", "*"));
  }

  private Caller caller(Route route) {
    return field.ours.caller(route.door() == Door.OPEN ? Door.BUYER : route.door());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
