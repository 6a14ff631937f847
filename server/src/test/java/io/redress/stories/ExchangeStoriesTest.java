package io.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.Exchange;
import io.redress.cases.Resolution;
import io.redress.catalogue.NewVariant;
import io.redress.catalogue.Products;
import io.redress.money.DifferenceCharge;
import io.redress.money.Payment;
import io.redress.money.ledger.Account;
import io.redress.money.ledger.Ledger;
import io.redress.money.provider.Sandbox;
import io.redress.money.provider.SandboxMode;
import io.redress.orders.Order;
import io.redress.orders.SellerPosition;
import io.redress.people.Merchant;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.Party;
import io.redress.stories.House.Piece;
import io.redress.stories.House.Place;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Story 1 with another bag in place of the first one: a dearer and a cheaper, by the pages. */
@RedressTest
@Import({House.class, House.People.class, House.Goods.class, House.Time.class})
class ExchangeStoriesTest {
  private static final Place GERMANY = Place.of("DE", "Europe/Berlin", "EUR");
  private static final Money PRICE = Money.of(29_800, "EUR");

  @LocalServerPort int port;
  @Autowired House house;
  @Autowired Products products;
  @Autowired Cases cases;
  @Autowired Ledger ledger;
  @Autowired Sandbox sandbox;

  private Merchant shop;
  private PlainBrowser consumer;
  private PlainBrowser desk;

  @BeforeEach
  void openShop() {
    house.startAt(TestClock.START);
    shop = house.open(GERMANY, "{\"exchangeWindowDays\": 30, \"remedies\": [\"exchange\"]}");
    house.in(
        shop,
        () -> {
          products.seen(
              List.of(
                  bag("SKU-1", "small", 29_800),
                  bag("SKU-2", "medium", 35_000),
                  bag("SKU-3", "mini", 25_000)),
              TestClock.START);
          return shop;
        });
    consumer = new PlainBrowser("http://127.0.0.1:" + port + "/s/" + shop.slug());
    desk = new PlainBrowser("http://127.0.0.1:" + port + "/desk/" + shop.slug());
    signIn();
  }

  private void signIn() {
    desk.get("/sign-in");
    desk.post("/sign-in", Map.of("email", House.STAFF_EMAIL, "password", House.STAFF_PASSWORD));
  }

  private void find(Order order) {
    consumer.get("/");
    consumer.post("/find", Map.of("order", order.orderNumber(), "contact", House.emailOf(order)));
  }

  /** So much later, when who was signed in comes anew. */
  private void pass(Duration time, CaseId id) {
    house.pass(time);
    signIn();
    find(view(id).order());
  }

  private static NewVariant bag(String sku, String size, long price) {
    return new NewVariant(
        sku,
        Optional.of("PARKER"),
        "Parker shoulder bag",
        Optional.of(size),
        Optional.empty(),
        Map.of("size", size),
        Optional.of(Money.of(price, "EUR")),
        Optional.of(true));
  }

  /** Asked back because it is too small, and decided. */
  private CaseId asked() {
    var bag =
        new Piece(
            "Parker shoulder bag",
            "Michael Kors",
            "handbag",
            PRICE,
            Map.of("worn", false, "damage", false, "tagsIntact", true));
    var order = house.sell(shop, GERMANY, SellerPosition.Type.PROXY, bag);
    var address = "/orders/" + order.id();
    find(order);
    consumer.get(address);
    consumer.post(address, request(order));
    var outcome = consumer.get(address + "/outcome");
    var form = new HashMap<>(outcome.fields());
    form.put("remedy", "exchange");
    var sent = consumer.post(address + "/requests", form);
    var id = CaseId.parse(sent.path().substring(sent.path().lastIndexOf('/') + 1));
    act(id, "decide", Map.of());
    return id;
  }

  private static Map<String, String> request(Order order) {
    return Map.of(
        "line", order.lines().getFirst().id().toString(),
        "reason", "wrong_size",
        "words", "It is smaller than it looks.");
  }

  private PlainBrowser.Answer act(CaseId id, String deed, Map<String, String> fields) {
    desk.get("/cases/" + id);
    var form = new HashMap<String, String>();
    fields.forEach((name, value) -> form.put(deed + "-" + name, value));
    form.put("version", String.valueOf(view(id).head().version()));
    return done(deed, desk.post("/cases/" + id + "/actions/" + deed, form));
  }

