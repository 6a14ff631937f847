package io.redress.replay.play;

import io.redress.orders.Order;
import io.redress.platform.clock.TravellingClock;
import io.redress.replay.ReplayReport;
import io.redress.replay.Replays.Progress;
import io.redress.replay.domain.LedgerRow;
import io.redress.replay.domain.RowKind;
import java.util.ArrayList;
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

  /** An invoice and the order that it became. */
  private record Sale(Invoice invoice, Order order) {}

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
      var orders = sell(Invoice.among(hour.rows()));
      hands.run(inOrder(hour.rows(), orders));
      hour.rows().forEach(row -> kinds.merge(RowKind.of(row), 1, Integer::sum));
      watcher.accept(new Progress(hour.lastRow(), hour.end()));
    }
    time.passUntilDone();
    var books = stage.books();
    var outcomes = returns.credits().stream().map(Credit::outcome).toList();
    return new ReplayReport(kinds, sales.orders(), outcomes, books.balance(), books.remains());
  }

  /** Customers pay side by side; gives the orders by the first row of their invoices. */
  private Map<LedgerRow, Sale> sell(List<Invoice> invoices) {
    var sold = new ConcurrentHashMap<LedgerRow, Sale>();
    hands.run(
        invoices.stream()
            .map(
                invoice ->
                    new Hands.Errand(
                        invoice.customer(),
                        () ->
                            sold.put(
                                invoice.head(), new Sale(invoice, stage.shop().sell(invoice)))))
            .toList());
    return sold;
  }

  /**
   * Notes sales and matches credits in the order of the ledger: nothing is taken back too early.
   */
  private List<Hands.Errand> inOrder(List<LedgerRow> rows, Map<LedgerRow, Sale> sold) {
    var errands = new ArrayList<Hands.Errand>();
    for (var row : rows) {
      Optional.ofNullable(sold.get(row))
          .ifPresent(sale -> sales.sold(sale.invoice(), sale.order()));
      if (isTakenBack(row)) {
        errands.add(RowKind.of(row).isWithoutGoods() ? returns.charge(row) : returns.goods(row));
      }
    }
    return errands;
  }

  private static boolean isTakenBack(LedgerRow row) {
    return row.isCredit() && row.customer().isPresent() && row.unitPrice().isPositive();
  }
}
