package io.redress.replay;

import io.redress.promises.PromiseCounts;
import io.redress.replay.domain.LedgerRow;
import io.redress.replay.domain.RowKind;
import io.redress.shared.Money;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a replay did and what it left.
 *
 * @param rows how many rows of each kind there were
 * @param cancellations what became of each cancellation, in the order of the ledger
 */
public record ReplayReport(
    Map<RowKind, Integer> rows,
    int orders,
    List<Cancellation> cancellations,
    Books books,
    Remains remains) {

  /** What became of a cancellation. */
  public enum Verdict {
    /** All of it was paid back, with proof. */
    SETTLED,
    /** It was bought, but it has not come to a settled refund. */
    UNSETTLED,
    /** Refused: the customer did not buy it within the ledger. */
    NOT_BOUGHT,
    /** Refused: more pieces than the customer bought and has left. */
    MORE_THAN_BOUGHT;

    /** The name in files; of a refusal the code that the product refuses with. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A cancellation of the ledger.
   *
   * @param caseNumbers one case for each order that the pieces came from
   * @param paid what the customer paid for these pieces
   * @param givenBack what was paid back, with proof
   */
  public record Cancellation(
      LedgerRow row, Verdict verdict, List<String> caseNumbers, Money paid, Money givenBack) {
    public Cancellation {
      caseNumbers = List.copyOf(caseNumbers);
    }
  }

  /**
   * What the books say at the end.
   *
   * @param owed to consumers and not proven to have arrived
   */
  public record Books(boolean isBalanced, Money captured, Money refunded, Money owed) {}

  /**
   * What is left at the end.
   *
   * @param promises how those that ended were kept, without reminders
   * @param mailsKept mails that were written and never sent
   */
  public record Remains(int openCases, int openPromises, PromiseCounts promises, int mailsKept) {}

  public ReplayReport {
    rows = Map.copyOf(rows);
    cancellations = List.copyOf(cancellations);
  }

  /** How many cancellations ended so. */
  public int count(Verdict verdict) {
    return (int) cancellations.stream().filter(each -> each.verdict() == verdict).count();
  }

  /** How many cases were opened. */
  public int cases() {
    return cancellations.stream().mapToInt(each -> each.caseNumbers().size()).sum();
  }

  /** How many rows there were. */
  public int rowCount() {
    return rows.values().stream().mapToInt(Integer::intValue).sum();
  }

  private Money givenBack() {
    return cancellations.stream()
        .map(Cancellation::givenBack)
        .reduce(Money.zero(books.refunded().currency()), Money::plus);
  }

  /** Whether everything that was bought and given back is paid, and nothing is left open. */
  public boolean isClean() {
    return books.isBalanced()
        && books.owed().isZero()
        && books.refunded().equals(givenBack())
        && remains.openCases() == 0
        && remains.openPromises() == 0
        && count(Verdict.UNSETTLED) == 0;
  }
}
