package io.redress.goods.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.goods.carriers.CarrierAnswer.Refused;
import io.redress.goods.carriers.CarrierAnswer.Unknown;
import io.redress.goods.carriers.EasyPostCarrier.Trial;
import io.redress.goods.carriers.LocalEasyPost.Road;
import io.redress.goods.tracking.TrackingKind;
import io.redress.goods.tracking.TrackingNews;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** EasyPost against a server of this machine. */
@CarrierTest
class EasyPostContractStoreTest extends CarrierContract {
  private static final Map<UUID, EasyPostKeys> KEYS = new ConcurrentHashMap<>();

  @Autowired EasyPostCarrier easyPost;
  @Autowired EasyPostAccounts accounts;
  @Autowired LocalEasyPost server;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  @AfterEach
  void openTheRoad() {
    server.takeRoad(Road.OPEN);
  }

  @Override
  Carrier carrier() {
    var _ = keys();
    return easyPost;
  }

  private EasyPostKeys keys() {
    return KEYS.computeIfAbsent(
        tenancy.require().value(),
        merchant -> {
          var keys = server.open();
          accounts.connect(keys, clock.instant());
          return keys;
        });
  }

  private EasyPostLedger books() {
    return server.of(keys());
  }

  @Override
  int labels() {
    return books().labels();
  }

  private PickUpOrder pickUp(Label label) {
    var start = clock.instant().plusSeconds(3_600);
    var key = "pick-up-" + UUID.randomUUID();
    return new PickUpOrder(
        key, label.reference(), order().from(), start, start.plusSeconds(7_200), "Ring twice");
  }

  @Test
  void whenALabelIsMade_thenItIsTheCheapestAndSaysWhoCarriesIt() {
    var label = given(carrier().makeLabel(order()));

    assertThat(label.service()).isEqualTo("UPS Ground");
    assertThat(label.price()).contains(Money.of(557, "USD"));
    assertThat(label.picture()).hasValueSatisfying(it -> assertThat(it).hasScheme("https"));
  }

  @Test
  void whenALabelIsForAReturn_thenTheAddressesAreToldAsOnTheWayOut() {
    given(carrier().makeLabel(order()));

    var sent = books().onlyShipment();
    assertThat(sent.path("is_return").asBoolean()).isTrue();
    assertThat(sent.path("to_address").path("name").asString()).isEqualTo("Lena Neumann");
    assertThat(sent.path("from_address").path("name").asString()).isEqualTo("Maison");
    assertThat(sent.path("parcel").path("weight").decimalValue()).isEqualByComparingTo("30.0");
  }

  @Test
  void whenTheAnswerIsLost_thenItIsUnknownAndAskingTells() {
    var carrier = carrier();
    var order = order();
    server.loseTheNextAnswer();

    assertThat(carrier.makeLabel(order)).isInstanceOf(Unknown.class);

    assertThat(carrier.findLabel(order.key()))
        .hasValueSatisfying(found -> assertThat(given(found).reference()).isNotEmpty());
    assertThat(given(carrier.makeLabel(order)).number()).isNotNull();
    assertThat(labels()).isOne();
  }

  @Test
  void whenItIsBusyOrBroken_thenNothingIsKnownAndNothingMadeTwice() {
    var carrier = carrier();
    var order = order();
    server.takeRoad(Road.BUSY);
    assertThat(carrier.makeLabel(order)).isInstanceOf(Unknown.class);
    server.takeRoad(Road.BROKEN);
    assertThat(carrier.makeLabel(order)).isInstanceOf(Unknown.class);
    server.takeRoad(Road.LOST_ON_THE_WAY_THERE);
    assertThat(carrier.findLabel(order.key()))
        .hasValueSatisfying(found -> assertThat(found).isInstanceOf(Unknown.class));

    server.takeRoad(Road.OPEN);
    given(carrier.makeLabel(order));
    assertThat(labels()).isOne();
  }

  @Test
  void whenNoCarrierWantsIt_thenThatIsADefiniteNo() {
    books().offerNothing();

    assertThat(carrier().makeLabel(order())).isEqualTo(new Refused<Label>("no_rate"));
    assertThat(labels()).isZero();
  }

  @Test
  void whenNobodyWeighedTheParcel_thenNothingIsAsked() {
    var known = order();
    var order =
        new LabelOrder(
            known.key(), known.from(), known.to(), OptionalInt.empty(), true, List.of(), "");

    assertThat(carrier().makeLabel(order)).isEqualTo(new Refused<Label>("weight_missing"));
  }

  @Test
  void whenAPickUpIsBookedTwice_thenItIsOneAndFoundByItsKey() {
    var carrier = carrier();
    var order = pickUp(given(carrier.makeLabel(order())));

    var first = given(carrier.bookPickUp(order));

    assertThat(first.confirmation()).isEqualTo("WTC63814");
    assertThat(given(carrier.bookPickUp(order)).reference()).isEqualTo(first.reference());
    assertThat(carrier.findPickUp(order.key()))
        .hasValueSatisfying(found -> assertThat(given(found)).isEqualTo(first));
  }

  @Test
  void whenAParcelIsLookedUp_thenEachScanIsToldWithTheSameNameAgain() {
    var carrier = carrier();
    var number = given(carrier.makeLabel(order())).number();
    var at = clock.instant().minusSeconds(60);
    books().scanned(number.value(), "in_transit", "received_at_origin_facility", at);
    books().scanned(number.value(), "in_transit", "damaged", at.plusSeconds(30));
    books().scanned(number.value(), "unknown", "unknown", at.plusSeconds(40));

    var told = carrier.lookUp(number).orElseThrow();

    assertThat(told)
        .extracting(TrackingNews::kind)
        .containsExactly(TrackingKind.HANDED_OVER, TrackingKind.DAMAGED);
    assertThat(told.getFirst().place()).isEqualTo("Lyon, FR");
    assertThat(carrier.lookUp(number)).contains(told);
  }

  @Test
  void whenNoAccountIsConnected_thenNothingIsKnown() {
    assertThat(easyPost.isConnected()).isFalse();
    assertThat(easyPost.makeLabel(order())).isEqualTo(new Unknown<Label>("not_connected"));
    assertThat(easyPost.findLabel("label-1")).contains(new Unknown<>("not_connected"));
  }

  @Test
  void whenAKeyIsTried_thenItSaysWhetherItIsGood() {
    assertThat(easyPost.tryOut(server.open())).isEqualTo(Trial.GOOD);
    assertThat(easyPost.tryOut(new EasyPostKeys("EZTK0123456789abcdef", "0123456789abcdef")))
        .isEqualTo(Trial.REFUSED);
    server.takeRoad(Road.BUSY);
    assertThat(easyPost.tryOut(keys())).isEqualTo(Trial.NO_ANSWER);
  }

  @Test
  void whenAnAccountIsKept_thenItsSecretsAreNotInClear() {
    var keys = keys();

    var kept =
        transactions.execute(
            status ->
                jdbc.sql(
                        """
                        select api_key || ' ' || signing_secret
                        from carrier_account
                        where merchant_id = :merchantId
                        """)
                    .param("merchantId", tenancy.require().value())
                    .query(String.class)
                    .single());

    assertThat(kept).doesNotContain(keys.apiKey(), keys.webhookSecret());
    assertThat(accounts.connected())
        .hasValueSatisfying(account -> assertThat(keys.apiKey()).endsWith(account.keyEnd()));
  }
}
