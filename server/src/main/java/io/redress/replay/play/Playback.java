package io.redress.replay.play;

import io.redress.orders.Order;
import io.redress.platform.clock.TravellingClock;
import io.redress.replay.ReplayReport;
import io.redress.replay.Replays.Progress;
import io.redress.replay.domain.LedgerRow;
import io.redress.replay.domain.RowKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** One run through a ledger, an hour at a time. */
public final class Playback {
  private final Stage stage;
  private final Hands hands;
  private final PassingTime time;
  private final Sales sales = new Sales();
  private final Returns returns;
  private final Map<RowKind, Integer> kinds = new EnumMap<>(RowKind.class);

  private Playback(Stage stage, Hands hands, PassingTime time, Optional<EarlierCases> earlier) {
    this.stage = stage;
    this.hands = hands;
    this.time = time;
    this.returns = new Returns(stage, time, sales, earlier);
  }

  /** Plays the rows in a shop, then waits for what they set in motion. */
  public static ReplayReport play(
      Stage stage,
      ReplayShop.Opened shop,
      List<LedgerRow> rows,
      TravellingClock clock,
      Consumer<Progress> watcher) {
    try (var hands = new Hands(stage.tenancy(), shop.id())) {
      var time = new PassingTime(clock, stage.rounds(), hands);
      var earlier =
          shop.isNew() ? Optional.<EarlierCases>empty() : Optional.of(stage.cases().earlier());
      return new Playback(stage, hands, time, earlier).play(rows, watcher);
    }
  }

  private ReplayReport play(List<LedgerRow> rows, Consumer<Progress> watcher) {
    for (var hour : LedgerHour.of(rows)) {
      time.passUntil(hour.end());
      sell(Invoice.among(hour.rows()));
      hands.run(hour.rows().stream().filter(Playback::isTakenBack).map(this::back).toList());
      hour.rows().forEach(row -> kinds.merge(RowKind.of(row), 1, Integer::sum));
      watcher.accept(new Progress(hour.lastRow(), hour.end()));
    }
    time.passUntilDone();
    var books = stage.books();
    var outcomes = returns.credits().stream().map(Credit::outcome).toList();
    return new ReplayReport(kinds, sales.orders(), outcomes, books.balance(), books.remains());
  }

  /** Customers pay side by side; what they bought is noted in the order of the ledger. */
  private void sell(List<Invoice> invoices) {
    var sold = new ConcurrentHashMap<Invoice, Order>();
    hands.run(invoices.stream().map(invoice -> purchase(invoice, sold)).toList());
    for (var invoice : invoices) {
      sales.sold(invoice, Optional.ofNullable(sold.get(invoice)).orElseThrow());
    }
  }

  private Hands.Errand purchase(Invoice invoice, Map<Invoice, Order> sold) {
    return new Hands.Errand(
        invoice.customer(), () -> sold.put(invoice, stage.shop().sell(invoice)));
  }

  private static boolean isTakenBack(LedgerRow row) {
    return row.isCredit() && row.customer().isPresent() && row.unitPrice().isPositive();
  }

  private Hands.Errand back(LedgerRow row) {
    return RowKind.of(row).isWithoutGoods() ? returns.charge(row) : returns.goods(row);
  }
}
