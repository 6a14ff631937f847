package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of the desk that there is with every role: a route that is not below one of these is
 * a defect, and so is one that opens to anybody else.
 */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class DeskRoutesTest {
  private static final String DESK = "/desk/{slug}";
  private static final Set<Role> ALL = Set.of(Role.values());
  private static final Set<Role> ADMINISTRATORS = Set.of(Role.ADMINISTRATOR);
  private static final Set<Role> LEADS = Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR);
  private static final Set<Role> CURATORS =
      Set.of(Role.AGENT, Role.LIAISON, Role.SUPERVISOR, Role.ADMINISTRATOR);
  private static final Set<Role> JOINERS = Set.of(Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR);
  private static final Set<Role> WITH_GOODS =
      Set.of(Role.AGENT, Role.RECEIVER, Role.SUPERVISOR, Role.ADMINISTRATOR);
  private static final Set<Role> WITH_ORDERS =
      Set.of(Role.AGENT, Role.LIAISON, Role.FINANCE, Role.SUPERVISOR, Role.ADMINISTRATOR);

  private static final Set<Role> PROOF_KEEPERS =
      Set.of(Role.LIAISON, Role.FINANCE, Role.SUPERVISOR, Role.ADMINISTRATOR);

  /** Who may go where; the longest beginning counts. */
  private static final Map<String, Set<Role>> ROUTES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("/queue", ALL),
              Map.entry("/find", ALL),
              Map.entry("/search", ALL),
              Map.entry("/cases/{id}/files/{file}/{code}", CURATORS),
              Map.entry("/cases", ALL),
              Map.entry("/cases/{id}/dossier", WITH_ORDERS),
              Map.entry("/cases/{id}/documents", WITH_ORDERS),
              Map.entry(
                  "/cases/{id}/account",
                  Set.of(Role.AGENT, Role.FINANCE, Role.SUPERVISOR, Role.ADMINISTRATOR)),
              Map.entry("/cases/{id}/disclosure", CURATORS),
              Map.entry("/cases/{id}/disputes", CURATORS),
              Map.entry("/cases/{id}/goodwill", CURATORS),
              Map.entry("/goodwill", Set.of(Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR)),
              Map.entry("/goodwill/settings", ADMINISTRATORS),
              Map.entry("/cases/{id}/complaints", CURATORS),
              Map.entry(
                  "/cases/{id}/goods/decide",
                  Set.of(Role.RECEIVER, Role.SUPERVISOR, Role.ADMINISTRATOR)),
              Map.entry("/cases/{id}/join", CURATORS),
              Map.entry("/cases/{id}/join/merge", JOINERS),
              Map.entry("/cases/{id}/join/split", JOINERS),
              Map.entry("/bench", Set.of(Role.RECEIVER, Role.SUPERVISOR, Role.ADMINISTRATOR)),
              Map.entry("/mentions", ALL),
              Map.entry(
                  "/cases/{id}/links",
                  Set.of(Role.AGENT, Role.LIAISON, Role.SUPERVISOR, Role.ADMINISTRATOR)),
              // A page that another test put there.
              Map.entry("/probe", ALL),
              Map.entry("/account", ALL),
              Map.entry("/prove", ALL),
              Map.entry("/promises", WITH_ORDERS),
              Map.entry("/brands", WITH_ORDERS),
              Map.entry(
                  "/brands/{brand}/edit",
                  Set.of(Role.LIAISON, Role.SUPERVISOR, Role.ADMINISTRATOR)),
              Map.entry("/orders", WITH_ORDERS),
              Map.entry("/workload", WITH_ORDERS),
              Map.entry("/workload/run", LEADS),
              Map.entry("/workload/hold", LEADS),
              Map.entry(
                  "/outgoing",
                  Set.of(Role.AGENT, Role.RECEIVER, Role.SUPERVISOR, Role.ADMINISTRATOR)),
              Map.entry(
                  "/orders/{id}/case", Set.of(Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR)),
              Map.entry(
                  "/outgoing/{dispatch}/advance",
                  Set.of(Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR)),
              Map.entry("/phone", Set.of(Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR)),
              Map.entry("/imports", LEADS),
              Map.entry("/imports/hooks", ADMINISTRATORS),
              Map.entry("/parcels/{parcel}/tracking", ALL),
              Map.entry("/parcels/{parcel}/tracking/scan", WITH_GOODS),
              Map.entry("/parcels/{parcel}/errands", WITH_GOODS),
              Map.entry("/parcels/scans", WITH_GOODS),
              Map.entry("/proofs", WITH_ORDERS),
              Map.entry("/proofs/add", PROOF_KEEPERS),
              Map.entry("/proofs/{document}/withdraw", PROOF_KEEPERS),
              Map.entry("/questions", Set.of(Role.LIAISON, Role.SUPERVISOR, Role.ADMINISTRATOR)),
              Map.entry(
                  "/outbox", Set.of(Role.AGENT, Role.LIAISON, Role.SUPERVISOR, Role.ADMINISTRATOR)),
              Map.entry(
                  "/cases/{id}/recoveries",
                  Set.of(Role.FINANCE, Role.SUPERVISOR, Role.ADMINISTRATOR)),
              Map.entry("/money", Set.of(Role.FINANCE, Role.SUPERVISOR, Role.ADMINISTRATOR)),
              Map.entry("/money/sandbox", ADMINISTRATORS),
              Map.entry("/money/providers", ADMINISTRATORS),
              Map.entry("/privacy", Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR)),
              Map.entry("/privacy/keep", ADMINISTRATORS),
              Map.entry("/privacy/verify", ADMINISTRATORS),
              Map.entry("/people", Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR)),
              Map.entry("/colleagues", ALL),
              Map.entry("/colleagues/plan", LEADS),
              Map.entry("/colleagues/teams/", LEADS),
              Map.entry("/colleagues/hand-over", WITH_ORDERS),
              Map.entry("/people/{id}/erase", ADMINISTRATORS),
              Map.entry("/parcels", ALL),
              Map.entry("/parcels/{parcel}/moves", WITH_GOODS),
              // All but the packing slip name the consumer.
              Map.entry("/parcels/{parcel}/papers", JOINERS),
              Map.entry("/cases/{id}/parcels/way", WITH_GOODS),
              Map.entry("/unknown-parcels", ALL),
              Map.entry("/unknown-parcels/", WITH_GOODS),
              Map.entry("/house", ADMINISTRATORS),
              Map.entry("/hours", ADMINISTRATORS),
              Map.entry("/staff", ADMINISTRATORS),
              Map.entry("/keys", ADMINISTRATORS)));

  /** Before the door: every one of these asks for something secret itself. */
  private static final List<String> DOOR = List.of("/sign-in", "/welcome");

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired TravellingClock clock;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  /** A route as somebody may try it. */
  private record Route(RequestMethod method, String pattern) {
    Set<Role> roles() {
      return ROUTES.entrySet().stream()
          .filter(entry -> pattern.startsWith(DESK + entry.getKey()))
          .reduce((shorter, longer) -> longer)
          .map(Map.Entry::getValue)
          .orElseThrow(() -> new AssertionError("nobody said who may use " + pattern));
    }

    boolean isStream() {
      return pattern.endsWith("/live");
    }

    String path(Shop shop) {
      return pattern
          .replace(DESK, shop.desk())
          .replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", UUID.randomUUID().toString());
    }
  }

  private List<Route> routes() {
    var found = new ArrayList<Route>();
    for (var mapping : mappings.getHandlerMethods().keySet()) {
      for (var pattern : new TreeSet<>(mapping.getPatternValues())) {
        var isBehind =
            pattern.startsWith(DESK + "/")
                && pattern.length() > DESK.length() + 1
                && DOOR.stream().noneMatch(door -> pattern.startsWith(DESK + door));
        if (isBehind) {
          mapping
              .getMethodsCondition()
              .getMethods()
              .forEach(method -> found.add(new Route(method, pattern)));
        }
      }
    }
    return found;
  }

  @Test
  void whenEveryRoleTriesEveryRoute_thenOnlyItsOwnOpen() {
    clock.travelTo(TestClock.START);
    var shop = world.shop();
    var routes = routes();
    assertThat(routes).hasSizeGreaterThan(40);

    for (var role : Role.values()) {
      var browser = world.signIn(port, shop, role);
      for (var route : routes) {
        var mayPass = route.roles().contains(role);
        // A stream that opens does not end; that it stays closed to others is what counts.
        if (!(mayPass && route.isStream())) {
          var status = attempt(browser, shop, route);
          assertThat(status == 403).as("%s %s: %s", role, route, status).isEqualTo(!mayPass);
          assertThat(status).as("%s %s", role, route).isLessThan(500);
        }
      }
    }
  }

  private static int attempt(Browser browser, Shop shop, Route route) {
    var answer =
        switch (route.method()) {
          case GET -> browser.get(route.path(shop));
          case POST ->
              browser.submit(
                  shop.desk() + "/account",
                  route.path(shop),
                  Map.of("mode", "fail", "to", "internal"));
          case HEAD, PATCH, DELETE ->
              browser.script(shop.desk() + "/account", route.method().name(), route.path(shop));
          default -> throw new AssertionError("neither form nor script sends " + route.method());
        };
    return answer.statusCode();
  }
}
