package io.redress.attacks;

import io.redress.attacks.ApiBodies.Place;
import io.redress.cases.CaseWorld;
import io.redress.faces.desk.DeskWorld;
import io.redress.people.ApiCaller.Scope;
import io.redress.platform.RedressTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Every field of every operation of the API, as its description names them, holds what it should
 * not: the answer is calm, a problem document where it is a problem, and tells nothing internal.
 */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectionScenarioTest {
  /** So many of the payloads are tried at each place, in turn, so that all are tried somewhere. */
  private static final int A_FEW = 3;

  private static final int MANY = 20;

  /** The most that the server reads of an address and its headers. */
  private static final int LONGEST_ADDRESS = 8_192;

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  private Field field;
  private House house;
  private ApiBodies bodies;
  private int turn;

  @BeforeAll
  void enter() {
    field = Field.of(context, port);
    house = field.houses.open();
    var known = new HashMap<>(house.things());
    List.of("order", "number").forEach(name -> known.put(name, house.things().get("number")));
    bodies = field.bodies.knowing(known);
  }

  static Stream<Route> operations() {
    return Routes.that(route -> route.door().isOfPrograms()).stream();
  }

  @ParameterizedTest
  @MethodSource("operations")
  @Tag("short")
  void whenAFieldHoldsWhatItShouldNot_thenTheAnswerIsCalm(Route route) {
    attackBody(route, some(A_FEW, Payloads.texts()), some(A_FEW, Payloads.values()));
    attackAddress(route, some(A_FEW, Payloads.texts()));
  }

  @ParameterizedTest
  @MethodSource("operations")
  @Tag("long")
  void whenAFieldHoldsAnythingNaughty_thenTheAnswerIsCalm(Route route) {
    var texts = new ArrayList<>(Payloads.texts());
    texts.addAll(Payloads.naughty());
    attackBody(route, some(MANY, texts), Payloads::values);
    attackAddress(route, some(MANY, texts));
  }

  /** Which payloads are tried at the next place. */
  private interface Choice<T> {
    List<T> next();
  }

  private <T> Choice<T> some(int count, List<T> all) {
    return () -> {
      var few = new ArrayList<T>();
      for (var i = 0; i < count; i++) {
        few.add(all.get(turn++ % all.size()));
      }
      return few;
    };
  }

  private void attackBody(Route route, Choice<String> texts, Choice<JsonNode> values) {
    var body = bodies.body(route);
    if (body.isEmpty()) {
      return;
    }
    BiConsumer<Place, JsonNode> send =
        (place, value) -> {
          var sent = ApiBodies.with(body.get(), place, value).toString();
          var answer =
              field.wire.json(route.method(), route.with(house.things()), sent, caller(Map.of()));
          Payloads.requireCalmApi(route + " " + place + " " + value, answer, value.asString(""));
        };
    for (var place : ApiBodies.places(body.get())) {
      if (place.isText()) {
        texts.next().forEach(text -> send.accept(place, JsonNodeFactory.instance.stringNode(text)));
      }
      values.next().forEach(value -> send.accept(place, value));
    }
  }

  private void attackAddress(Route route, Choice<String> texts) {
    for (var name : route.things()) {
      for (var text : texts.next()) {
        var things = new HashMap<>(house.things());
        things.put(name, encoded(text));
        send(route, route.with(things), Map.of(), text);
      }
    }
    for (var name : bodies.parameters(route, "query")) {
      for (var text : texts.next()) {
        var path = route.with(house.things()) + "?" + name + "=" + encoded(text);
        send(route, path, Map.of(), text);
      }
    }
    for (var name : List.of("If-Match", "If-None-Match", "Idempotency-Key", "Accept-Language")) {
      for (var text : texts.next()) {
        var value = text.replaceAll("[^\\x20-\\x7e]", "").strip();
        send(route, route.with(house.things()), Map.of(name, value), text);
      }
    }
  }

  private void send(Route route, String path, Map<String, String> headers, String text) {
    // Who is refused for too long an address is no longer heard: what they still send would break.
    var isHeard = path.length() < LONGEST_ADDRESS;
    var sent = isHeard ? bodies.body(route).map(JsonNode::toString).orElse("") : "";
    var answer = field.wire.json(route.method(), path, sent, caller(headers));
    // The wall around all addresses refuses some before anybody knows that a program asks.
    if (answer.status() == 400 && !answer.type().startsWith("application/")) {
      Payloads.requireCalm(route + " " + path + headers, answer, text);
    } else {
      Payloads.requireCalmApi(route + " " + path + headers, answer, text);
    }
  }

  private Caller caller(Map<String, String> headers) {
    var caller = house.program(Scope.ADMINISTER);
    for (var header : headers.entrySet()) {
      caller = caller.with(header.getKey(), header.getValue());
    }
    return caller;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
