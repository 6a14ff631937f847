package io.redress.faces.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.cases.outbound.CaseDispatches;
import io.redress.faces.Browser;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.DispatchPiece;
import io.redress.goods.outbound.DispatchState;
import io.redress.goods.outbound.Dispatches;
import io.redress.goods.outbound.Dispatches.Asked;
import io.redress.people.Role;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.DispatchId;
import io.redress.shared.MerchantId;
import io.redress.shared.Quantity;
import io.redress.shared.ResolutionId;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever packs scans at the bench: the wrong piece stops, the right one may be closed. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
class PackingScenarioTest {
  private static final String MEDIUM = "MK-PARKER-M";
  private static final String SMALL = "MK-PARKER-S";

  @LocalServerPort int port;
  @Autowired DeskWorld world;
  @Autowired Dispatches dispatches;
  @Autowired CaseDispatches moves;
  @Autowired TransactionTemplate transaction;
  @Autowired TravellingClock clock;
  private Shop shop = new Shop(new MerchantId(new UUID(0, 0)), "", new CaseId(new UUID(0, 0)));
  private final DispatchId id = new DispatchId(UUID.randomUUID());

  @BeforeEach
  void promise() {
    clock.travelTo(TestClock.START);
    shop = world.shop();
    var resolution = new ResolutionId(UUID.randomUUID());
    var origin = new Dispatch.Origin(shop.caseId(), resolution, TestClock.START, Optional.empty());
    var piece =
        new DispatchPiece(MEDIUM, MEDIUM, "Parker, medium", Optional.empty(), Quantity.of(1), true);
    var made = Dispatch.made(id, "R-1-D1", origin, piece);
    var isNew =
        world.cases.in(shop.id(), () -> transaction.execute(status -> dispatches.make(made)));
    assertThat(isNew).isTrue();
  }

  private String page() {
    return shop.desk() + "/outgoing/" + id;
  }

  private Dispatch dispatch() {
    return world.cases.in(shop.id(), () -> dispatches.byId(id)).orElseThrow();
  }

  private HttpResponse<String> move(Browser browser, Map<String, String> more) {
    var fields = new HashMap<>(more);
    fields.put("version", String.valueOf(dispatch().version()));
    return browser.submit(page(), page(), fields);
  }

  private HttpResponse<String> scan(Browser browser, String code) {
    var fields = Map.of("version", String.valueOf(dispatch().version()), "code", code, "scan", "");
    return browser.submit(page(), page() + "/scans", fields);
  }

  private void reserve(Browser browser) {
    assertThat(move(browser, Map.of("move", "reserve")).statusCode()).isEqualTo(303);
  }

  @Test
  void whenItWaits_thenItIsListedUntilItIsPacked() {
    var browser = world.signIn(port, shop, Role.RECEIVER);

    assertThat(browser.get(shop.desk() + "/outgoing?lens=waiting").body()).contains("R-1-D1");
    reserve(browser);
    assertThat(browser.get(shop.desk() + "/outgoing").body()).contains("R-1-D1");
    assertThat(browser.get(shop.desk() + "/outgoing.csv").body()).contains(MEDIUM);
  }

  @Test
  void whenTheWrongPieceIsScanned_thenItStopsAndIsANearMiss() {
    var browser = world.signIn(port, shop, Role.RECEIVER);
    reserve(browser);

    var stopped = scan(browser, SMALL);

    assertThat(stopped.statusCode()).isEqualTo(422);
    assertThat(stopped.body()).contains("Stop. This is not the one.");
    assertThat(dispatch().state()).isEqualTo(DispatchState.PICKING);
    assertThat(browser.get(shop.desk() + "/outgoing").body()).contains(SMALL);
  }

  @Test
  void whenTheRightPieceIsScannedAndPhotographed_thenTheBoxMayBeClosed() {
    var browser = world.signIn(port, shop, Role.RECEIVER);
    reserve(browser);

    assertThat(scan(browser, MEDIUM).statusCode()).isEqualTo(200);
    var asked = Asked.any(id, Actor.SYSTEM);
    var photographed = world.cases.in(shop.id(), () -> moves.photographed(asked, 1));
    assertThat(photographed.photos()).isEqualTo(1);

    assertThat(scan(browser, MEDIUM).statusCode()).isEqualTo(303);
    assertThat(browser.get(page()).body()).contains("Right. This is the one.");
    assertThat(dispatch().state()).isEqualTo(DispatchState.CHECKED);
  }

  @Test
  void whenTheGoodsAreAwaited_thenItDoesNotLeave() {
    var browser = world.signIn(port, shop, Role.RECEIVER);
    reserve(browser);
    var asked = Asked.any(id, Actor.SYSTEM);
    var _ = world.cases.in(shop.id(), () -> moves.photographed(asked, 1));
    scan(browser, MEDIUM);

    var refused = move(browser, Map.of("move", "send", "carrier", "Parcel Co"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("It does not leave yet");
    assertThat(dispatch().state()).isEqualTo(DispatchState.CHECKED);
  }

  @Test
  void whenSomebodyElseChangedIt_thenTheFormIsNotTaken() {
    var browser = world.signIn(port, shop, Role.RECEIVER);
    reserve(browser);

    var old = browser.submit(page(), page(), Map.of("move", "pick", "version", "1"));

    assertThat(old.statusCode()).isEqualTo(422);
    assertThat(dispatch().state()).isEqualTo(DispatchState.RESERVED);
    assertThat(List.of(Role.FINANCE, Role.LIAISON))
        .allSatisfy(
            role ->
                assertThat(world.signIn(port, shop, role).get(page()).statusCode()).isEqualTo(403));
  }
}
