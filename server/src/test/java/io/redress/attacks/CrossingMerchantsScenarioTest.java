package io.redress.attacks;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.attacks.Wire.Answer;
import io.redress.cases.CaseWorld;
import io.redress.faces.desk.DeskWorld;
import io.redress.people.ApiCaller.Scope;
import io.redress.platform.RedressTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** What belongs to another merchant is what is not there, at every address. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrossingMerchantsScenarioTest {
  /** Who takes away what is gone already is led back to what there is. */
  private static final Set<String> LEADS_BACK =
      Set.of(
          "/desk/{slug}/imports/files/{file}",
          "/desk/{slug}/account/passkeys/{passkey}/remove",
          "/desk/{slug}/queue/views/{view}/remove",
          "/desk/{slug}/mentions/{mention}/read");

  /** What a body must say to be read at all, so that it is asked what it is about. */
  private static final Map<String, String> WELL_FORMED =
      Map.ofEntries(
          entry("line", "00000000-0000-0000-0000-000000000007"),
          entry("caseId", "00000000-0000-0000-0000-000000000008"),
          entry("promise", "00000000-0000-0000-0000-000000000007"),
          entry("resolutions", "00000000-0000-0000-0000-000000000007"),
          entry("resolution", "00000000-0000-0000-0000-000000000007"),
          entry("validUntil", "2026-12-02T14:31:00+02:00"),
          entry("capturedAt", "2026-05-02T14:31:00+02:00"),
          entry("remedy", "refund"),
          entry("fact", "item.worn"),
          entry("source", "our_records"),
          entry("amount", "1.00"),
          entry("currency", "EUR"),
          entry("language", "en"),
          entry("contactTimeZone", "Europe/Berlin"),
          entry("contactEmail", "ann@brand.example"),
          entry("answer", "approved_in_part"),
          entry("contactLanguage", "en"));

  private static final List<String> BY_NAME = List.of("order", "number", "sku");

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  private Field field;

  @BeforeAll
  void enter() {
    field = Field.of(context, port);
  }

  static Stream<Route> programs() {
    return Routes.that(route -> route.door().isOfPrograms() && !route.things().isEmpty()).stream();
  }

  static Stream<Route> lists() {
    return Routes.that(
        route -> route.door().isOfPrograms() && route.isRead() && route.things().isEmpty())
        .stream();
  }

  static Stream<Route> pages() {
    return Routes.that(route -> route.door().isOfParties() && !route.things().isEmpty()).stream();
  }

  static Stream<Route> rooms() {
    return Routes.that(route -> route.door().isOfParties() && !route.endsSession()).stream();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void whenAProgramNamesThingsOfAnother_thenTheyAreNotThere(Route route) {
    var before = field.tables.digest();
    var caller = field.theirs.program(Scope.ADMINISTER);

    var foreign = call(route, caller, field.ours.things());
    var nothing = call(route, caller, field.ours.unknown());

    assertThat(foreign.status()).as(foreign.body()).isEqualTo(404);
    requireAlike(foreign, nothing);
    assertThat(field.tables.changedSince(before)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void whenAProgramListsWhatThereIs_thenNothingOfAnotherIsTold(Route route) {
    var answer = call(route, field.theirs.program(Scope.ADMINISTER), field.theirs.things());

    for (var thing : List.of("case", "order", "number", "mail", "run", "key", "product", "brand")) {
      assertThat(answer.body()).doesNotContain(field.ours.things().get(thing));
    }
  }

  @Test
  void whenABodyNamesAnOrderOfAnother_thenItIsNotThere() {
    var before = field.tables.digest();
    var caller = field.theirs.program(Scope.ADMINISTER);
    for (var route :
        Routes.that(route -> route.toString().matches("POST /api/v1/cases(/preview)?"))) {
      var foreign = call(route, caller, byName(field.ours.things()));
      var nothing = call(route, caller, byName(field.ours.unknown()));

      assertThat(foreign.status()).as(foreign.body()).isEqualTo(404);
      requireAlike(foreign, nothing);
    }
    assertThat(field.tables.changedSince(before)).isEmpty();
  }

  @Test
  void whenTheSameIdempotencyKeyIsUsedByAnother_thenTheAnswerIsTheirOwn() {
    var path = "/api/v1/cases/preview";
    var key = "the-same-key";
    var sent = "{\"order\": \"%s\"}";
    var ours =
        field.wire.json(
            "POST",
            path,
            sent.formatted(field.ours.things().get("number")),
            field.ours.program(Scope.WRITE).with("Idempotency-Key", key));
    var theirs =
        field.wire.json(
            "POST",
            path,
            sent.formatted(field.ours.things().get("number")),
            field.theirs.program(Scope.WRITE).with("Idempotency-Key", key));

    assertThat(theirs.header("Idempotency-Replayed")).isEmpty();
    assertThat(theirs.body()).isNotEqualTo(ours.body());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whenAPageOfAnotherIsAskedForAtHome_thenItIsNotThere(Route route) {
    var before = field.tables.digest();
    var at = Map.of("slug", field.theirs.shop().slug());

    var foreign = visit(route, field.theirs, and(field.ours.things(), at));
    var nothing = visit(route, field.theirs, and(field.ours.unknown(), at));

    requireAlike(foreign, nothing);
    assertThat(foreign.status())
        .as(foreign.body())
        .isEqualTo(LEADS_BACK.contains(route.path()) ? 303 : 404);
    assertThat(field.tables.changedSince(before)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void whenSomebodyOfAnotherHouseComes_thenTheyAreNobody(Route route) {
    var before = field.tables.digest();

    var foreign = visit(route, field.theirs, field.ours.things());
    var nothing = visit(route, field.theirs, field.ours.unknown());

    requireAlike(foreign, nothing);
    // Each house has a session of its own: a form without its token is refused before all else.
    var told = route.door().isOfStaff() ? 303 : 404;
    assertThat(foreign.status()).as(foreign.body()).isEqualTo(route.isRead() ? told : 403);
    assertThat(foreign.header("Location"))
        .matches(foreign.status() == 303 ? "/desk/[^/]+/sign-in" : "");
    assertThat(field.tables.changedSince(before)).isEmpty();
  }

  private Answer call(Route route, Caller caller, Map<String, String> things) {
    var path = route.with(things);
    if (route.method().equals("PATCH")) {
      return field.wire.piece(path, caller);
    }
    if (route.path().matches(".*/(evidence|photos)") && !route.isRead()) {
      return field.wire.upload(path, Map.of(), "no picture", caller);
    }
    return field
        .bodies
        .knowing(byName(things))
        .body(route)
        .map(body -> field.wire.json(route.method(), path, body.toString(), caller))
        .orElseGet(() -> field.wire.json(route.method(), path, "", caller));
  }

  private static Map<String, String> byName(Map<String, String> things) {
    var known = new HashMap<>(things);
    BY_NAME.forEach(name -> known.put(name, things.get("number")));
    known.putAll(WELL_FORMED);
    return known;
  }

  private Answer visit(Route route, House house, Map<String, String> things) {
    var path = route.with(things);
    var caller = house.caller(route.door());
    if (route.method().equals("PATCH")) {
      return field.wire.piece(path, caller.with("X-CSRF-TOKEN", Field.token(house, route.door())));
    }
    var form =
        route.isRead()
            ? ""
            : "to=internal&words=x&answer=approve&kind=copy&"
                + Field.tokenField(house, route.door());
    return field.wire.ask(route, path, form, caller);
  }

  private void requireAlike(Answer foreign, Answer nothing) {
    assertThat(foreign.status()).isEqualTo(nothing.status());
    assertThat(Field.plain(foreign.body(), field.ours.things()))
        .isEqualTo(Field.plain(nothing.body(), field.ours.unknown()));
  }

  private static Map<String, String> and(Map<String, String> things, Map<String, String> more) {
    var all = new HashMap<>(things);
    all.putAll(more);
    return all;
  }
}
