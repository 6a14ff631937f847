package io.redress.cases.outbound;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.store.CaseStore;
import io.redress.catalogue.Categories;
import io.redress.goods.GoodsLine;
import io.redress.goods.Inspection;
import io.redress.goods.Reception;
import io.redress.goods.disposition.DispositionPolicy;
import io.redress.goods.disposition.Dispositions;
import io.redress.goods.disposition.GoodsFacts;
import io.redress.goods.disposition.Proposal;
import io.redress.goods.disposition.StockEvent;
import io.redress.orders.OrderLine;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.Problem;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the goods of cases go that came back; nothing of it changes what a consumer is owed. */
@Service
public class SortedGoods {
  private static final String HYGIENE = "hygiene";

  private final Cases cases;
  private final CaseStore locks;
  private final Dispositions dispositions;
  private final Categories categories;
  private final SortedParcels boxes;
  private final Clock clock;

  SortedGoods(
      Cases cases,
      CaseStore locks,
      Dispositions dispositions,
      Categories categories,
      SortedParcels boxes,
      Clock clock) {
    this.cases = cases;
    this.locks = locks;
    this.dispositions = dispositions;
    this.categories = categories;
    this.boxes = boxes;
    this.clock = clock;
  }

  /**
   * One line whose goods were to come back.
   *
   * @param proposal where they could go; empty while nobody can say
   * @param decided where they went last
   */
  public record Line(
      CaseLine line,
      GoodsLine goods,
      OrderLine bought,
      Optional<Proposal> proposal,
      Optional<StockEvent> decided) {}

  /** The goods of a case that were to come back. */
  @Transactional(readOnly = true)
  public List<Line> of(CaseView view) {
    var events = dispositions.ofCase(view.head().id());
    return view.conduct().goods().stream()
        .flatMap(goods -> line(view, goods, events).stream())
        .toList();
  }

  /**
   * Notes where goods go; the same again changes nothing. For what goes back to the consumer or to
   * the brand a box is announced.
   */
  @Needs(Right.SORT_GOODS)
  @Transactional
  public StockEvent decide(CaseId caseId, GoodsDecision decision, Actor by) {
    // Nobody says meanwhile that something else came.
    var _ = locks.lock(caseId).ask();
    var view = cases.view(caseId).orElseThrow(() -> Problem.notFound("The case"));
    var line =
        of(view).stream()
            .filter(each -> each.goods().id().equals(decision.line()))
            .findFirst()
            .orElseThrow(() -> new RefusedException(Refusal.of("goods_not_awaited")));
    var goods =
        new StockEvent.Goods(
            caseId,
            decision.line(),
            line.bought().sku(),
            line.bought().title(),
            pieces(view, line));
    var wanted =
        new StockEvent(
            0,
            decision.disposition(),
            line.proposal(),
            goods,
            decision.place(),
            by,
            clock.instant());
    var decided = dispositions.decide(line.goods(), wanted);
    boxes.announce(view, line, decided.disposition());
    return decided;
  }

  /** Where fewer came, no more are told to the stock than were found in the boxes. */
  private int pieces(CaseView view, Line line) {
    var all = line.line().quantity().pieces();
    if (line.goods().reception() != Reception.SHORT) {
      return all;
    }
    var arrived = boxes.arrived(view, line.line()).size();
    return arrived > 0 ? Math.min(arrived, all) : all;
  }

  /** Says how the house usually has it. */
  @Needs(Right.SORT_GOODS)
  @Transactional
  public DispositionPolicy set(DispositionPolicy policy) {
    return dispositions.set(policy, clock.instant());
  }

  private Optional<Line> line(CaseView view, GoodsLine goods, List<StockEvent> events) {
    var line =
        view.content().lines().stream().filter(each -> each.id().equals(goods.id())).findFirst();
    var bought = line.flatMap(each -> view.order().line(each.orderLineId()));
    var decided =
        events.stream()
            .filter(each -> each.goods().line().equals(goods.id()))
            .reduce((earlier, later) -> later);
    return line.flatMap(
        each ->
            bought.map(
                piece ->
                    new Line(
                        each,
                        goods,
                        piece,
                        dispositions.propose(facts(view, goods, piece)),
                        decided)));
  }

  private GoodsFacts facts(CaseView view, GoodsLine goods, OrderLine bought) {
    var isHygienic =
        categories.find(bought.category()).filter(each -> each.has(HYGIENE)).isPresent();
    var grade =
        view.conduct().inspections().stream()
            .filter(each -> isOf(each, goods.id()))
            .max(Comparator.comparing(Inspection::inspectedAt))
            .map(Inspection::grade);
    return new GoodsFacts(goods.reception(), goods.acceptance(), grade, isHygienic);
  }

  private static boolean isOf(Inspection inspection, CaseLineId line) {
    return inspection.caseLineId().equals(line);
  }
}
