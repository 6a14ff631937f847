package io.redress.attacks;

import io.redress.cases.CaseWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.DispatchPiece;
import io.redress.goods.outbound.Dispatches;
import io.redress.platform.TestClock;
import io.redress.shared.CaseId;
import io.redress.shared.DispatchId;
import io.redress.shared.Quantity;
import io.redress.shared.ResolutionId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Has something to go out for the cases of a house to be attacked. */
final class HouseOutgoing {
  private final CaseWorld cases;
  private final Dispatches dispatches;
  private final TransactionTemplate transaction;

  HouseOutgoing(ApplicationContext context) {
    this.cases = context.getBean(CaseWorld.class);
    this.dispatches = context.getBean(Dispatches.class);
    this.transaction = context.getBean(TransactionTemplate.class);
  }

  /** A bag that waits for a piece to be held. */
  String ofBag(Shop shop, CaseId caseId) {
    var id = new DispatchId(UUID.randomUUID());
    var origin =
        new Dispatch.Origin(
            caseId, new ResolutionId(UUID.randomUUID()), TestClock.START, Optional.empty());
    var bag =
        new DispatchPiece(
            "MK-PARKER-M", "MK-PARKER", "Parker", Optional.empty(), Quantity.of(1), true);
    var made = Dispatch.made(id, "D-" + id, origin, bag);
    var _ = cases.in(shop.id(), () -> transaction.execute(status -> dispatches.make(made)));
    return id.toString();
  }
}
