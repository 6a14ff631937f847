package io.redress.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseView;
import io.redress.cases.outbound.LeavingDates.Leaving;
import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.DispatchState;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelState;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.language.Words;
import io.redress.orders.Order;
import io.redress.people.Merchant;
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.platform.TestClock;
import io.redress.promises.PromiseState;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.Party;
import io.redress.stories.House.Place;
import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One shop with its people, and one consumer who bought one piece there. */
final class GoodsScene implements AutoCloseable {
  /** The most days from agreeing to a new piece at home. */
  static final long MOST_DAYS = 7;

  private static final Duration UNTIL_IT_IS_THERE = Duration.ofMinutes(3);

  private final Language language;
  private final Place place;
  private final Merchant shop;
  private final StaffMember receiver;
  private final Order order;
  private final Hands consumer;
  private final Hands desk;
  private final Hands bench;
  private final House house;
  private final GoodsHouse goods;
  private final Room room;
  private final List<Hands> everybody = new ArrayList<>();
  private CaseId id = new CaseId(new UUID(0, 0));

  GoodsScene(Language language, House house, GoodsHouse goods, Sold sold, Room room) {
    this.language = language;
    this.house = house;
    this.goods = goods;
    this.room = room;
    place = sold.place();
    shop = sold.shop();
    order = sold.order();
    receiver = house.hire(shop, "Dries", Role.RECEIVER, language.tag());
    consumer = person(language, "/s/" + shop.slug() + "/");
    desk = person(language, "/desk/" + shop.slug() + "/sign-in");
    bench = person(language, "/desk/" + shop.slug() + "/sign-in");
  }

  /** A piece that was bought in a shop. */
  record Sold(Place place, Merchant shop, Order order) {}

  /** Where the house listens, what is shown, and what is said. */
  record Room(int port, File photo, Phrases phrases) {}

  private Hands person(Language speaks, String home) {
    var hands = new Hands(new Browser("http://127.0.0.1:" + room.port()), speaks, place, home);
    everybody.add(hands);
    return hands;
  }

  @Override
  public void close() {
    everybody.forEach(Hands::close);
  }

  StaffMember receiver() {
    return receiver;
  }

  /** The bench of the house, at which the goods of this case are seen to. */
  GoodsBench bench() {
    return new GoodsBench(bench, receiver, goods, shop, id);
  }

  void finds() {
    consumer.open("/s/" + shop.slug() + "/");
    consumer.write("order", order.orderNumber()).write("contact", House.emailOf(order));
    consumer.send("/find");
  }

  /** Comes back to what was bought, to ask for something else. */
  void comesBack() {
    consumer.open("/s/" + shop.slug() + "/orders/" + order.id());
  }

  /** Sees these to choose from. */
  void mayChoose(String... remedies) {
    for (var remedy : remedies) {
      assertThat(consumer.has("input[name=remedy][value=%s]".formatted(remedy)))
          .as(remedy)
          .isTrue();
    }
    consumer.look("remedies");
  }

  /** Says why, and answers so where it can be said, and else with what stands first. */
  void says(String reason, String answer) {
    var so = "button[name=answer][value='%s']".formatted(answer);
    consumer.choose("reason", reason).write("words", "…");
    consumer.press("main form button.btn-primary");
    while (consumer.address().contains("/questions")) {
      consumer.press(consumer.has(so) ? so : "button[name=answer]");
    }
  }

  /** The law's own reason on top, where it stands, and three other ways; nothing was sent. */
  void readsAKindNo() {
    var no = "explanation.exception.price_linked_to_financial_market_fluctuation";
    assertThat(consumer.heading()).isEqualTo(words().say(no));
    assertThat(consumer.has(".rd-remedy")).isFalse();
    assertThat(consumer.has(".rd-ground .rd-cite")).isTrue();
    consumer.reads(words().say("portal.outcome.way.look"));
    consumer.reads(words().say("portal.outcome.way.fault"));
    consumer.reads(words().say("portal.outcome.way.talk"));
    consumer.look("ring-no");
    assertThat(goods.asked(shop, order)).isEmpty();
    assertThat(house.letters(shop)).isEmpty();
  }

  /** Picks another piece from what is proposed, before the request is sent. */
  void picks(String sku) {
    consumer.look("outcome");
    consumer.choose("instead", sku);
  }

  void choosesAndSends(String remedy) {
    consumer.choose("remedy", remedy).attach(room.photo());
    consumer.press(".rd-bottom button");
    id = CaseId.parse(consumer.address().replaceAll(".*/cases/([0-9a-f-]+).*", "$1"));
    assertThat(view().content().evidence()).isNotEmpty();
  }

  void brandApproves() {
    atDesk().choose("ask_brand-remedy", "exchange");
    desk.write("ask_brand-question", "May it be exchanged?").send("/actions/ask_brand");
    var brand = person(Language.ENGLISH, "/b/" + shop.slug() + "/");
    brand.open(House.link(house.letters(shop, Party.BRAND).getFirst()));
    brand.answer("answer", "approve");
  }

