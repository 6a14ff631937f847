package io.redress.cases;

import io.redress.cases.domain.CommandKind;
import io.redress.cases.domain.PaidBack;
import io.redress.cases.domain.Together;
import io.redress.cases.figures.CaseClocks;
import io.redress.consumers.Consumer;
import io.redress.conversation.Message;
import io.redress.evidence.Evidence;
import io.redress.goods.GoodsLine;
import io.redress.goods.Inspection;
import io.redress.liaison.LiaisonRequest;
import io.redress.money.Payment;
import io.redress.money.RefundIntent;
import io.redress.orders.Order;
import io.redress.promises.Promise;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.Party;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything about a case for the merchant's own staff. Consumers and brands never get this view:
 * pages and API for them take their part of it.
 */
public record CaseView(
    Head head,
    Order order,
    Consumer consumer,
    Optional<String> brandName,
    Content content,
    Conduct conduct,
    List<String> allowed) {

  /** The row of the case. */
  public record Head(
      CaseId id,
      String number,
      Optional<BrandId> brandId,
      CaseStatus status,
      CasePhase phase,
      Party awaited,
      MoneyState money,
      String owner,
      String team,
      String language,
      String words,
      Optional<String> wish,
      Instant openedAt,
      int version) {}

  /** What it is about, what the rulebook says of it, and what was shown for it. */
  public record Content(
      List<CaseLine> lines, List<LineAssessment> assessments, List<Evidence> evidence) {}

  /** What was said, promised and done. */
  public record Conduct(
      List<Promise> promises,
      List<Resolution> resolutions,
      Optional<LiaisonRequest> liaison,
      List<GoodsLine> goods,
      List<Inspection> inspections,
      List<RefundIntent> intents,
      List<Payment> payments,
      List<Message> messages,
      List<CaseEvent> events,
      CaseClocks clocks,
      List<Dispute> disputes,
      List<Goodwill> goodwill,
      List<Complaint> complaints,
      CaseKin kin) {}

  public CaseView {
    allowed = List.copyOf(allowed);
  }

  /** Whether this command may be asked now, by its stable name. */
  public boolean allows(CommandKind kind) {
    return allowed.contains(kind.code());
  }

  /** Whether the consumer may ask for another look now. */
  public boolean mayBeAppealed() {
    return Dispute.mayBeAppealed(head.status(), conduct.disputes());
  }

  /** What the consumer chooses among, each with what comes beside it. */
  public List<List<Resolution>> choices() {
    return together().choices();
  }

  /** What the consumer gets who chooses these offers: they, and what comes beside them. */
  public List<Resolution> with(List<Resolution> chosen) {
    return together().with(chosen);
  }

  private Together together() {
    var offered =
        conduct.resolutions().stream()
            .filter(each -> each.state() == Resolution.State.OFFERED)
            .toList();
    return new Together(offered, this::left);
  }

  private Money left(CaseLineId line) {
    var price =
        content.lines().stream()
            .filter(each -> each.id().equals(line))
            .flatMap(
                each ->
                    order.line(each.orderLineId()).stream()
                        .map(bought -> bought.allocationOf(each.units()).price()))
            .reduce(Money.zero(order.total().currency()), Money::plus);
    return new PaidBack(conduct.resolutions(), conduct.intents()).left(price, line);
  }
}
