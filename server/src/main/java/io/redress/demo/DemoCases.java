package io.redress.demo;

import io.redress.cases.CaseReason;
import io.redress.cases.OpenCase;
import io.redress.cases.OrderIntake;
import io.redress.consumers.NewConsumer;
import io.redress.demo.DemoOrders.Home;
import io.redress.orders.Order;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Consumers of the demonstration and how far each of them has come. */
@Component
class DemoCases {
  private final OrderIntake intake;
  private final DemoCast cast;
  private final DemoParcels parcels;
  private final DemoBench bench;
  private final Around around;

  DemoCases(
      OrderIntake intake, DemoCast cast, DemoParcels parcels, DemoBench bench, Around around) {
    this.intake = intake;
    this.cast = cast;
    this.parcels = parcels;
    this.bench = bench;
    this.around = around;
  }

  /** Who works there, with which brand there has been trouble, and what brands were asked. */
  @Component("aroundDemoCases")
  record Around(DemoTeams teams, DemoStrain strain, DemoQuestions questions) {}

  /** Plays all of them and returns the case that waits for its brand. */
  CaseId play(DemoShop.Crew crew, Instant now) {
    parcels.offerWays(crew);
    around.teams().plan(crew, now);
    order(FREE_FOR_ALL, DemoGoods.SMALL_BAG, now.minus(Duration.ofDays(3)));
    wrongPhone(now);
    var waiting = ringToBrand(crew, now);
    stoneLoose(crew, now);
    walletComesBack(crew, now);
    toteIsHere(crew, now);
    pendantIsPaid(crew, now);
    scarfDiffers(crew, now);
    scarfIsLate(crew, now);
    pendantIsDoubted(crew, now);
    bagIsReplaced(crew, now);
    around.strain().play(crew, now);
    around.questions().play(crew);
    return waiting;
  }

  private record Buyer(String order, NewConsumer consumer) {
    Buyer(String order, String name, String email, Home home) {
      this(order, DemoOrders.consumer(name, email, home));
    }
  }

  private static final Buyer FREE_FOR_ALL =
      new Buyer(DemoOrders.FREE.number(), "Lena Neumann", DemoOrders.FREE.email(), Home.GERMANY);

  /** Just submitted: a decision is promised. */
  private void wrongPhone(Instant now) {
    var buyer = new Buyer("HL-1002", "Camille Laurent", "camille@example.org", Home.FRANCE);
    var order = order(buyer, DemoGoods.PHONE, now.minus(Duration.ofDays(2)));
    open(order, CaseReason.WRONG_ITEM, "I ordered the black model with 256 GB, this is 128 GB.");
  }

  /** The brand is asked and has a page to answer on. */
  private CaseId ringToBrand(DemoShop.Crew crew, Instant now) {
    var buyer = new Buyer("HL-1003", "Oliver Hughes", "oliver.hughes@example.org", Home.BRITAIN);
    var order = order(buyer, DemoGoods.GOLD_RING, now.minus(Duration.ofDays(5)));
    var id = open(order, CaseReason.WRONG_SIZE, "It is one size too small, never worn outside.");
    cast.askBrand(crew, id, "The ring is unworn and complete. May it come back for a refund?");
    return id;
  }

  /** The brand agreed, remedies are offered: the consumer chooses. */
  private void stoneLoose(DemoShop.Crew crew, Instant now) {
    var buyer = new Buyer("HL-1004", "王雨桐", "yutong.wang@example.org", Home.CHINA);
    var order = order(buyer, DemoGoods.NECKLACE, now.minus(Duration.ofDays(4)));
    var id = open(order, CaseReason.DEFECT, "收到时有一颗水晶松动，戴了一次就掉了。");
    cast.askBrand(crew, id, "A crystal came loose within days. Do you agree to a refund?");
    cast.brandAgrees(crew, id, "Yes, please send it to us after you receive it.");
    cast.offer(crew, id);
  }

  /** The offer is accepted: the piece is on its way to us, and comes today. */
  private void walletComesBack(DemoShop.Crew crew, Instant now) {
    var buyer = new Buyer("HL-1005", "Chan Ka-ming", "kaming.chan@example.org", Home.HONG_KONG);
    var order = order(buyer, DemoGoods.WALLET, now.minus(Duration.ofDays(6)));
    var id = open(order, CaseReason.DEFECT, "The zip jams halfway.");
    cast.offer(crew, id);
    cast.accept(id, Remedy.REFUND);
    parcels.comesToday(crew, id, now);
  }

