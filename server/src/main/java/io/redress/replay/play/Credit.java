package io.redress.replay.play;

import io.redress.replay.ReplayReport.Cancellation;
import io.redress.replay.ReplayReport.Verdict;
import io.redress.replay.csv.LedgerFile;
import io.redress.replay.domain.LedgerRow;
import io.redress.replay.domain.Match;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.List;

/** A cancellation of the ledger and how far it has come. */
final class Credit {
  private static final Money NOTHING = Money.zero(LedgerFile.CURRENCY);

  private final LedgerRow row;
  private final Verdict unlessSettled;
  private final Money paid;
  private final List<CaseWalk> walks = new ArrayList<>();
  private Money chargesBack = NOTHING;

  private Credit(LedgerRow row, Verdict unlessSettled, Money paid) {
    this.row = row;
    this.unlessSettled = unlessSettled;
    this.paid = paid;
  }

  static Credit of(LedgerRow row, Match<?> match) {
    return switch (match) {
      case Match.Bought<?> bought ->
          new Credit(
              row,
              Verdict.UNSETTLED,
              bought.portions().stream().map(Match.Portion::paid).reduce(NOTHING, Money::plus));
      case Match.MoreThanBought<?> _ -> new Credit(row, Verdict.MORE_THAN_BOUGHT, NOTHING);
      case Match.NotBought<?> _ -> new Credit(row, Verdict.NOT_BOUGHT, NOTHING);
    };
  }

  LedgerRow row() {
    return row;
  }

  String customer() {
    return row.customer().orElseThrow();
  }

  /** What the customer says; it names the row, so that a later run finds the case again. */
  String words() {
    return "I would like to return this: credit note %s, row %d of the ledger."
        .formatted(row.invoice(), row.number());
  }

  void walk(CaseWalk walk) {
    walks.add(walk);
  }

  /** Notes that the charges were given back at once. */
  void giveChargesBack() {
    chargesBack = paid;
  }

  Cancellation outcome() {
    var back = walks.stream().map(CaseWalk::givenBack).reduce(chargesBack, Money::plus);
    var isSettled =
        paid.isPositive() && paid.equals(back) && walks.stream().allMatch(CaseWalk::isClosed);
    return new Cancellation(
        row,
        isSettled ? Verdict.SETTLED : unlessSettled,
        walks.stream().map(CaseWalk::number).toList(),
        paid,
        back);
  }
}
