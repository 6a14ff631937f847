package io.redress.cases.web;

import static io.redress.cases.web.BenchDesk.good;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.web.ApiClient.Answer;
import io.redress.people.ApiCaller.Scope;
import io.redress.people.ApiKeys;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.outbox.OutboxWorker;
import io.redress.platform.tenancy.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Stories 1 and 4 with all that happens to the goods, by the API alone. */
@RedressTest
class GoodsStoriesByHttpTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final int MOST_DAYS = 7;

  @LocalServerPort int port;
  @Autowired Merchants merchants;
  @Autowired ApiKeys keys;
  @Autowired Tenancy tenancy;
  @Autowired TravellingClock clock;
  @Autowired OutboxWorker outbox;

  private ApiClient api = new ApiClient(0, "");

  private void open(Merchant merchant) {
    clock.travelTo(TestClock.START);
    merchants.create(merchant, TestClock.START);
    var key =
        tenancy.call(
            merchant.id(), () -> keys.create("shop", Set.of(Scope.values()), TestClock.START));
    api = new ApiClient(port, key.token());
  }

  @AfterEach
  void closeClient() {
    api.close();
  }

  private ReturnsDesk desk() {
    return new ReturnsDesk(api, clock, outbox);
  }

  private BenchDesk bench() {
    return new BenchDesk(api, desk(), outbox);
  }

  /** Story 1: exchange for another model, named as at most seven days, and held. */
  @Nested
  class GivenABagThatIsTooSmall {
    private static final String MAISON =
        """
        {"name": "Maison", "contactName": "Zoe M", "contactEmail": "zoe@maison.example",
         "contactLanguage": "en", "contactTimeZone": "Europe/Paris", "answerWorkingDays": 3}
        """;
    private static final String WAYS =
        """
        {"hub": {"name": "Returns", "lines": "Ankerrui 14", "postalCode": "2000",
          "city": "Antwerp", "country": "BE"},
         "ways": [{"way": "post_label", "price": {"amount": "0.00", "currency": "EUR"},
           "payer": "house", "days": 2}]}
        """;

    private final Merchant merchant = OutboundDesk.exchanging(PeopleSamples.merchant());

    @BeforeEach
    void sell() {
      open(merchant);
      good(api.post("/api/v1/brands", MAISON));
      good(api.post("/api/v1/orders", ApiSamples.order("R-1", 1, "Maison")));
      good(api.put("/api/v1/return-ways", WAYS, "If-Match", "*"));
      var days = "{\"days\": {\"inspection\": 1, \"fulfilment\": 1}}";
      good(api.put("/api/v1/promises/settings", days, "If-Match", "*"));
    }

    private OutboundDesk out() {
      return new OutboundDesk(api, desk(), outbox);
    }

    private String approved() {
      var id = good(api.post("/api/v1/cases", OutboundDesk.ASKED)).at("/id");
      desk().done(id, "ask_brand", "{\"remedy\": \"exchange\", \"question\": \"May she?\"}");
      var answer = "{\"answer\": \"approved\", \"answeredBy\": \"Zoe M\"}";
      desk().done(id, "record_brand_answer", answer);
      out().offered(id);
      return id;
    }

    private Instant moment(Answer answer, String pointer) {
      return Instant.parse(answer.at(pointer));
    }

    private long days(Instant until) {
      var from = LocalDate.ofInstant(TestClock.START, merchant.zone());
      return ChronoUnit.DAYS.between(from, LocalDate.ofInstant(until, merchant.zone()));
    }

    @Test
    void whenTheBrandAgrees_thenTheOtherBagIsThereInTheDaysThatWereNamed() {
      var id = approved();
      bench().agreed(id, "exchange");
      var dates = api.get("/api/v1/cases/" + id + "/dispatches");
      var promised = moment(dates, "/leavesBy");
      assertThat(days(promised)).isBetween(1L, (long) MOST_DAYS);
      var box = bench().labelled(id);

      clock.advance(DAY);
      assertThat(clock.instant()).isBefore(moment(dates, "/handInBy"));
      good(api.post("/api/v1/parcels/" + box, "{\"move\": \"hand_over\"}", "If-Match", "*"));
      clock.advance(DAY);
      bench().opened(box, Map.of(id, 1));
      bench().looked(id, "{}", BenchDesk.FINE_BAG);
      assertThat(Instant.parse(out().dispatch(id).at("/dueAt").asString()))
          .isBeforeOrEqualTo(promised);
      assertThat(out().packed(id, "BAG-1").at("/outcome")).isEqualTo("stop");
      assertThat(out().sent(id).status()).isEqualTo(409);
      assertThat(out().packed(id, "BAG-9").at("/outcome")).isEqualTo("right");
      good(out().sent(id));
      outbox.runDue();
      clock.advance(DAY);
      good(out().tell(id, "", "{\"move\": \"deliver\"}"));

      assertThat(clock.instant()).isBefore(promised);
      assertThat(desk().read(id).at("/status")).isEqualTo("resolved");
      assertThat(out().state(id)).isEqualTo("delivered");
      assertThat(desk().read(id).json().at("/promises").valueStream())
          .noneMatch(each -> each.at("/state").asString().equals("broken"));
      desk().booksBalance();
    }

    @Test
    void whenTheOldOneIsOnItsWay_thenOnlyTheHouseIsAwaited() {
      var id = approved();
      bench().agreed(id, "exchange");
      var box = bench().labelled(id);
      var before = moment(api.get("/api/v1/cases/" + id + "/dispatches"), "/leavesBy");

      good(api.post("/api/v1/parcels/" + box, "{\"move\": \"hand_over\"}", "If-Match", "*"));

      var after = api.get("/api/v1/cases/" + id + "/dispatches");
      assertThat(after.at("/handInBy")).isEmpty();
      assertThat(moment(after, "/leavesBy")).isBeforeOrEqualTo(before);
    }

    @Test
    void whenItIsHandedInLater_thenTheDayIsNamedAnew() {
      var id = approved();
      bench().agreed(id, "exchange");
      var first = moment(api.get("/api/v1/cases/" + id + "/dispatches"), "/leavesBy");

      clock.advance(Duration.ofDays(3));

      var next = api.get("/api/v1/cases/" + id + "/dispatches");
      assertThat(moment(next, "/leavesBy")).isAfter(first);
      assertThat(moment(next, "/handInBy")).isAfter(clock.instant());
    }
  }

  /** Story 4: a gold ring that was confirmed as not returnable, as Chinese law allows. */
  @Nested
  class GivenAGoldRing {
    private static final String MARKS =
        """
        {"certificate": "GIA 2141438171", "hallmark": "750", "weightMilligrams": %d}
        """;

    @BeforeEach
    void sell() {
      open(PeopleSamples.merchant());
      good(api.post("/api/v1/orders", ring()));
    }

    private String ring() {
      return """
          {"number": "R-1", "placedAt": "2026-06-08T14:31:00+08:00", "currency": "CNY",
           "consumer": {"name": "Li Na", "email": "li.na@shop.example", "country": "CN",
                        "language": "zh-Hans", "timeZone": "Asia/Shanghai"},
           "seller": {"country": "CN", "type": "retailer", "directsTo": ["CN"]},
           "contract": {"channel": "online", "nonReturnableConfirmed": true},
           "lines": [{"sku": "RING-54", "title": "Gold ring, size 54", "category": "gold_ring",
                      "quantity": 1, "unitPrice": "6800.00",
                      "deliveredAt": "2026-06-10T10:00:00+08:00"}],
           "payments": [{"provider": "sandbox", "reference": "pay_1", "method": "card",
                         "label": "Visa ··2260", "amount": "6800.00",
                         "capturedAt": "2026-06-08T14:31:05+08:00"}]}
          """;
    }

    private String asked(String reason) {
      var request =
          """
          {"order": "R-1", "words": "…", "wish": "refund", "language": "zh-Hans",
           "lines": [{"line": 1, "quantity": 1, "reason": "%s"}]}
          """
              .formatted(reason);
      var id = good(api.post("/api/v1/cases", request)).at("/id");
      desk().done(id, "decide", "{}");
      return id;
    }

    private List<String> possible(String id) {
      return good(api.get("/api/v1/cases/" + id + "/decisions?lang=zh-Hans"))
          .json()
          .at("/lines/0/possible")
          .valueStream()
          .map(each -> each.at("/remedy").asString())
          .toList();
    }

    /** Known before it left, and back for a fault; the money is agreed. */
    private String backForAFault() {
      var id = asked("defect");
      var order = desk().read(id).at("/order/id");
      var bought = desk().read(id).at("/lines/0/orderLineId");
      var piece = "/api/v1/orders/%s/lines/%s/units/1/passport".formatted(order, bought);
      good(api.put(piece, MARKS.formatted(4_210)));
      assertThat(possible(id)).contains("refund");
      var offer = "{\"line\": \"%s\", \"remedy\": \"%%s\"}".formatted(bench().line(id));
      var offers = possible(id).stream().map(offer::formatted).collect(joining(", "));
      desk().done(id, "offer_remedies", "{\"remedies\": [%s]}".formatted(offers));
      bench().agreed(id, "refund");
      bench().opened(bench().labelled(id), Map.of(id, 1));
      return id;
    }

    private Map<String, String> looseStone() {
      return Map.of(
          "same_piece", "fits",
          "jewel_resized", "fits",
          "jewel_stones", "differs",
          "jewel_wear", "fits",
          "certificate_there", "fits");
    }

    @Test
    void whenItIsOnlyNotWanted_thenTheNoHasItsReasonAndNothingIsSent() {
      var id = asked("changed_mind");

      var told = api.get("/api/v1/cases/" + id + "/decisions?lang=zh-Hans");
      assertThat(possible(id)).isEmpty();
      assertThat(told.body()).contains("confirmed_at_purchase", "Art. 25");
      desk().done(id, "decline_request", "{\"words\": \"很抱歉。我们可以为您清洗或改圈。\"}");

      var sent = api.post("/api/v1/cases/" + id + "/parcels", "{\"way\": \"post_label\"}");
      assertThat(sent.status()).isEqualTo(409);
      assertThat(sent.at("/refusal/code")).isEqualTo("nothing_to_send");
      assertThat(api.get("/api/v1/cases/" + id + "/messages").body()).contains("我们可以为您清洗");
      assertThat(api.get("/api/v1/cases/" + id + "/mails").json().at("/mails").valueStream())
          .filteredOn(each -> each.at("/to").asString().equals("consumer"))
          .isNotEmpty()
          .allMatch(each -> each.at("/language").asString().equals("zh-Hans"));
      assertThat(desk().read(id).json().at("/refunds")).isEmpty();
    }

    @Test
    void whenAStoneIsLoose_thenItIsKnownByItsMarksAndPaidInFull() {
      var id = backForAFault();

      bench().looked(id, MARKS.formatted(4_215), looseStone());

      assertThat(bench().differences(id).json().at("/differences")).isEmpty();
      assertThat(desk().read(id).at("/inspections/0/grade")).isEqualTo("d");
      desk().done(id, "release_refund", "{}");
      desk().outsideAnswers();
      assertThat(desk().read(id).at("/money")).isEqualTo("paid");
      assertThat(desk().arrived(id)).isEqualByComparingTo("6800.00");
      desk().booksBalance();
    }

    @Test
    void whenItWeighsLess_thenTheMoneyStopsAndNobodyIsAccused() {
      var id = backForAFault();

      bench().looked(id, MARKS.formatted(3_900), looseStone());

      assertThat(desk().read(id).at("/status")).isEqualTo("disputed");
      assertThat(desk().read(id).json().at("/inspections")).isEmpty();
      assertThat(bench().differences(id).at("/differences/0/kind")).isEqualTo("swap_suspected");
      assertThat(api.command(id, "release_refund", "{}").status()).isEqualTo(409);
      var alone = bench().second(id, "as_first_seen");
      assertThat(alone.at("/refusal/code")).as(alone.body()).isEqualTo("second_person_needed");
    }
  }
}
