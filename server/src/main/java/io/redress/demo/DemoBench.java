package io.redress.demo;

import io.redress.cases.Cases;
import io.redress.cases.outbound.CaseDispatches;
import io.redress.cases.receiving.Bench;
import io.redress.goods.Reception;
import io.redress.goods.outbound.DispatchMove;
import io.redress.goods.outbound.DispatchStep;
import io.redress.goods.outbound.Dispatches;
import io.redress.goods.outbound.Dispatches.Asked;
import io.redress.goods.outbound.StockSeen;
import io.redress.goods.passport.Marks;
import io.redress.goods.receiving.BenchAnswer.Outcome;
import io.redress.goods.receiving.BenchEntry;
import io.redress.goods.receiving.BenchRecord.Hash;
import io.redress.goods.receiving.BenchWork;
import io.redress.goods.receiving.Look;
import io.redress.people.Role;
import io.redress.platform.clock.NewIds;
import io.redress.shared.Actor;
import io.redress.shared.BenchEntryId;
import io.redress.shared.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What waits at the benches of the demonstration, for those who receive and those who pack. */
@Component
class DemoBench {
  private static final int HASH_DIGITS = 64;

  private final Cases cases;
  private final Bench bench;
  private final CaseDispatches outgoing;
  private final Dispatches dispatches;
  private final NewIds ids;

  DemoBench(Cases cases, Bench bench, CaseDispatches outgoing, Dispatches dispatches, NewIds ids) {
    this.cases = cases;
    this.bench = bench;
    this.outgoing = outgoing;
    this.dispatches = dispatches;
    this.ids = ids;
  }

  /** One person saw that it is not what was sent; a second one has to look. */
  void doubt(DemoShop.Crew crew, CaseId id, Instant now) {
    var line = cases.view(id).orElseThrow().content().lines().getFirst().id();
    var work =
        new BenchWork.Inspect(
            id,
            line,
            new Look(Map.of(), Marks.NONE),
            BenchWork.Decision.AS_PROPOSED,
            Optional.of(Reception.SWAP_SUSPECTED),
            "The chain is of another make than on the photos of our shop.");
    var entry = new BenchEntry(new BenchEntryId(ids.next()), Optional.empty(), now, work);
    var sent = new Bench.Sent(entry, new Hash("0".repeat(HASH_DIGITS)));
    var answer = bench.take(List.of(sent), Actor.staff(crew.of(Role.RECEIVER))).getFirst();
    if (answer.outcome() != Outcome.TAKEN) {
      throw new IllegalStateException("the bench said " + answer.reason());
    }
  }

  /** What was promised lies beside its box; it leaves once somebody has looked at it. */
  void pack(DemoShop.Crew crew, CaseId id, DemoGoods goods, Instant now) {
    var packer = Actor.staff(crew.of(Role.RECEIVER));
    var shelf = new StockSeen(goods.goods().sku(), List.of(), Optional.of(4), "A-12", now, 0);
    var _ = outgoing.see(shelf);
    outgoing.follow(id);
    for (var dispatch : dispatches.ofCase(id)) {
      var _ = outgoing.move(Asked.any(dispatch.id(), packer), DispatchStep.of(DispatchMove.PICK));
    }
  }
}
