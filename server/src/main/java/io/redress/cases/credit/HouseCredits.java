package io.redress.cases.credit;

import io.redress.cases.store.CreditListStore;
import io.redress.money.credit.CardCode;
import io.redress.money.credit.CreditEntry;
import io.redress.money.credit.CreditPolicy;
import io.redress.money.credit.StoreCredit;
import io.redress.money.credit.StoreCredits;
import io.redress.money.credit.StoreCredits.Told;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import io.redress.rulebook.credit.CreditClause;
import io.redress.rulebook.credit.CreditFloor;
import io.redress.shared.ConsumerId;
import io.redress.shared.CreditEntryId;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.StoreCreditId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be done with the credit of the house in scope, by whom, and what is owed of it. */
@Service
public class HouseCredits {
  /** The most that is listed at once; sums are of all. */
  public static final int MOST = 200;

  /** The task that asks a provider once more how an attempt stands. */
  private static final String CONFIRM_TASK = "refund.confirm";

  private final StoreCredits credits;
  private final HouseCreditPolicy policies;
  private final CreditListStore lists;
  private final Outbox outbox;
  private final Clock clock;

  HouseCredits(
      StoreCredits credits,
      HouseCreditPolicy policies,
      CreditListStore lists,
      Outbox outbox,
      Clock clock) {
    this.credits = credits;
    this.policies = policies;
    this.lists = lists;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Pays with a credit for an order of the shop.
   *
   * @param by {@code staff <id>} or {@code api_key <id>}
   */
  @Needs(Right.USE_CREDIT)
  @Transactional
  public CreditEntry use(StoreCreditId id, Money amount, String order, String by) {
    return credits.use(id, amount, order, by, clock.instant());
  }

  /** Gives back what a use took; the same again changes nothing. */
  @Needs(Right.USE_CREDIT)
  @Transactional
  public CreditEntry undo(StoreCreditId id, CreditEntryId useId, String by) {
    return credits.undo(id, useId, by, clock.instant());
  }

  /** Makes a gift card of a credit; its code is given once. */
  @Needs(Right.MAKE_GIFT_CARDS)
  @Transactional
  public CardCode makeCard(StoreCreditId id) {
    return credits.makeCard(id, clock.instant());
  }

  /**
   * Pays a credit as money after all, of which nothing was used: it is taken back now, and the
   * case, which hears of it at once, sends the money to how it was paid.
   */
  @Needs(Right.PAY_OUT_CREDIT)
  @Transactional
  public RefundAttemptId payOut(StoreCreditId id, String by) {
    var now = clock.instant();
    var attempt = credits.takeBack(id, by, now);
    outbox.add(new OutboxTask(CONFIRM_TASK, attempt.toString(), "taken back", "{}", now));
    return attempt;
  }

  /**
   * Pays what is left of a credit in cash, at the till, where the law gives that.
   *
   * @param by {@code staff <id>} or {@code api_key <id>}
   */
  @Needs(Right.USE_CREDIT)
  @Transactional
  public CreditEntry payInCash(StoreCreditId id, String by) {
    return credits.payInCash(id, by, clock.instant());
  }

  /** What the house does with credit now. */
  @Transactional(readOnly = true)
  public CreditPolicy policy() {
    return policies.current();
  }

  /**
   * Sets what the house does with credit, from now on.
   *
   * @param readVersion the version that was read before, 0 when there was none; empty when any will
   *     do
   * @param by {@code staff <id>} or {@code api_key <id>}
   * @throws Problem INVALID, with the clause, for a time below the law of the house's country
   */
  @Needs(Right.SET_CREDIT)
  @Transactional
  public CreditPolicy set(CreditPolicy.Terms terms, OptionalInt readVersion, String by) {
    return policies.set(terms, readVersion, by);
  }

  /** What law holds credit to in the country of the house. */
  @Transactional(readOnly = true)
  public CreditFloor law() {
    return policies.floor();
  }

  /** The clause of that law below which these terms would go; empty when they do not. */
  @Transactional(readOnly = true)
  public Optional<CreditClause> belowLaw(CreditPolicy.Terms terms) {
    return policies.undercutBy(terms);
  }

  /** A credit with all that happened to it. */
  @Transactional(readOnly = true)
  public Told told(StoreCreditId id) {
    return credits.find(id, clock.instant()).orElseThrow(() -> Problem.notFound("The credit"));
  }

  /** The credits of a person, newest first. */
  @Transactional(readOnly = true)
  public List<StoreCredit> ofConsumer(ConsumerId id) {
    return credits.ofConsumer(id);
  }

  /**
   * Credits, newest first; at most {@link #MOST}.
   *
   * @param asked the beginning of the number of a case or an order, of a name or an address, or the
   *     last four characters of a gift card; empty for all
   */
  @Transactional(readOnly = true)
  public List<ListedCredit> find(String asked) {
    return lists.find(asked.strip(), MOST);
  }

  /** A credit as lists show it. */
  @Transactional(readOnly = true)
  public ListedCredit listed(StoreCreditId id) {
    return lists.byId(id).orElseThrow(() -> Problem.notFound("The credit"));
  }

  /** What is owed as credit, in each currency by when it ends. */
  @Transactional(readOnly = true)
  public List<CreditHeap> owed() {
    var now = clock.instant();
    return lists.heaps(end -> end.until(now));
  }
}
