package io.redress.replay.play;

import io.redress.replay.domain.LedgerRow;
import io.redress.replay.domain.Match;
import io.redress.replay.play.CasePlayer.Asking;
import io.redress.shared.OrderId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Takes back what the credits of a ledger say, or has it refused. */
final class Returns {
  private final Stage stage;
  private final PassingTime time;
  private final Sales sales;
  private final Optional<EarlierCases> earlier;
  private final List<Credit> credits = new ArrayList<>();

  Returns(Stage stage, PassingTime time, Sales sales, Optional<EarlierCases> earlier) {
    this.stage = stage;
    this.time = time;
    this.sales = sales;
    this.earlier = earlier;
  }

  /** All credits so far, in the order of the ledger. */
  List<Credit> credits() {
    return List.copyOf(credits);
  }

  /** Matches a credit of goods with what was sold so far, and says what is to be done about it. */
  Hands.Errand goods(LedgerRow row) {
    var match = sales.goodsBack(row);
    var credit = noted(row, match);
    var asking =
        switch (match) {
          case Match.Bought<Pieces> _ -> Optional.<Asking>empty();
          case Match.MoreThanBought<Pieces> more -> Optional.of(asking(credit, more.latest()));
          case Match.NotBought<Pieces> _ ->
              sales.notTheirs(row).map(pieces -> asking(credit, pieces));
        };
    Runnable work =
        switch (match) {
          case Match.Bought<Pieces> bought -> () -> begin(credit, bought);
          case Match.MoreThanBought<Pieces> _, Match.NotBought<Pieces> _ ->
              () -> asking.ifPresent(asked -> refuse(credit, asked));
        };
    return new Hands.Errand(credit.customer(), work);
  }

  /** Matches a credit of postage or another charge, and says what is to be done about it. */
  Hands.Errand charge(LedgerRow row) {
    var match = sales.chargesBack(row);
    var credit = noted(row, match);
    Runnable work =
        switch (match) {
          case Match.Bought<OrderId> bought -> () -> giveBack(credit, bought);
          case Match.MoreThanBought<OrderId> _, Match.NotBought<OrderId> _ -> () -> {};
        };
    return new Hands.Errand(credit.customer(), work);
  }

  private Credit noted(LedgerRow row, Match<?> match) {
    var credit = Credit.of(row, match);
    credits.add(credit);
    return credit;
  }

  private static Asking asking(Credit credit, Pieces pieces) {
    var line = Asking.line(pieces.lineId(), Sales.pieces(credit.row()));
    return new Asking(pieces.order(), List.of(line), credit.words());
  }

  private void refuse(Credit credit, Asking asked) {
    stage.cases().mustBeRefused(asked, credit.outcome().verdict().code());
  }

  private void giveBack(Credit credit, Match.Bought<OrderId> bought) {
    stage.chargeBacks().give(credit.row(), bought.portions());
    credit.giveChargesBack();
  }

  /** A case is about one order, so pieces of several orders are several cases. */
  private void begin(Credit credit, Match.Bought<Pieces> bought) {
    var byOrder = new LinkedHashMap<Pieces.Sold, List<Match.Portion<Pieces>>>();
    for (var portion : bought.portions()) {
      byOrder.computeIfAbsent(portion.purchase().order(), any -> new ArrayList<>()).add(portion);
    }
    byOrder.forEach((order, portions) -> begin(credit, Asking.of(order, portions, credit.words())));
  }

  private void begin(Credit credit, Asking asking) {
    var id =
        earlier
            .flatMap(cases -> cases.find(asking.order().id(), asking.words()))
            .orElseGet(() -> stage.cases().open(asking));
    var walk = new CaseWalk(stage.cases(), time, credit.customer(), id);
    credit.walk(walk);
    walk.begin();
  }
}
