package io.redress.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.attacks.Route.Door;
import io.redress.attacks.Wire.Answer;
import io.redress.cases.CaseWorld;
import io.redress.faces.desk.DeskWorld;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * Within one house: each party opens its own doors and no others, and nothing behind them moves.
 */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossingPartiesScenarioTest {
  private static final Set<Door> PARTIES =
      Set.of(Door.BUYER, Door.MATTER, Door.BRAND, Door.BEARER, Door.STAFF);

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

  static Stream<Route> visitors() {
    return Routes.that(route -> route.door().isOfVisitors()).stream();
  }

  static Stream<Route> guarded() {
    return Routes.that(route -> route.door().isOfParties() && !route.endsSession()).stream();
  }

  static Stream<Arguments> wrongDoors() {
    return guarded()
        .flatMap(
            route ->
                PARTIES.stream()
                    .filter(party -> !opens(party, route.door()))
                    .map(party -> Arguments.of(party, route)));
  }

  static Stream<Route> programs() {
    return Routes.that(route -> route.door().isOfPrograms()).stream();
  }

  static Stream<Route> desks() {
    return Routes.that(route -> route.door().isOfStaff() && !route.path().contains("/sign-"))
        .stream();
  }

  private static boolean opens(Door party, Door door) {
    return switch (party) {
      case BUYER -> door == Door.BUYER || door == Door.MATTER;
      case MATTER -> door == Door.MATTER;
      case BRAND, BEARER -> door == party;
      case STAFF -> door.isOfStaff();
      case HOUSE, OPEN, LINK, OFFICE, HEAD, READ, WRITE, ADMINISTER, SIGNED -> false;
    };
  }

  @ParameterizedTest
  @MethodSource("visitors")
  void whenAVisitorNamesThingsOfAnother_thenTheyAreNotThere(Route route) {
    var foreign = visit(route, route.door(), field.ours.strangers());
    var nothing = visit(route, route.door(), field.ours.unknown());

    assertThat(foreign.status()).as(foreign.body()).isEqualTo(404);
    assertThat(Field.plain(foreign.body(), field.ours.strangers()))
        .isEqualTo(Field.plain(nothing.body(), field.ours.unknown()));
  }

  @ParameterizedTest
  @MethodSource("wrongDoors")
  void whenAPartyTriesTheDoorOfAnother_thenItStaysShut(Door party, Route route) {
    var answer = visit(route, party, field.ours.things());

    requireShut(answer, route.door().isOfStaff() ? 303 : 404);
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void whenNobodyTries_thenItStaysShut(Route route) {
    var path = route.with(field.ours.things());
    var answer = field.wire.ask(route, path, "", Caller.nobody());

    requireShut(answer, toldToNobody(route));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void whenAKeyIsWrongTooSmallOrNone_thenTheProgramIsSentAway(Route route) {
    var token = field.houses.key(field.ours.shop(), Set.of(Scope.READ));
    before = field.tables.digest();
    var wrong = token.substring(0, token.length() - 1) + (token.endsWith("0") ? "1" : "0");
    for (var caller :
        List.of(
            Caller.nobody(),
            Caller.program("a forged key", wrong),
            Caller.program("a cut key", token.substring(0, 40)),
            Caller.program("no key", "Bearer " + token),
            field.ours.caller(Door.STAFF))) {
      assertThat(call(route, caller).status()).as("%s", caller).isEqualTo(401);
    }
    for (var scope : tooSmall(route.door())) {
      assertThat(call(route, field.ours.program(scope)).status()).as("%s", scope).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void whenAProgramTriesAPage_thenItIsNobodyThere(Route route) {
    var path = route.with(field.ours.things());
    var caller = field.ours.program(Scope.ADMINISTER);
    var answer = field.wire.ask(route, path, "", caller);

    requireShut(answer, toldToNobody(route));
  }

  @ParameterizedTest
  @MethodSource("desks")
  void whenTheLeastRoleTries_thenOnlyItsOwnRoomsOpen(Route route) {
    var browser = field.ours.seats().of(Role.RECEIVER);
    var token = Field.token(browser, field.ours.shop().desk() + "/queue");
    var caller = Caller.browser("a receiver", browser);
    if (route.isRead()) {
      var status = field.wire.get(route.with(field.ours.things()), caller).status();
      assertThat(status == 403).as("%s", status).isEqualTo(route.door() != Door.STAFF);
    } else if (route.door() != Door.STAFF) {
      var form = "mode=fail&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
      var answer = field.wire.ask(route, route.with(field.ours.things()), form, caller);
      assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @MethodSource("desks")
  void whenAnAgentTriesWhatIsForAdministrators_thenItStaysShut(Route route) {
    if (route.door() == Door.HEAD) {
      var browser = field.ours.seats().of(Role.AGENT);
      var token = Field.token(browser, field.ours.shop().desk() + "/queue");
      var caller = Caller.browser("an agent", browser);
      var path = route.with(field.ours.things());
      var form = "mode=fail&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
      var answer = field.wire.ask(route, path, form, caller);
      assertThat(answer.status()).isEqualTo(403);
    }
  }

  private static List<Scope> tooSmall(Door door) {
    return switch (door) {
      case WRITE -> List.of(Scope.READ);
      case ADMINISTER -> List.of(Scope.READ, Scope.WRITE);
      case HOUSE, OPEN, LINK, BUYER, MATTER, BRAND, BEARER, STAFF, OFFICE, HEAD, READ, SIGNED ->
          List.of();
    };
  }

  private Answer call(Route route, Caller caller) {
    return field.wire.json(route.method(), route.with(field.ours.things()), "{}", caller);
  }

  private Answer visit(Route route, Door party, Map<String, String> things) {
    var path = route.with(things);
    var caller = field.ours.caller(party);
    if (route.method().equals("PATCH")) {
      return field.wire.piece(path, caller.with("X-CSRF-TOKEN", Field.token(field.ours, party)));
    }
    if (route.path().endsWith("/sync")) {
      var script = caller.with("X-CSRF-TOKEN", Field.token(field.ours, party));
      return field.wire.json(route.method(), path, "{}", script);
    }
    var form = route.isRead() ? "" : Field.tokenField(field.ours, party);
    return field.wire.ask(route, path, form, caller);
  }

  // Without a token of the session, a form is refused before anybody asks whose it is.
  private static int toldToNobody(Route route) {
    if (!route.isRead()) {
      return 403;
    }
    return route.door().isOfStaff() ? 303 : 404;
  }

  private static void requireShut(Answer answer, int told) {
    assertThat(answer.status()).as("%s %s", answer.status(), answer.body()).isEqualTo(told);
    assertThat(answer.header("Location")).matches(told == 303 ? "/desk/[^/]+/sign-in" : "");
  }
}
