package io.redress.goods.disposition;

import io.redress.goods.GoodsLine;
import io.redress.goods.disposition.domain.DispositionRules;
import io.redress.goods.disposition.store.DispositionPolicyStore;
import io.redress.goods.disposition.store.StockEventStore;
import io.redress.shared.CaseId;
import io.redress.shared.RefusedException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of goods of the merchant in scope: proposed by rules, decided by persons. */
@Service
public class Dispositions {
  /** The most events of one page of the feed. */
  public static final int MOST_ON_PAGE = 500;

  private final StockEventStore events;
  private final DispositionPolicyStore policies;

  Dispositions(StockEventStore events, DispositionPolicyStore policies) {
    this.events = events;
    this.policies = policies;
  }

  /** Where goods could go; empty while nothing is here or nobody has looked at it. */
  @Transactional(readOnly = true)
  public Optional<Proposal> propose(GoodsFacts facts) {
    return DispositionRules.propose(facts, policy());
  }

  /**
   * Notes where goods go; the same again changes nothing. Refused with {@code goods_not_here},
   * {@code disposition_has_left} and {@code disposition_open_what_came}.
   *
   * @param decided with any number; it gets its own
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public StockEvent decide(GoodsLine line, StockEvent decided) {
    var number = events.nextNumber();
    var before = last(line);
    if (before.filter(each -> isSame(each, decided)).isPresent()) {
      return before.get();
    }
    DispositionRules.against(
            line.reception(), before.map(StockEvent::disposition), decided.disposition())
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    var event =
        new StockEvent(
            number,
            decided.disposition(),
            decided.proposed(),
            decided.goods(),
            decided.place(),
            decided.by(),
            decided.at().truncatedTo(ChronoUnit.MICROS));
    events.insert(event);
    return event;
  }

  /** What became of the goods of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<StockEvent> ofCase(CaseId caseId) {
    return events.ofCase(caseId);
  }

  /** What became of goods after this number, oldest first; at most {@link #MOST_ON_PAGE}. */
  @Transactional(readOnly = true)
  public List<StockEvent> after(long number, int most) {
    return events.after(number, Math.clamp(most, 1, MOST_ON_PAGE));
  }

  /** How the house usually has it. */
  @Transactional(readOnly = true)
  public DispositionPolicy policy() {
    return policies.find().orElse(DispositionPolicy.USUAL);
  }

  /** Says how the house usually has it. */
  @Transactional
  public DispositionPolicy set(DispositionPolicy policy, Instant now) {
    policies.set(policy, now);
    return policy;
  }

  private Optional<StockEvent> last(GoodsLine line) {
    return events.ofCase(line.caseId()).stream()
        .filter(each -> each.goods().line().equals(line.id()))
        .reduce((earlier, later) -> later);
  }

  private static boolean isSame(StockEvent before, StockEvent decided) {
    return before.disposition() == decided.disposition() && before.place().equals(decided.place());
  }
}