  /** Offers these remedies; with a number, an exchange for that very piece. */
  void offers(String sku, String... remedies) {
    atDesk().send("/actions/decide");
    var line = view().content().lines().getFirst().id();
    for (var remedy : remedies) {
      desk.choose("offer_remedies-remedies", line + "_" + remedy);
    }
    if (!sku.isEmpty()) {
      assertThat(view().head().words()).contains(sku);
      desk.write("offer_remedies-sku", sku);
    }
    desk.write("offer_remedies-words", "…").send("/actions/offer_remedies");
  }

  /** The day that the offer names, as whoever agrees reads it. */
  Leaving readsWhenItLeaves() {
    consumer.open(matter() + "/offer");
    consumer.look("bag-offer");
    var leaving = goods.leaving(shop, id);
    consumer.reads(said(leaving));
    return leaving;
  }

  void agreesTo(String remedy) {
    consumer.open(matter() + "/offer");
    consumer.choose("remedy", remedy).choose("consent", "yes").send("/offer");
    house.settle();
  }

  void readsTheSameAgain(Leaving promised) {
    assertThat(dispatch().state()).isEqualTo(DispatchState.RESERVED);
    consumer.open(matter());
    assertThat(consumer.has("#coming")).isTrue();
    consumer.reads(said(promised));
  }

  /** By post, with a label that can be printed. */
  void takesTheLabel() {
    consumer.open(matter());
    consumer.press("a[href$='/send']");
    consumer.look("send");
    consumer.choose("way", "post_label").send("/send");
    consumer.press("a[href*='/parcels/']");
    consumer.look("label");
    consumer.reads(box().number());
    assertThat(fetched("a[href$='/papers/all']"))
        .startsWith("200 application/pdf")
        .endsWith("%PDF-");
    assertThat(fetched("a[href*='/papers/label?']")).endsWith("%PDF-");
  }

  void handsItIn() {
    desk.openAs(House.STAFF_EMAIL, "/desk/" + shop.slug() + "/parcels/" + box().id());
    desk.choose("move", "hand_over").send("/moves");
    assertThat(box().state()).isEqualTo(ParcelState.HANDED_OVER);
  }

  /** She reads it as done, and all of it was in the days that she was promised. */
  void hasItInTime(Leaving promised) {
    consumer.open(House.link(house.letters(shop, Party.CONSUMER).getFirst()));
    assertThat(consumer.heading()).isEqualTo(words().say("portal.now.done.sentence"));
    var way = dispatch().course().way();
    var arrived = way.arrivedAt().orElseThrow();
    var day = words().dates().day(arrived);
    consumer.reads(words().say("portal.outbound.arrived", "date", day));
    consumer.look("bag-done");
    assertThat(way.sentAt().orElseThrow()).isBefore(promised.by());
    assertThat(arrived).isBefore(TestClock.START.plus(Duration.ofDays(MOST_DAYS)));
    assertThat(view().conduct().promises()).noneMatch(each -> each.state() == PromiseState.BROKEN);
  }

  void hasTheMoney(Money sum) {
    atDesk().send("/actions/release_refund");
    house.settle();
    house.startAt(house.now().plus(UNTIL_IT_IS_THERE));
    house.settle();
    consumer.open(House.link(house.letters(shop, Party.CONSUMER).getFirst()));
    assertThat(consumer.heading())
        .isEqualTo(words().say("portal.now.money_there.sentence", "sum", sum));
    consumer.open(matter() + "/refund");
    consumer.browser().sees("RF-000001", "Visa ··2260");
  }

  /** Days from one moment to another as the calendar of the place counts them. */
  long days(Instant from, Instant until) {
    return ChronoUnit.DAYS.between(
        LocalDate.ofInstant(from, place.zone()), LocalDate.ofInstant(until, place.zone()));
  }

  private String said(Leaving leaving) {
    var dates = words().dates();
    var last = dates.day(leaving.handedInBy().orElseThrow());
    return words().say("portal.outbound.leaves", "date", dates.day(leaving.by()), "last", last);
  }

  private String matter() {
    return "/s/" + shop.slug() + "/cases/" + id;
  }

  private CaseView view() {
    return goods.view(shop, id);
  }

  private Parcel box() {
    return goods.box(shop, id);
  }

  private Dispatch dispatch() {
    return goods.dispatch(shop, id);
  }

  private Words words() {
    return room.phrases().to(Reader.of(language, place.zone(), house.now()));
  }

  private Hands atDesk() {
    return desk.openAs(House.STAFF_EMAIL, "/desk/" + shop.slug() + "/cases/" + id);
  }

  /** What a link leads to: status, type, and how the file begins. */
  private String fetched(String link) {
    var told =
        consumer
            .browser()
            .driver()
            .executeAsyncScript(
                """
                const [link, done] = arguments;
                fetch(document.querySelector(link).href).then(async (answer) => {
                  const bytes = new Uint8Array(await answer.arrayBuffer());
                  const begin = String.fromCharCode(...bytes.slice(0, 5));
                  done(answer.status + ' ' + answer.headers.get('Content-Type') + ' ' + begin);
                }).catch((fault) => done(String(fault)));
                """,
                link);
    return String.valueOf(told);
  }
}