  private static PlainBrowser.Answer done(String deed, PlainBrowser.Answer answer) {
    assertThat(answer.status()).as(deed + ": " + answer.body()).isEqualTo(200);
    return answer;
  }

  private CaseView view(CaseId id) {
    return house.in(shop, () -> cases.view(id)).orElseThrow();
  }

  private Resolution exchange(CaseId id) {
    return view(id).conduct().resolutions().stream()
        .filter(each -> each.exchange().isPresent())
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  /** The desk quotes a piece by its number; the law's refund stands beside it. */
  private void quotes(CaseId id, String sku) {
    var line = view(id).content().lines().getFirst().id();
    desk.get("/cases/" + id);
    var fields =
        List.of(
            Map.entry("offer_remedies-remedies", line + "_refund"),
            Map.entry("offer_remedies-remedies", line + "_exchange"),
            Map.entry("offer_remedies-sku", sku),
            Map.entry("offer_remedies-until", "2026-06-22"),
            Map.entry("offer_remedies-words", "Gladly."),
            Map.entry("version", String.valueOf(view(id).head().version())));
    done("offer_remedies", desk.postSeveral("/cases/" + id + "/actions/offer_remedies", fields));
  }

  /** Chosen with the words of consent, sent back, here and found good. */
  private void agreedAndBack(CaseId id) {
    var offer = consumer.get("/cases/" + id + "/offer");
    var form = new HashMap<>(offer.fields());
    form.put("remedy", "exchange");
    form.put("consent", "yes");
    consumer.post("/cases/" + id + "/offer", form);
    var line = view(id).content().lines().getFirst().id().toString();
    act(id, "receive_goods", Map.of("line", line, "outcome", "received"));
    act(
        id,
        "inspect_goods",
        Map.of("line", line, "grade", "a", "result", "accepted", "notes", "As it left us."));
  }

  private void sent(CaseId id) {
    act(id, "perform_remedy", Map.of("words", "The other bag is on its way."));
    var balance = house.in(shop, ledger::trialBalance);
    assertThat(balance.isBalanced()).isTrue();
    assertThat(balance.of(Account.EXCHANGES, PRICE.currency()).isZero()).isTrue();
    assertThat(consumer.get("/cases/" + id).body()).contains("What we agreed is done");
  }

  private List<Money> captured(CaseId id) {
    return view(id).conduct().payments().stream().map(Payment::captured).toList();
  }

  @Test
  void whenTheOtherBagIsDearer_thenSheAgreesFirstAndPaysTheDifferenceOnce() {
    var id = asked();
    quotes(id, "SKU-2");
    var offer = consumer.get("/cases/" + id + "/offer").body();
    assertThat(offer)
        .contains("Another piece: Parker shoulder bag · medium", "You pay €52.00")
        .contains("What you paid for it", "€350.00", "€52.00");

    agreedAndBack(id);
    assertThat(captured(id)).containsExactly(PRICE);
    assertThat(house.letters(shop, Party.CONSUMER).getFirst().bodyText()).contains("€52.00");
    var page = consumer.get("/cases/" + id);
    assertThat(page.body()).contains("Pay €52.00 now");

    house.in(shop, () -> behave(SandboxMode.FAIL));
    consumer.post("/cases/" + id + "/difference", Map.of());
    house.settle();
    assertThat(consumer.get("/cases/" + id).body()).contains("nothing was taken");
    assertThat(captured(id)).containsExactly(PRICE);

    house.in(shop, () -> behave(SandboxMode.TIME_OUT_AFTER_PAYING));
    consumer.post("/cases/" + id + "/difference", Map.of());
    var twice = consumer.post("/cases/" + id + "/difference", Map.of());
    assertThat(twice.body()).contains("Nothing is taken twice");
    pass(Duration.ofHours(3), id);

    assertThat(captured(id)).containsExactly(PRICE, Money.of(5_200, "EUR"));
    assertThat(exchange(id).exchange().flatMap(Exchange::charge).orElseThrow().state())
        .isEqualTo(DifferenceCharge.State.PAID);
    assertThat(house.letters(shop, Party.CONSUMER).getFirst().bodyText()).contains("thank you");
    assertThat(consumer.get("/cases/" + id).body()).doesNotContain("RC-000001");
    sent(id);
    receipt(id);
  }

  /** On the page of the case for both, and as a paper. */
  private void receipt(CaseId id) {
    assertThat(consumer.get("/cases/" + id).body()).contains("Receipt RC-000001");
    assertThat(consumer.get("/cases/" + id + "/documents/RC-000001").status()).isEqualTo(200);
    assertThat(desk.get("/cases/" + id).body()).contains("Receipt RC-000001");
    assertThat(desk.get("/money/documents?number=RC-").body()).contains("Receipt RC-000001");
  }

  @Test
  void whenTheDifferenceIsPaidByTransfer_thenTheDeskNotesItOnceWithItsReferenceAndDay() {
    var id = asked();
    quotes(id, "SKU-2");
    agreedAndBack(id);
    assertThat(desk.get("/cases/" + id).body()).contains("Note a payment made elsewhere");

    var wrong = desk.post("/cases/" + id + "/actions/report_payment", transfer(id, "50.00"));
    assertThat(wrong.status()).isEqualTo(409);
    assertThat(wrong.body()).contains("no more and no less");
    done(
        "report_payment",
        desk.post("/cases/" + id + "/actions/report_payment", transfer(id, "52.00")));

    assertThat(view(id).conduct().payments())
        .filteredOn(each -> each.captured().equals(Money.of(5_200, "EUR")))
        .extracting(each -> each.providerReference())
        .containsExactly("STMT 15/7");
    assertThat(desk.get("/cases/" + id).body()).doesNotContain("Note a payment made elsewhere");
    sent(id);
    receipt(id);
  }

  private Map<String, String> transfer(CaseId id, String amount) {
    return Map.of(
        "report_payment-exchange",
        exchange(id).id().toString(),
        "report_payment-way",
        "transfer",
        "report_payment-amount",
        amount,
        "report_payment-reference",
        "STMT 15/7",
        "report_payment-date",
        house.now().toString().substring(0, 10),
        "version",
        String.valueOf(view(id).head().version()));
  }

  private SandboxMode behave(SandboxMode mode) {
    sandbox.behave(mode, house.now());
    return mode;
  }

  @Test
  void whenTheOtherBagIsGoneAfterSheHasPaid_thenAllThatShePaidGoesBack() {
    var id = asked();
    quotes(id, "SKU-2");
    agreedAndBack(id);
    consumer.get("/cases/" + id);
    consumer.post("/cases/" + id + "/difference", Map.of());
    house.settle();
    assertThat(captured(id)).containsExactlyInAnyOrder(PRICE, Money.of(5_200, "EUR"));

    act(id, "call_off_exchange", Map.of("words", "The last one broke in our hands."));
    act(id, "decide", Map.of());
    var line = view(id).content().lines().getFirst().id();
    act(id, "offer_remedies", Map.of("remedies", line + "_refund", "words", "Of course."));
    var form = new HashMap<>(consumer.get("/cases/" + id + "/offer").fields());
    form.put("remedy", "refund");
    form.put("consent", "yes");
    consumer.post("/cases/" + id + "/offer", form);
    act(id, "release_refund", Map.of());
    pass(Duration.ofDays(1), id);

    assertThat(view(id).conduct().intents())
        .extracting(each -> each.amount())
        .containsExactlyInAnyOrder(PRICE, Money.of(5_200, "EUR"));
    assertThat(view(id).conduct().payments()).allMatch(each -> each.refundable().isZero());
    assertThat(consumer.get("/cases/" + id).body()).doesNotContain("RC-000001");
  }

  @Test
  void whenTheOtherBagIsCheaper_thenExactlyTheDifferenceIsBackWithProof() {
    var id = asked();
    quotes(id, "SKU-3");
    assertThat(consumer.get("/cases/" + id + "/offer").body()).contains("€48.00 back");

    agreedAndBack(id);
    act(id, "release_refund", Map.of());
    pass(Duration.ofDays(1), id);

    assertThat(view(id).conduct().intents())
        .extracting(each -> each.amount())
        .containsExactly(Money.of(4_800, "EUR"));
    assertThat(view(id).conduct().payments().getFirst().refundable())
        .isEqualTo(Money.of(25_000, "EUR"));
    sent(id);
    assertThat(consumer.get("/cases/" + id).body()).contains("Difference of the exchange");
  }

  @Test
  void whenItIsTheSameBagInAnotherSizeAtThePriceThatWasPaid_thenNobodyPays() {
    var id = asked();
    quotes(id, "SKU-1");
    assertThat(consumer.get("/cases/" + id + "/offer").body()).contains("No difference");

    agreedAndBack(id);

    assertThat(captured(id)).containsExactly(PRICE);
    sent(id);
  }
}
