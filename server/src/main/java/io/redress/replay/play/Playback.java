package io.redress.replay.play;

import io.redress.platform.clock.TravellingClock;
import io.redress.replay.ReplayReport;
import io.redress.replay.ReplayReport.Cancellation;
import io.redress.replay.ReplayReport.Verdict;
import io.redress.replay.Replays.Progress;
import io.redress.replay.csv.LedgerFile;
import io.redress.replay.domain.LedgerRow;
import io.redress.replay.domain.Match;
import io.redress.replay.domain.PurchaseBook;
import io.redress.replay.domain.RowKind;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.Quantity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One run through a ledger. */
public final class Playback {
  private static final Money NOTHING = Money.zero(LedgerFile.CURRENCY);

  private final Stage stage;
  private final Consumer<Progress> watcher;
  private final PassingTime time;
  private final PurchaseBook book = new PurchaseBook();
  private final Map<RowKind, Integer> kinds = new EnumMap<>(RowKind.class);
  private final List<Played> played = new ArrayList<>();
  private int orders;

  /** A cancellation and the walks of its cases. */
  private record Played(LedgerRow row, Verdict unlessSettled, List<CaseWalk> walks) {}

  public Playback(Stage stage, TravellingClock clock, Consumer<Progress> watcher) {
    this.stage = stage;
    this.watcher = watcher;
    this.time = new PassingTime(clock, stage.rounds());
  }

  /** Plays the rows, then waits for what they set in motion. */
  public ReplayReport play(List<LedgerRow> rows) {
    for (var invoice : invoices(rows)) {
      var first = invoice.getFirst();
      time.passUntil(first.at());
      buy(invoice.stream().filter(row -> kind(row) == RowKind.PURCHASE).toList());
      invoice.stream().filter(row -> kind(row) == RowKind.CANCELLATION).forEach(this::takeBack);
      invoice.forEach(row -> kinds.merge(kind(row), 1, Integer::sum));
      watcher.accept(new Progress(invoice.getLast().number(), first.at()));
    }
    time.passUntilDone();
    var books = stage.books();
    var outcomes = played.stream().map(Playback::outcome).toList();
    return new ReplayReport(kinds, orders, outcomes, books.balance(), books.remains());
  }

  private static RowKind kind(LedgerRow row) {
    return RowKind.of(row);
  }

  /** Rows of one invoice together, as it was written at once. */
  private static List<List<LedgerRow>> invoices(List<LedgerRow> rows) {
    var invoices = new LinkedHashMap<String, List<LedgerRow>>();
    rows.forEach(row -> invoices.computeIfAbsent(row.invoice(), key -> new ArrayList<>()).add(row));
    return List.copyOf(invoices.values());
  }

  private void buy(List<LedgerRow> goods) {
    if (goods.isEmpty()) {
      return;
    }
    var order = stage.shop().sell(goods);
    orders++;
    for (var i = 0; i < goods.size(); i++) {
      var row = goods.get(i);
      var line = order.lines().get(i);
      book.bought(
          row.customer().orElseThrow(),
          row.stockCode(),
          new Match.Portion(order.id(), line.id(), line.quantity()));
    }
  }

  private void takeBack(LedgerRow row) {
    var asked = Quantity.of(-row.quantity());
    switch (book.takeBack(row.customer().orElseThrow(), row.stockCode(), asked)) {
      case Match.Bought bought -> played.add(new Played(row, Verdict.UNSETTLED, walks(bought)));
      case Match.MoreThanBought more -> {
        stage.cases().tryMoreThanBought(more);
        played.add(new Played(row, Verdict.MORE_THAN_BOUGHT, List.of()));
      }
      case Match.NotBought not -> played.add(new Played(row, Verdict.NOT_BOUGHT, List.of()));
    }
  }

  /** A case is about one order, so pieces of several orders are several cases. */
  private List<CaseWalk> walks(Match.Bought bought) {
    var byOrder = new LinkedHashMap<OrderId, List<Match.Portion>>();
    bought
        .portions()
        .forEach(
            portion ->
                byOrder.computeIfAbsent(portion.orderId(), id -> new ArrayList<>()).add(portion));
    var walks = byOrder.values().stream().map(portions -> stage.cases().open(portions)).toList();
    walks.forEach(walk -> walk.begin(time));
    return walks;
  }

  private static Cancellation outcome(Played played) {
    var walks = played.walks();
    var paid = walks.stream().map(CaseWalk::paid).reduce(NOTHING, Money::plus);
    var back = walks.stream().map(CaseWalk::givenBack).reduce(NOTHING, Money::plus);
    var isSettled =
        !walks.isEmpty() && paid.equals(back) && walks.stream().allMatch(CaseWalk::isClosed);
    return new Cancellation(
        played.row(),
        isSettled ? Verdict.SETTLED : played.unlessSettled(),
        walks.stream().map(CaseWalk::number).toList(),
        paid,
        back);
  }
}