  /** The piece has arrived: an inspection is promised. */
  private void toteIsHere(DemoShop.Crew crew, Instant now) {
    var buyer = new Buyer("HL-1006", "Emily Carter", "emily.carter@example.org", Home.AMERICA);
    var order = order(buyer, DemoGoods.TOTE, now.minus(Duration.ofDays(8)));
    var id = open(order, CaseReason.NOT_AS_DESCRIBED, "The colour is not the one on the picture.");
    cast.offer(crew, id);
    cast.accept(id, Remedy.REFUND);
    cast.receive(crew, id);
  }

  /** Inspected and released: the money is on its way and arrives within minutes. */
  private void pendantIsPaid(DemoShop.Crew crew, Instant now) {
    var buyer = new Buyer("HL-1007", "Jonas Weber", "jonas.weber@example.org", Home.GERMANY);
    var order = order(buyer, DemoGoods.PENDANT, now.minus(Duration.ofDays(7)));
    var id = open(order, CaseReason.CHANGED_MIND, "It was a gift and does not please.");
    cast.offer(crew, id);
    cast.accept(id, Remedy.REFUND);
    cast.receive(crew, id);
    cast.acceptGoods(crew, id);
    cast.release(crew, id);
  }

  /** What arrived is not as it was told: the money stands still and somebody has to decide. */
  private void scarfDiffers(DemoShop.Crew crew, Instant now) {
    var buyer = new Buyer("HL-1008", "Hugo Martin", "hugo.martin@example.org", Home.FRANCE);
    var order = order(buyer, DemoGoods.SCARF, now.minus(Duration.ofDays(9)));
    var id = open(order, CaseReason.CHANGED_MIND, "I do not like the colour on me.");
    cast.offer(crew, id);
    cast.accept(id, Remedy.REFUND);
    cast.receive(crew, id);
    cast.rejectGoods(crew, id);
  }

  /** The piece should be here; a box that nobody expected bears the name of who sent it. */
  private void scarfIsLate(DemoShop.Crew crew, Instant now) {
    var buyer = new Buyer("HL-1009", "Inès Moreau", "ines.moreau@example.org", Home.FRANCE);
    var order = order(buyer, DemoGoods.SCARF, now.minus(Duration.ofDays(9)));
    var id = open(order, CaseReason.CHANGED_MIND, "It is warmer than I need.");
    cast.offer(crew, id);
    cast.accept(id, Remedy.REFUND);
    parcels.isLate(crew, id, now);
    parcels.nobodyExpected(crew, buyer.consumer().name());
  }

  /** Another piece seems to have come: a second person looks, and nobody is accused. */
  private void pendantIsDoubted(DemoShop.Crew crew, Instant now) {
    var buyer = new Buyer("HL-1010", "Greta Sommer", "greta.sommer@example.org", Home.GERMANY);
    var order = order(buyer, DemoGoods.PENDANT, now.minus(Duration.ofDays(7)));
    var id = open(order, CaseReason.CHANGED_MIND, "The chain is longer than I thought.");
    cast.offer(crew, id);
    cast.accept(id, Remedy.REFUND);
    cast.receive(crew, id);
    bench.doubt(crew, id, now);
  }

  /** The old piece is here, and another one is packed: it leaves once it was looked at. */
  private void bagIsReplaced(DemoShop.Crew crew, Instant now) {
    var buyer = new Buyer("HL-1011", "Emil Brandt", "emil.brandt@example.org", Home.GERMANY);
    var order = order(buyer, DemoGoods.SMALL_BAG, now.minus(Duration.ofDays(5)));
    var id = open(order, CaseReason.DEFECT, "The strap came off its ring.");
    cast.offerToMend(crew, id);
    cast.accept(id, Remedy.REPLACEMENT);
    cast.receive(crew, id);
    cast.acceptGoods(crew, id);
    bench.pack(crew, id, DemoGoods.SMALL_BAG, now);
  }

  private Order order(Buyer buyer, DemoGoods goods, Instant handed) {
    var wanted =
        DemoOrders.order(buyer.order(), buyer.consumer(), goods.goods(), goods.price(), handed);
    return intake.accept(wanted, handed).order();
  }

  private CaseId open(Order order, CaseReason reason, String words) {
    return cast.open(order, reason, words, OpenCase.Channel.PORTAL);
  }
}
